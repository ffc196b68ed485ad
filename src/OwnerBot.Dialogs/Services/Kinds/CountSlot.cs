using System.Globalization;
using System.Text.RegularExpressions;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Slots;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;
using OwnerBot.Dialogs.Understanding.Recognition;

namespace OwnerBot.Dialogs.Services.Kinds;

/// <summary>A number within what the entry allows.</summary>
internal sealed partial class CountSlot(FormSlot entry) : CatalogueSlot(entry)
{
    private const int MostButtons = 6;

    private int Most => Entry.Max > 0 ? Entry.Max : 9999;

    public override Say Ask(Facts facts) => Most - Entry.Min < MostButtons
        ? Asking([.. Enumerable.Range(Entry.Min, Most - Entry.Min + 1).Select(n => new Choice(n))])
        : Asking();

    public override SlotReading Read(SlotHeard heard)
    {
        if (Digits().Match(heard.Folded) is { Success: true } digits)
        {
            return decimal.TryParse(digits.Value, CultureInfo.InvariantCulture, out var number) ? Within(number) : OutOfRange();
        }

        return (heard.Got.Count ?? WordIn(heard.Folded)) is { } said ? Within(said) : new SlotReading.Unclear();
    }

    /// <summary>Only with its unit: "92 平" is an area, "3 个人" is how many come.</summary>
    public override string? Overhear(SlotHeard heard)
    {
        foreach (var unit in Entry.Units.Select(WordList.Fold))
        {
            var at = heard.Folded.IndexOf(unit, StringComparison.Ordinal);
            if (at > 0 && Before().Match(heard.Folded[..at]) is { Success: true } match && SaidNumber.Parse(match.Groups["n"].Value) is { } number
                && number >= Entry.Min && number <= Most)
            {
                return number.ToString(CultureInfo.InvariantCulture);
            }

            // "兩個義工", "two volunteers": what the understanding counted.
            if (at > 0 && heard.Got.Count is { } counted && counted >= Entry.Min && counted <= Most)
            {
                return counted.ToString(CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    /// <summary>"120 平", "面积改成 120 平方米".</summary>
    public override bool IsWhole(SlotHeard heard) => Overhear(heard) is not null && heard.Folded.Length <= 20;

    private SlotReading Within(decimal number) => number < Entry.Min || number > Most || number != decimal.Truncate(number)
        ? OutOfRange()
        : new SlotReading.Taken(number.ToString("0", CultureInfo.InvariantCulture));

    private SlotReading.Refused OutOfRange() => new(new Say(TextKeys.CountRange).With("least", Entry.Min).With("max", Most));

    private static int? WordIn(string folded) => Word().Match(folded) is { Success: true } match ? SaidNumber.Parse(match.Groups["n"].Value) : null;

    [GeneratedRegex(@"-?\d+(?:\.\d+)?", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex("(?<n>[零〇一二两兩三四五六七八九十百]+|" + SaidNumber.English + ")")]
    private static partial Regex Word();

    [GeneratedRegex("(?<n>" + SaidNumber.Han + "|" + SaidNumber.English + @")[\s\p{L}]{0,3}$")]
    private static partial Regex Before();
}
