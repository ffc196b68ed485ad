using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Slots;
using OwnerBot.Dialogs.Texts;

namespace OwnerBot.Dialogs.Services.Kinds;

/// <summary>The owner's own words, kept as they are.</summary>
internal sealed class WordsSlot(FormSlot entry) : CatalogueSlot(entry)
{
    private const int Longest = 4000;

    public override bool TakesAnyWords => true;

    public override SlotReading Read(SlotHeard heard)
    {
        var words = heard.Text.Trim();
        return Entry.Optional && Manners.IsSkip(heard.Folded) ? new SlotReading.Taken("")
            : words.Length > (Entry.Max > 0 ? Entry.Max : Longest) ? new SlotReading.Refused(new Say(TextKeys.TooLong))
            : words.Count(char.IsLetterOrDigit) < Math.Max(1, Entry.Min) ? new SlotReading.Unclear()
            : new SlotReading.Taken(words);
    }
}
