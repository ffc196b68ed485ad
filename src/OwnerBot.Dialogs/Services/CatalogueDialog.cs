using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Forms;
using OwnerBot.Dialogs.Services.Kinds;
using OwnerBot.Dialogs.Slots;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.Services;

/// <summary>A conversation that is only slots, read from the catalogue.</summary>
public sealed class CatalogueDialog : FormDialog
{
    private readonly Service service;

    public CatalogueDialog(Service service)
    {
        this.service = service;
        var form = service.Form ?? throw new ArgumentException($"'{service.Key}' has no form.", nameof(service));
        Slots = [.. form.Slots.SelectMany(entry => CatalogueSlots.Of(entry, service))];
        What = Slots.OfType<WordsSlot>().FirstOrDefault(slot => slot.Name == form.What);
    }

    public override string Name => service.Key.Value;

    public override string Title => TextKeys.FormService;

    public override Arg Called => service.Name;

    public override ServiceKey Service => service.Key;

    public override IReadOnlyList<ISlot> Slots { get; }

    public override Slot<string>? What { get; }

    public override string BesideTheWish(string folded) =>
        service.Form!.Openers is { Count: > 0 } bare ? WordList.Of(bare).Without(folded) : folded;

    public override IReadOnlyList<Say> Opening(SlotHeard heard) =>
        service.Form!.Opening is { } opening ? [Spoken(opening)] : [];

    public override HomeId? Home(Answers answers) => HomeSlots.HomeOf(answers);

    public override string Place(Answers answers) => answers.Told(HomeSlots.Home) ?? answers.Told(HomeSlots.Address) ?? "";

    public override Outcome Complete(Answers answers)
    {
        var filled = answers.State.Answers;
        var when = Slots.OfType<FreeTimeSlot>().FirstOrDefault(slot => filled.ContainsKey(slot.Name));
        (DateTimeOffset Start, bool Waits)? chosen = when is null ? null : FreeTimeSlot.Parse(filled[when.Name]);
        var opens = (Outcome.OpenCase)base.Complete(answers);
        return opens with
        {
            Summary = Summary(answers),
            // The case has its home and its booking; a time that is written down twice would be wrong once it moves.
            Facts = [.. opens.Facts.Where(fact => fact.Slot != when?.Name && (fact.Slot != HomeSlots.Home.Name || opens.Home is null))],
            Order = new(
                chosen?.Start, when is null ? [] : FreeTimes.Needs(service, when.Name, filled), chosen?.Waits ?? false, Pricing.Of(service, filled), answers.State,
                when?.Name, Closing()),
        };
    }

    /// <summary>The owner's words where they are what it is about; otherwise what was chosen, in one line.</summary>
    private string Summary(Answers answers)
    {
        if (What is { } what && answers.To(what, "") is { Length: > 0 } words)
        {
            return OneLine(words);
        }

        var chosen = Slots.Where(slot => slot is OptionSlot or ResourceSlot or SeveralSlot)
            .Select(answers.Told).Where(told => !string.IsNullOrEmpty(told));
        return OneLine(string.Join(" · ", chosen.Prepend(service.Name.In(answers.Language))));
    }

    /// <summary>The papers that what was chosen asks for: said before anything is sent.</summary>
    protected override IReadOnlyList<Say> Beneath(Answers answers) => Papers(service.Form!.Slots.SelectMany(slot => slot.Options.Where(option =>
        answers.State.Answers.GetValueOrDefault(slot.Name, "").Split(',').Contains(option.Id))).Select(option => option.Papers).OfType<LocalText>());

    private IReadOnlyList<Say> Closing() =>
        [.. Papers(service.Papers), .. service.Form!.Closing is { } closing ? [Spoken(closing)] : Array.Empty<Say>()];

    private static IReadOnlyList<Say> Papers(IEnumerable<LocalText> papers)
    {
        IReadOnlyList<Say> lines = [.. papers.Select(paper => new Say(TextKeys.ListLine).With("words", paper))];
        return lines.Count == 0 ? [] : [new Say(TextKeys.ServicePapers).With("lines", new Arg.Lines(lines))];
    }

    private static Say Spoken(LocalText words) => new Say(TextKeys.NewsAnswered).With("words", words);
}
