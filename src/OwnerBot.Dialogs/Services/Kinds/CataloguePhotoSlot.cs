using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Slots;
using OwnerBot.Dialogs.Texts;

namespace OwnerBot.Dialogs.Services.Kinds;

/// <summary>Photos, or none.</summary>
internal sealed class CataloguePhotoSlot(FormSlot entry) : CatalogueSlot(entry)
{
    private const string Given = "given";

    public override bool TakesButton(string key) => key == TextKeys.ButtonSkip;

    public override Say Ask(Facts facts) => Entry.Optional ? Asking() : Asking(new Choice(new Arg.Text(TextKeys.ButtonSkip)));

    public override SlotReading Read(SlotHeard heard) =>
        heard.Photos.Count > 0 ? new SlotReading.Taken(Given)
        : Manners.IsSkip(heard.Folded) || Manners.HasNoPhoto(heard.Folded) || heard.Got.Yes == false ? new SlotReading.Taken("")
        : new SlotReading.Unclear();

    public override string? Overhear(SlotHeard heard) => heard.Photos.Count > 0 ? Given : Manners.HasNoPhoto(heard.Folded) ? "" : null;

    public override Arg Show(string stored, Facts facts) => new Arg.Text(stored == Given ? TextKeys.PhotoGiven : TextKeys.PhotoNone);

    // The case carries the photos themselves.
    public override string? Tell(string stored, Facts facts, Language language) => null;
}
