using OwnerBot.Cases;
using OwnerBot.Cases.Bookings;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Slots;

namespace OwnerBot.Dialogs.Services.Kinds;

/// <summary>One of a group of resources that can still be asked for: an activity that is to come.</summary>
internal sealed class ResourceSlot(FormSlot entry) : CatalogueSlot(entry)
{
    private const int Most = 6;

    public override bool AppliesTo(Facts facts) => base.AppliesTo(facts) && Of(facts).Any();

    public override bool IsStillPossible(string stored, Facts facts) => Find(stored, facts) is not null;

    public override Say Ask(Facts facts) => Asking([.. Of(facts).Take(Most).Select(resource => new Choice(resource.Name))]);

    public override SlotReading Read(SlotHeard heard)
    {
        var all = Of(heard.Facts).ToList();
        return Overhear(heard) is { } one ? new SlotReading.Taken(one)
            : Options.Nth(heard.Folded, all.Count) is { } nth ? new SlotReading.Taken(all[nth].Key.Value)
            : new SlotReading.Unclear();
    }

    public override string? Overhear(SlotHeard heard)
    {
        var options = Of(heard.Facts).Select(resource => new SlotOption(resource.Key.Value, resource.Name) { Words = resource.Words }).ToList();
        return Options.Said(options, heard.Folded) is [var one] ? one.Id : null;
    }

    public override bool IsButton(SlotHeard heard) => Of(heard.Facts).Any(resource => Names(resource.Name).Contains(heard.Folded));

    public override Arg Show(string stored, Facts facts) => Find(stored, facts) is { } resource ? resource.Name : base.Show(stored, facts);

    public override string? Tell(string stored, Facts facts, Language language) => Find(stored, facts)?.Name.In(language) ?? stored;

    private static Resource? Find(string stored, Facts facts) => facts.Offer.Resources.GetValueOrDefault(new(stored))?.Resource;

    private IEnumerable<Resource> Of(Facts facts) => facts.Offer.Resources.Values
        .Where(each => each.Resource.Group == Entry.Group && each.Times.Count > 0)
        .OrderBy(each => each.Times[0].Slot.Start).Select(each => each.Resource);
}
