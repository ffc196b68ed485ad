using OwnerBot.Cases;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.Slots;

internal sealed class OneOfSlot<TId>(
    string name, string label, string question, Func<Facts, IReadOnlyList<(TId Id, LocalText Name)>> options) : Slot<TId>(name, label)
    where TId : notnull
{
    public override bool AppliesTo(Facts facts) => options(facts).Count > 0;

    public override bool IsStillPossible(string stored, Facts facts) => NameOf(stored, facts) is not null;

    public override string? OnlyAnswer(Facts facts) => options(facts) is [var only] ? only.Id.ToString() : null;

    /// <exception cref="InvalidOperationException">The stored answer is no longer possible; <see cref="Forms.FormEngine"/> asks again then.</exception>
    public override TId From(string stored, Facts facts) => options(facts).First(option => option.Id.ToString() == stored).Id;

    public override Say Ask(Facts facts) =>
        new Say(question).Offering([.. options(facts).Select(option => new Choice(option.Name))]);

    public override SlotReading Read(SlotHeard heard)
    {
        if (Overhear(heard) is { } stored)
        {
            return new SlotReading.Taken(stored);
        }

        // "2", "第二个": by its place in the list.
        var all = options(heard.Facts);
        var digits = heard.Folded.Trim('第', '个', '個', '#', '.', ' ');
        return int.TryParse(digits, out var nth) && nth >= 1 && nth <= all.Count
            ? new SlotReading.Taken(all[nth - 1].Id.ToString()!)
            : new SlotReading.Unclear();
    }

    public override string? Overhear(SlotHeard heard)
    {
        if (heard.Folded.Length == 0)
        {
            return null;
        }

        var named = options(heard.Facts).Where(option => IsNamed(option.Name, heard)).ToList();
        return named is [var one] ? one.Id.ToString() : null;
    }

    public override bool IsWhole(SlotHeard heard) => SaidAddress.IsWhole(heard);

    public override Arg Show(string stored, Facts facts) => NameOf(stored, facts) is { } found ? found : stored;

    public override string? Tell(string stored, Facts facts, Language language) => NameOf(stored, facts)?.In(language) ?? stored;

    private LocalText? NameOf(string stored, Facts facts) =>
        options(facts).Where(option => option.Id.ToString() == stored).Select(option => option.Name).FirstOrDefault();

    private static bool IsNamed(LocalText name, SlotHeard heard)
    {
        var names = new[] { name.ZhHans, name.ZhHant, name.En }.Select(WordList.Fold).ToList();
        if (names.Any(each => heard.Folded.Contains(each, StringComparison.Ordinal)))
        {
            return true;
        }

        // "1502" or "3栋1502" is enough when the room's digits stand in the name.
        return heard.Got.Room is { Length: >= 3 } room
            && names.Any(each => DigitsOf(each).Contains(room))
            && (heard.Got.Building is not { } building || names.Any(each => DigitsOf(each).Contains(building)));
    }

    private static HashSet<string> DigitsOf(string text) =>
        [.. new string([.. text.Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
