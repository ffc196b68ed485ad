using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Forms;
using OwnerBot.Dialogs.Slots;
using OwnerBot.Dialogs.Texts;

namespace OwnerBot.Dialogs.Repair;

/// <summary>Asks what a clerk must know before acting on a fault, then opens a repair case.</summary>
public sealed class RepairDialog : FormDialog
{
    private static readonly Slot<string> Fault = Slot.Text("what", TextKeys.SlotWhat, TextKeys.RepairAskWhat);
    private static readonly Slot<string> Where = Slot.Place(
        "where",
        TextKeys.SlotWhere,
        TextKeys.RepairAskWhere,
        [TextKeys.PlaceKitchen, TextKeys.PlaceBathroom, TextKeys.PlaceLivingRoom, TextKeys.PlaceBedroom, TextKeys.PlaceBalcony]);
    private static readonly Slot<bool> Photo = Slot.Photo("photo", TextKeys.RepairAskPhoto);
    private static readonly Slot<string> Window = Slot.Window("window", TextKeys.SlotWindow, TextKeys.RepairAskWindow);

    public override string Name => "repair";

    public override string Title => TextKeys.FormRepair;

    public override ServiceKey Service => ServiceKey.Repair;

    public override Slot<string> What => Fault;

    public override IReadOnlyList<ISlot> Slots => [Fault, HomeSlots.Home, HomeSlots.Address, Where, Photo, Window];

    public override HomeId? Home(Answers answers) => HomeSlots.HomeOf(answers);

    public override string Place(Answers answers) => HomeSlots.PlaceOf(answers, Where);
}
