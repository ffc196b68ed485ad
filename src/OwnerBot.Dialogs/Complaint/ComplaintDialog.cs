using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Forms;
using OwnerBot.Dialogs.Slots;
using OwnerBot.Dialogs.Texts;

namespace OwnerBot.Dialogs.Complaint;

/// <summary>Feelings first, questions second, and a person at any moment.</summary>
public sealed class ComplaintDialog : FormDialog
{
    private static readonly Slot<string> Happened = Slot.Text("what", TextKeys.SlotWhat, TextKeys.ComplaintAskWhat);
    private static readonly Slot<string> Where = Slot.Place(
        "where",
        TextKeys.SlotWhere,
        TextKeys.ComplaintAskWhere,
        [TextKeys.PlaceLift, TextKeys.PlaceCorridor, TextKeys.PlaceCarPark, TextKeys.PlaceGarden],
        withAddress: true);
    private static readonly Slot<bool> Photo = Slot.Photo("photo", TextKeys.ComplaintAskPhoto);

    public override string Name => "complaint";

    public override string Title => TextKeys.FormComplaint;

    public override ServiceKey Service => ServiceKey.Complaint;

    public override Slot<string> What => Happened;

    public override IReadOnlyList<ISlot> Slots => [Happened, HomeSlots.Home, Where, Photo];

    public override IReadOnlyList<Choice> AlwaysOffered => [new Choice(new Arg.Text(TextKeys.ButtonPerson))];

    public override IReadOnlyList<Say> Opening(SlotHeard heard) => [Heart.Sorry(Manners.Feeling(heard.Folded))];

    public override HomeId? Home(Answers answers) => HomeSlots.HomeOf(answers);

    public override string Place(Answers answers) => HomeSlots.PlaceOf(answers, Where);
}
