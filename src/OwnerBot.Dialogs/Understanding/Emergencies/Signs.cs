using OwnerBot.Dialogs.Understanding.Model;

namespace OwnerBot.Dialogs.Understanding.Emergencies;

/// <summary>One readable line of a rule file: it holds for a sentence that has a word of every group, and none of those after "unless".</summary>
internal sealed record Signs(string Name, IReadOnlyList<Hazard> Only, string[][] Groups, string[] Unless)
{
    private const string Except = "unless ";

    private const int CloseBy = 8;

    // One name may stand on several lines, one for each language.
    private static readonly Lazy<Dictionary<string, string[]>> Kinds = new(() => WordFiles.Lines("kinds.txt")
        .Select(line => line.Split(": ", 2))
        .GroupBy(line => line[0], line => Split(line[1]))
        .ToDictionary(kind => kind.Key, kind => kind.SelectMany(words => words).ToArray()));

    /// <summary>Reads "name/only,these: any | of & any | of & unless any | of".</summary>
    public static Signs Parse(string line)
    {
        var mark = line.IndexOf(": ", StringComparison.Ordinal);
        var head = line[..mark].Split('/');
        IReadOnlyList<Hazard> only = head is [_, var list] ? [.. list.Split(',').Select(HazardNames.Parse)] : [];
        var groups = line[(mark + 2)..].Split('&', StringSplitOptions.TrimEntries).ToLookup(g => g.StartsWith(Except, StringComparison.Ordinal));
        return new Signs(head[0], only, [.. groups[false].Select(Words)], [.. groups[true].SelectMany(g => Words(g[Except.Length..]))]);
    }

    /// <summary>The words of a group; <c>@person</c> stands for all words of that kind in <c>kinds.txt</c>.</summary>
    public static string[] Words(string group) =>
        [.. Split(group).SelectMany(word => word[0] == '@' ? Kinds.Value[word] : [word])];

    private static string[] Split(string group) => group.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public bool In(string sentence) => Groups.All(group => HasAny(sentence, group)) && !HasAny(sentence, Unless);

    public static bool HasAny(string sentence, string[] words) => Array.Exists(words, word => At(sentence, word) >= 0);

    /// <summary>The sentence with those words left out.</summary>
    public static string Without(string sentence, string[] words)
    {
        foreach (var word in words)
        {
            for (var at = At(sentence, word); at >= 0; at = At(sentence, word))
            {
                sentence = sentence.Remove(at, word.Length);
            }
        }

        return sentence;
    }

    // Chinese words anywhere, English ones where a word begins; "=fire" is a sentence of that word alone.
    private static int At(string sentence, string word)
    {
        if (word[0] == '=')
        {
            return sentence.AsSpan().Trim(" !,.").SequenceEqual(word.AsSpan(1)) ? 0 : -1;
        }

        if (word.Split('~') is [var first, var second])
        {
            return Close(sentence, first, second);
        }

        var at = sentence.IndexOf(word, StringComparison.Ordinal);
        while (at > 0 && char.IsAsciiLetter(word[0]) && char.IsAsciiLetter(sentence[at - 1]))
        {
            at = sentence.IndexOf(word, at + 1, StringComparison.Ordinal);
        }

        return at;
    }

    /// <summary>"灯~滴水": the second soon after the first and in the same clause, for a lamp and a tap may both be named.</summary>
    private static int Close(string sentence, string first, string second)
    {
        for (var at = sentence.IndexOf(first, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(first, at + 1, StringComparison.Ordinal))
        {
            var after = sentence.AsSpan(at + first.Length, Math.Min(CloseBy, sentence.Length - at - first.Length));
            var clause = after.IndexOf(',') is var comma and >= 0 ? after[..comma] : after;
            if (clause.IndexOf(second, StringComparison.Ordinal) >= 0)
            {
                return at;
            }
        }

        return -1;
    }

    public static IReadOnlyList<Signs> Read(string file) => [.. WordFiles.Lines(file).Select(Parse)];
}
