using System.Globalization;
using System.Text;

namespace OwnerBot.Data.Search;

/// <summary>
/// Words as both the index and the questions see them: Chinese, Japanese and Korean in single characters and in pairs, so
/// that a question of two characters finds; everything else whole and in lower case; full-width forms as plain ones.
/// Traditional characters are kept as they are.
/// </summary>
internal static class SearchWords
{
    /// <summary>What an index line holds.</summary>
    public static IEnumerable<string> OfLine(string text) =>
        Runs(text).SelectMany(run => run.IsCjk ? Singles(run.Text).Concat(Pairs(run.Text)) : [run.Text]).Distinct(StringComparer.Ordinal);

    /// <summary>What a line must hold to be a hit. Words are letters and digits only, so nothing in them means anything to FTS5.</summary>
    public static IEnumerable<string> OfQuestion(string text) =>
        Runs(text).SelectMany(run => run.IsCjk && Length(run.Text) > 1 ? Pairs(run.Text) : [run.Text]).Distinct(StringComparer.Ordinal);

    /// <summary>The unbroken Chinese stretches of a question: pairs alone would also find them scattered.</summary>
    public static IReadOnlyList<string> Stretches(string text) => [.. Runs(text).Where(run => run.IsCjk && Length(run.Text) > 2).Select(run => run.Text)];

    /// <summary>The stretches and words of a question, in its order.</summary>
    public static IReadOnlyList<string> Marks(string text) => [.. Runs(text).Select(run => run.Text)];

    public static string Plain(string text)
    {
        // Normalising throws on unpaired surrogates; runes put U+FFFD in their place.
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune);
        }

        return whole.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
    }

    private static IEnumerable<(string Text, bool IsCjk)> Runs(string text)
    {
        var run = new StringBuilder();
        var kind = Kind.Gap;
        foreach (var rune in Plain(text).EnumerateRunes())
        {
            var next = KindOf(rune);
            if (next != kind)
            {
                if (kind != Kind.Gap)
                {
                    yield return (run.ToString(), kind == Kind.Cjk);
                }

                run.Clear();
                kind = next;
            }

            run.Append(rune);
        }

        if (kind != Kind.Gap)
        {
            yield return (run.ToString(), kind == Kind.Cjk);
        }
    }

    private static Kind KindOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.OtherLetter when IsCjk(rune.Value) => Kind.Cjk,
        _ when Rune.IsLetterOrDigit(rune) => Kind.Word,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => Kind.Word,
        _ => Kind.Gap,
    };

    private static bool IsCjk(int character) => character
        is (>= 0x3040 and <= 0x30FF) // kana
        or (>= 0x3400 and <= 0x9FFF) // Han and its extension A
        or (>= 0xAC00 and <= 0xD7AF) // Hangul
        or (>= 0xF900 and <= 0xFAFF) // Han, compatibility
        or (>= 0x20000 and <= 0x3FFFF); // Han, later extensions

    private static IEnumerable<string> Singles(string run) => run.EnumerateRunes().Select(rune => rune.ToString());

    private static IEnumerable<string> Pairs(string run)
    {
        Rune? before = null;
        foreach (var rune in run.EnumerateRunes())
        {
            if (before is { } first)
            {
                yield return $"{first}{rune}";
            }

            before = rune;
        }
    }

    private static int Length(string run) => run.EnumerateRunes().Count();

    private enum Kind
    {
        Gap,
        Word,
        Cjk,
    }
}
