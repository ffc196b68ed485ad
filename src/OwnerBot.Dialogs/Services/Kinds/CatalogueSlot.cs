using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Slots;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.Services.Kinds;

/// <summary>A slot whose wording comes from the catalogue instead of our own texts. Every answer is kept as text.</summary>
internal abstract class CatalogueSlot(FormSlot entry) : Slot<string>(entry.Name, entry.Label.En)
{
    protected FormSlot Entry => entry;

    public override Arg Shown => entry.Label;

    public override bool IsCalled(string folded) => Names(entry.Label).Contains(folded);

    public override bool AppliesTo(Facts facts) => FreeTimes.Holds(entry.When, facts.Filled);

    public override string From(string stored, Facts facts) => stored;

    public override bool TakesButton(string key) => entry.Optional && key == TextKeys.ButtonSkip;

    public override Say Ask(Facts facts) => Asking();

    public override string? Tell(string stored, Facts facts, Language language) => stored.Length == 0 ? null : stored;

    public override Arg Show(string stored, Facts facts) => stored.Length == 0 ? new Arg.Text(TextKeys.PhotoNone) : stored;

    protected Say Asking(params IReadOnlyList<Choice> choices)
    {
        var say = new Say(TextKeys.NewsAnswered).With("words", entry.Ask).Offering(choices);
        return entry.Optional ? say.Offering(new Choice(new Arg.Text(TextKeys.ButtonSkip))) : say;
    }

    /// <summary>The three wordings as they are compared.</summary>
    protected static IEnumerable<string> Names(LocalText name) => new[] { name.ZhHans, name.ZhHant, name.En }.Select(WordList.Fold);
}
