using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Texts;

namespace OwnerBot.Dialogs.Slots;

internal sealed class AddressSlot(string name, string label, string question, Func<Facts, bool> when) : Slot<string>(name, label)
{
    private const int Longest = 200;

    public override bool TakesAnyWords => true;

    public override string From(string stored, Facts facts) => stored;

    public override bool AppliesTo(Facts facts) => when(facts);

    public override Say Ask(Facts facts) => new(question);

    public override SlotReading Read(SlotHeard heard)
    {
        var words = heard.Text.Trim();
        return words.Length > Longest ? new SlotReading.Refused(new Say(TextKeys.TooLong))

            // An outburst or a "no" is no address; a name without a number may be one.
            : !words.Any(char.IsLetterOrDigit) || Manners.IsSkip(heard.Folded) || Manners.SaysNothing(heard.Folded) || (!words.Any(char.IsDigit) && Manners.Feeling(heard.Folded) is not null)
                ? new SlotReading.Unclear()
            : new SlotReading.Taken(words);
    }

    /// <summary>A building alone is too little to find a door by: then it is asked.</summary>
    public override string? Overhear(SlotHeard heard) =>
        SaidAddress.IsWhole(heard) && heard.Folded.Count(char.IsDigit) >= 3 ? heard.Text.Trim()
        : heard.Got is { Unit: null, Room: null } && !(heard.Got.Building is not null && PlaceSlot.IsShared(heard.Folded)) ? null : SaidAddress.In(heard.Got, heard.Language);

    public override bool IsWhole(SlotHeard heard) => SaidAddress.IsWhole(heard);

    public override string? Extend(string stored, SlotHeard heard) =>
        SaidAddress.IsMost(heard) && heard.Got.Building is null && stored.Length + heard.Text.Length < Longest ? $"{stored} {heard.Text.Trim()}" : null;
}
