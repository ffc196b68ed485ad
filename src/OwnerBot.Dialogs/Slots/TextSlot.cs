using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Texts;

namespace OwnerBot.Dialogs.Slots;

internal sealed class TextSlot(string name, string label, string question, int min, int max) : Slot<string>(name, label)
{
    public override bool TakesAnyWords => true;

    public override string From(string stored, Facts facts) => stored;

    public override Say Ask(Facts facts) => new(question);

    public override SlotReading Read(SlotHeard heard)
    {
        var words = heard.Text.Trim();
        return words.Length > max ? new SlotReading.Refused(new Say(TextKeys.TooLong))
            : words.Count(char.IsLetterOrDigit) < min || Manners.SaysNothing(heard.Folded) ? new SlotReading.Unclear()
            : new SlotReading.Taken(words);
    }
}
