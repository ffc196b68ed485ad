namespace OwnerBot.Trainer;

/// <summary>The phrases as they are kept: one file for each label and language, <c>repair_request.zh-Hant.txt</c>, one phrase a line.</summary>
internal sealed record PhraseBook(IReadOnlyList<Phrase> Phrases)
{
    public static PhraseBook Read(string folder) =>
        new([.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(ReadFile)]);

    // In the emergency files a heading names the hazard of the lines below it: "# gas". Elsewhere it is only for the reader.
    private static IEnumerable<Phrase> ReadFile(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file).Split('.');
        var hazard = "";
        foreach (var line in File.ReadLines(file).Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                hazard = line[2..];
            }
            else
            {
                yield return new Phrase(line, name[0] == "emergency" ? $"emergency:{hazard}" : name[0], name[1]);
            }
        }
    }
}

internal sealed record Phrase(string Text, string Label, string Language)
{
    public string Intent { get; } = Label.Split(':')[0];
}
