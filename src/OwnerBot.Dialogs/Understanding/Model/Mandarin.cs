using System.Text;

namespace OwnerBot.Dialogs.Understanding.Model;

/// <summary>Says Hong Kong, Taiwan and Cantonese words the way the mainland writes them (<c>words.txt</c>), so that all train one model.</summary>
internal static class Mandarin
{
    private static readonly WordTree<string> Words = ReadWords();

    /// <param name="plain">As <see cref="PlainText.Of"/> gives it.</param>
    public static string Of(string plain)
    {
        var said = new StringBuilder(plain.Length);
        for (var i = 0; i < plain.Length;)
        {
            var (word, length) = Words.LongestAt(plain, i, EndsWell);
            if (word is not null && !StartsWell(plain, i))
            {
                word = null;
            }

            if (word is null)
            {
                said.Append(plain[i++]);
            }
            else
            {
                said.Append(word);
                i += length;
            }
        }

        return said.ToString();
    }

    // "bb" is a baby, but not in "lobby": an English word counts whole.
    private static bool StartsWell(string text, int i) => i == 0 || !char.IsAsciiLetter(text[i]) || !char.IsAsciiLetter(text[i - 1]);

    private static bool EndsWell(ReadOnlySpan<char> text, int end, string word) =>
        end == text.Length || !char.IsAsciiLetter(text[end]) || !char.IsAsciiLetter(text[end - 1]);

    private static WordTree<string> ReadWords()
    {
        var words = new WordTree<string>();
        foreach (var line in WordFiles.Lines("words.txt"))
        {
            var mark = line.IndexOf('>', StringComparison.Ordinal);
            words.Add(PlainText.Of(line[..mark]), line[(mark + 1)..]);
        }

        return words;
    }
}
