using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Slots;
using OwnerBot.Dialogs.Texts;

namespace OwnerBot.Dialogs.Services.Kinds;

/// <summary>Any of the options; none, when it is optional.</summary>
internal sealed class SeveralSlot(FormSlot entry) : CatalogueSlot(entry)
{
    public override bool TakesButton(string key) => key == TextKeys.ButtonAll || base.TakesButton(key);

    public override Say Ask(Facts facts) => Asking(
        [.. Entry.Options.Select(option => new Choice(option.Name)), .. Entry.Options.Count > 1 ? [new Choice(new Arg.Text(TextKeys.ButtonAll))] : Array.Empty<Choice>()]);

    public override SlotReading Read(SlotHeard heard) =>
        Buttons.Pressed(heard.Folded) == TextKeys.ButtonAll || Manners.WantsAll(heard.Folded) ? Taken(Entry.Options)
        : Entry.Optional && (Manners.IsSkip(heard.Folded) || heard.Got.Yes == false) ? new SlotReading.Taken("")
        : Options.Said(Entry.Options, heard.Folded) is { Count: > 0 } said ? Taken(said)
        : Options.Nth(heard.Folded, Entry.Options.Count) is { } nth ? Taken([Entry.Options[nth]])
        : new SlotReading.Unclear();

    public override string? Overhear(SlotHeard heard) =>
        Options.Said(Entry.Options, heard.Folded) is { Count: > 0 } said ? Joined(said) : null;

    public override Arg Show(string stored, Facts facts) => stored.Length == 0
        ? base.Show(stored, facts)
        : new Arg.Lines([.. Chosen(stored).Select(option => new Say(TextKeys.NewsAnswered).With("words", option.Name))], " · ");

    public override string? Tell(string stored, Facts facts, Language language) =>
        stored.Length == 0 ? null : string.Join(", ", Chosen(stored).Select(option => option.Name.In(language)));

    private static SlotReading.Taken Taken(IReadOnlyList<SlotOption> options) => new(Joined(options));

    private static string Joined(IReadOnlyList<SlotOption> options) => string.Join(',', options.Select(option => option.Id));

    private IEnumerable<SlotOption> Chosen(string stored)
    {
        var ids = stored.Split(',');
        return Entry.Options.Where(option => ids.Contains(option.Id));
    }
}
