using System.Diagnostics;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Forms;
using OwnerBot.Dialogs.Slots;

namespace OwnerBot.Dialogs.Services.Kinds;

/// <summary>An entry of the catalogue becomes the slots that ask for it.</summary>
internal static class CatalogueSlots
{
    public static IEnumerable<ISlot> Of(FormSlot entry, Service service) => entry.Kind switch
    {
        SlotKind.Text => [new WordsSlot(entry)],
        SlotKind.Choice => [new OptionSlot(entry)],
        SlotKind.Several => [new SeveralSlot(entry)],
        SlotKind.Count => [new CountSlot(entry)],
        SlotKind.Time => [new WishedTimeSlot(entry, service), new FreeTimeSlot(entry, service)],
        SlotKind.Resource => [new ResourceSlot(entry)],
        SlotKind.Approval => [new ApprovalSlot(entry, service)],
        SlotKind.Photo => [new CataloguePhotoSlot(entry)],
        SlotKind.Home => [HomeSlots.Home, HomeSlots.Address],
        _ => throw new UnreachableException(entry.Kind.ToString()),
    };
}
