using System.Globalization;
using System.Text.RegularExpressions;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Understanding;
using OwnerBot.Dialogs.Understanding.Recognition;

namespace OwnerBot.Dialogs.Services.Kinds;

/// <summary>Which options were said.</summary>
internal static partial class Options
{
    /// <summary>By name or by another word for it. A name that stands inside another's that was said does not count: "both" names wins.</summary>
    public static IReadOnlyList<SlotOption> Said(IReadOnlyList<SlotOption> options, string folded)
    {
        var said = options.Select(option => (Option: option, Longest: Longest(option, folded))).Where(each => each.Longest is not null).ToList();
        return [.. said.Where(each => !said.Exists(other => other.Option != each.Option
            && other.Longest!.Length > each.Longest!.Length && other.Longest.Contains(each.Longest, StringComparison.Ordinal))).Select(each => each.Option)];
    }

    /// <summary>"2", "第二个": the place in the list, from 0; null when it is none.</summary>
    public static int? Nth(string folded, int count) =>
        Ordinal().Match(folded) is { Success: true } match && SaidNumber.Parse(match.Groups["n"].Value) is { } nth && nth >= 1 && nth <= count ? nth - 1 : null;

    private static string? Longest(SlotOption option, string folded) =>
        new[] { option.Name.ZhHans, option.Name.ZhHant, option.Name.En }.Concat(option.Words).Select(WordList.Fold)
            .Where(word => word.Length > 0 && IsIn(word, folded)).MaxBy(word => word.Length);

    /// <summary>Latin words match whole, Chinese anywhere.</summary>
    private static bool IsIn(string word, string folded)
    {
        for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var cut = (char.IsAsciiLetterOrDigit(word[0]) && at > 0 && char.IsAsciiLetterOrDigit(folded[at - 1]))
                || (char.IsAsciiLetterOrDigit(word[^1]) && at + word.Length < folded.Length && char.IsAsciiLetterOrDigit(folded[at + word.Length]));
            if (!cut)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("^(?:第|the |no\\.? ?|#)?(?<n>" + SaidNumber.Han + ")(?:个|個|种|種|项|項|号|號|\\.)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Ordinal();
}
