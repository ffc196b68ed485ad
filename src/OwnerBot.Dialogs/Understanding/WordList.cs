using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace OwnerBot.Dialogs.Understanding;

/// <summary>
/// A list of words and phrases to look for, kept in a <c>.words</c> file: <c>[name]</c>, then one phrase a line. A trailing
/// <c>*</c> stands for any ending, <c>…</c> for up to twelve characters between. Latin words match whole, Chinese anywhere.
/// </summary>
internal sealed class WordList
{
    private readonly Regex _anywhere;
    private readonly Lazy<Regex> _whole;

    private WordList(IEnumerable<string> phrases)
    {
        var any = string.Join('|', phrases.Select(Fold).OrderByDescending(phrase => phrase.Length).Select(Pattern));
        // Phrases with short gaps have little to go back over. Where they repeat there would be no end to it, so that one form is
        // matched without; it takes much memory, and few lists are ever asked for it.
        _anywhere = new Regex($"(?:{any})", RegexOptions.CultureInvariant);
        _whole = new(() => new Regex($@"^[\W_]*(?:(?:{any})[\W_]*)+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking));
    }

    /// <summary>Every list of a file, by name.</summary>
    public static FrozenDictionary<string, WordList> Load(string file)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is not built into the assembly.");
        using var reader = new StreamReader(stream);
        var lists = new Dictionary<string, List<string>>();
        var current = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line is ['[', .. var name, ']'])
            {
                lists[name] = current = [];
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                current.Add(line);
            }
        }

        return lists.ToFrozenDictionary(list => list.Key, list => new WordList(list.Value));
    }

    /// <summary>A list of words that came from elsewhere; it must not be empty.</summary>
    public static WordList Of(IEnumerable<string> phrases) => new(phrases);

    /// <summary>The form in which texts are compared: one width, one case, one kind of space.</summary>
    public static string Fold(string text)
    {
        return Whole(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace('’', '\'').Trim();
    }

    /// <summary>Half of a surrogate pair makes <see cref="string.Normalize()"/> throw, and a cut message can hold one.</summary>
    public static string Whole(string text) => Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text));

    /// <param name="folded">A text after <see cref="Fold"/>.</param>
    public bool IsIn(string folded) => _anywhere.IsMatch(folded);

    /// <summary>True when the text is made of the list's phrases and punctuation only.</summary>
    public bool IsAllOf(string folded) => _whole.Value.IsMatch(folded);

    /// <returns>Where the first phrase stands at or after <paramref name="from"/>; null when none does.</returns>
    public int? At(string text, int from) =>
        text.Length > from && _anywhere.Match(text, from) is { Success: true } match ? match.Index : null;

    public bool Starts(string folded, out string rest)
    {
        var match = _anywhere.Match(folded);
        var starts = match.Success && match.Index == 0;
        rest = starts ? folded[match.Length..].TrimStart(' ', ',', '.', ':', '。', '、', '-') : folded;
        return starts;
    }

    public string Without(string folded) => _anywhere.Replace(folded, " ").Trim();

    private static string Pattern(string phrase)
    {
        // Folding has made three points of the "…".
        var open = phrase.EndsWith('*');
        var body = string.Join(".{0,12}", phrase.TrimEnd('*').Split("...").Select(Regex.Escape));
        var start = IsLatin(phrase[0]) ? @"\b" : "";
        var end = open ? @"\w*" : IsLatin(phrase[^1]) ? @"\b" : "";
        return start + body + end;
    }

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c);
}
