using OwnerBot.Cases;
using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Texts;

namespace OwnerBot.Dialogs.Slots;

internal sealed class PhotoSlot(string name, string question) : Slot<bool>(name, TextKeys.SlotPhoto)
{
    private const string Given = "given";
    private const string None = "none";
    private const int Short = 16;

    public override bool From(string stored, Facts facts) => stored == Given;

    public override Say Ask(Facts facts) => new Say(question).Offering(new Choice(new Arg.Text(TextKeys.ButtonSkip)));

    public override SlotReading Read(SlotHeard heard) =>
        heard.Photos.Count > 0 ? new SlotReading.Taken(Given)
        : Manners.IsSkip(heard.Folded) || Manners.HasNoPhoto(heard.Folded) || Manners.IsReadyToSend(heard.Folded) || heard.Got.Yes == false ? new SlotReading.Taken(None)
        : new SlotReading.Unclear();

    public override string? Overhear(SlotHeard heard) => heard.Photos.Count > 0 ? Given : Manners.HasNoPhoto(heard.Folded) ? None : null;

    public override bool IsWhole(SlotHeard heard) => heard.Folded.Length <= Short && Manners.HasNoPhoto(heard.Folded);

    public override Arg Show(string stored, Facts facts) =>
        new Arg.Text(stored == Given ? TextKeys.PhotoGiven : TextKeys.PhotoNone);

    // The case carries the photos themselves.
    public override string? Tell(string stored, Facts facts, Language language) => null;
}
