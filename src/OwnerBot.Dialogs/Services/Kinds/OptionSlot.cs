using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Slots;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.Services.Kinds;

/// <summary>One of the options.</summary>
internal sealed class OptionSlot(FormSlot entry) : CatalogueSlot(entry)
{
    public override bool IsStillPossible(string stored, Facts facts) => Find(stored) is not null;

    public override Say Ask(Facts facts) => Asking([.. Entry.Options.Select(option => new Choice(option.Name))]);

    public override SlotReading Read(SlotHeard heard) =>
        Overhear(heard) is { } one ? new SlotReading.Taken(one)
        : Options.Nth(heard.Folded, Entry.Options.Count) is { } nth ? new SlotReading.Taken(Entry.Options[nth].Id)
        : new SlotReading.Unclear();

    public override string? Overhear(SlotHeard heard) => Options.Said(Entry.Options, heard.Folded) is [var one] ? one.Id : null;

    public override bool IsWhole(SlotHeard heard) =>
        Entry.Options.Any(option => Names(option.Name).Concat(option.Words.Select(WordList.Fold)).Contains(heard.Folded));

    public override bool IsButton(SlotHeard heard) => Entry.Options.Any(option => Names(option.Name).Contains(heard.Folded));

    public override Arg Show(string stored, Facts facts) => Find(stored) is { } option ? option.Name : base.Show(stored, facts);

    public override string? Tell(string stored, Facts facts, Language language) => Find(stored)?.Name.In(language) ?? base.Tell(stored, facts, language);

    private SlotOption? Find(string id) => Entry.Options.FirstOrDefault(option => option.Id == id);
}
