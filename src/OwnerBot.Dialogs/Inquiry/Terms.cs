using System.Collections.Frozen;
using OwnerBot.Dialogs.Understanding;
using OwnerBot.Dialogs.Understanding.Model;

namespace OwnerBot.Dialogs.Inquiry;

/// <summary>
/// What a question is about, as terms that can be compared whatever the language or script: pairs of Chinese characters, English
/// words without their endings, and one term for all words that mean the same (<c>inquiry.words</c>).
/// </summary>
internal static class Terms
{
    /// <summary>Longer questions are read at their beginning.</summary>
    private const int LongestRead = 400;

    /// <summary>Words that mean the same weigh more than the letters they are made of.</summary>
    private const double Meaning = 1.6;
    private const double Single = 0.4;

    private static readonly HashSet<string> OnlyHow = ["=when", "=price", "=where", "=how", "=bring", "=phone", "=allowed"];
    private static readonly IReadOnlyDictionary<string, WordList> Lists = WordList.Load("inquiry.words");
    private static readonly FrozenDictionary<string, WordList> Same =
        Lists.Where(list => list.Key.StartsWith('=')).ToFrozenDictionary(list => list.Key, list => list.Value);

    /// <summary>False for what any question may hold: when, where, how much, a single character.</summary>
    public static bool SaysWhat(string term) => !OnlyHow.Contains(term) && term.Length > 1;

    /// <summary>True for a term that stands for all words of one subject: the pool, parcels, the water.</summary>
    public static bool IsTopic(string term) => term[0] == '=' && SaysWhat(term);

    /// <returns>Each term with its weight.</returns>
    public static Dictionary<string, double> Of(string text)
    {
        var said = Mandarin.Of(PlainText.Of(text.Length > LongestRead ? text[..LongestRead] : text));
        var terms = new Dictionary<string, double>();
        foreach (var (name, words) in Same)
        {
            if (words.IsIn(said))
            {
                terms[name] = Meaning;
            }
        }

        var bare = Lists["filler"].Without(said);
        for (var i = 0; i < bare.Length;)
        {
            var end = i + 1;
            if (PlainText.IsHan(bare[i]))
            {
                while (end < bare.Length && PlainText.IsHan(bare[end]))
                {
                    end++;
                }

                AddHan(terms, bare.AsSpan(i, end - i));
            }
            else if (char.IsAsciiLetterOrDigit(bare[i]))
            {
                while (end < bare.Length && char.IsAsciiLetterOrDigit(bare[end]))
                {
                    end++;
                }

                terms.TryAdd(Stem(bare[i..end]), 1);
            }

            i = end;
        }

        return terms;
    }

    /// <summary>How alike two questions are, 0 to 1, every term weighing the same.</summary>
    public static double Likeness(IReadOnlyDictionary<string, double> a, IReadOnlyDictionary<string, double> b)
    {
        var both = a.Where(term => b.ContainsKey(term.Key)).Sum(term => term.Value);
        var all = a.Values.Sum() + b.Values.Sum() - both;
        return all == 0 ? 0 : both / all;
    }

    private static void AddHan(Dictionary<string, double> terms, ReadOnlySpan<char> run)
    {
        if (run.Length == 1)
        {
            terms.TryAdd(run.ToString(), Single);
        }

        for (var i = 0; i + 2 <= run.Length; i++)
        {
            terms.TryAdd(run.Slice(i, 2).ToString(), 1);
        }
    }

    private static string Stem(string word) =>
        word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) ? word[..^3]
        : word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) ? word[..^2]
        : word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1]
        : word;
}
