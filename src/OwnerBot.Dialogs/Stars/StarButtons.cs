using System.Globalization;
using System.Text.RegularExpressions;
using OwnerBot.Cases;
using OwnerBot.Dialogs.Texts;

namespace OwnerBot.Dialogs.Stars;

/// <summary>Five buttons; what comes back carries the case's number, so that a late press still finds its case.</summary>
internal static partial class StarButtons
{
    private static readonly string[] Labels = [TextKeys.Stars1, TextKeys.Stars2, TextKeys.Stars3, TextKeys.Stars4, TextKeys.Stars5];

    public static IEnumerable<Choice> For(CaseNumber number) => Enumerable.Range(1, 5).Reverse().Select(stars =>
        new Choice(new Arg.Text(Labels[stars - 1]), string.Concat(Enumerable.Repeat("⭐", stars)) + " " + number));

    /// <summary>Null when the words are not one of these buttons.</summary>
    public static (int Stars, CaseNumber Number)? Pressed(string folded) => Value().Match(folded) is { Success: true } match
        ? (match.Groups["stars"].Length, new CaseNumber(int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)))
        : null;

    [GeneratedRegex(@"^(?<stars>⭐{1,5}) (?<number>\d{1,9})$")]
    private static partial Regex Value();
}
