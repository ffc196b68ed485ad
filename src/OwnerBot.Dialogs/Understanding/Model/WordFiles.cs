using System.Text;

namespace OwnerBot.Dialogs.Understanding.Model;

/// <summary>The readable word lists beside this file, as they travel inside the assembly.</summary>
internal static class WordFiles
{
    /// <summary>Lines without comments and blanks.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(WordFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException("A word list is missing from the assembly.", name);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line) && !line.StartsWith('#'))
            {
                yield return line.Trim();
            }
        }
    }
}
