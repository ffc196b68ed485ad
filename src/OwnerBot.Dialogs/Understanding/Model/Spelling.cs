using System.Text.RegularExpressions;

namespace OwnerBot.Dialogs.Understanding.Model;

/// <summary>
/// Mends English words that are one slip away from a word that owners often write: a letter left out, doubled, wrong, or two of them
/// swapped. Words that are known from anywhere are left as they are.
/// </summary>
internal sealed partial class Spelling
{
    private readonly HashSet<string> _known;
    private readonly Dictionary<string, List<string>> _oneLess = [];

    /// <param name="often">What a slip is mended to, the most frequent first.</param>
    /// <param name="also">Other words that are no slips.</param>
    public Spelling(IEnumerable<string> often, IEnumerable<string> also)
    {
        _known = [.. also];
        foreach (var word in often)
        {
            _known.Add(word);
            foreach (var less in WithOneLess(word).Append(word).Distinct())
            {
                (_oneLess.TryGetValue(less, out var same) ? same : _oneLess[less] = []).Add(word);
            }
        }
    }

    /// <summary>English words of a text, for the lists above.</summary>
    public static IEnumerable<string> WordsOf(string text) => EnglishWord().Matches(text).Select(match => match.Value);

    public string Mend(string said) => EnglishWord().Replace(said, match => _known.Contains(match.Value) ? match.Value : Likeliest(match.Value) ?? match.Value);

    private string? Likeliest(string word) =>
        WithOneLess(word).Append(word)
            .SelectMany(less => _oneLess.TryGetValue(less, out var words) ? words : [])
            .FirstOrDefault(known => IsOneSlip(word, known));

    private static IEnumerable<string> WithOneLess(string word) => Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1));

    // The first letter is seldom the wrong one, and seldom missing.
    private static bool IsOneSlip(string word, string known)
    {
        var from = 0;
        while (from < word.Length && from < known.Length && word[from] == known[from])
        {
            from++;
        }

        var (a, b) = (word[from..], known[from..]);
        return (a.Length - b.Length) switch
        {
            0 when a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..] => true,
            0 => from > 0 && a[1..] == b[1..],
            1 => from > 0 && a[1..] == b,
            -1 => from > 0 && a == b[1..],
            _ => false,
        };
    }

    // In shorter words one letter makes another word: "lamp", "camp", "damp".
    [GeneratedRegex("(?<![a-z'])[a-z]{5,20}(?![a-z'])")]
    private static partial Regex EnglishWord();
}
