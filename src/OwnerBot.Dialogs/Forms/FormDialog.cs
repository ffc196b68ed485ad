using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Slots;
using OwnerBot.Dialogs.Texts;

namespace OwnerBot.Dialogs.Forms;

/// <summary>Declares what must be known before a case is opened; <see cref="FormEngine"/> does the asking.</summary>
public abstract class FormDialog
{
    /// <summary>What the owner added that no slot had asked for.</summary>
    internal const string Also = "also";

    /// <summary>The words that began a form without a slot for them.</summary>
    internal const string FirstWords = "words";

    private const int LongestSummary = 120;
    private const int LongestGlance = 60;

    /// <summary>Stored; once released it does not change.</summary>
    public abstract string Name { get; }

    /// <summary>A text key: what is being filled in.</summary>
    public abstract string Title { get; }

    /// <summary>The same as it is shown.</summary>
    public virtual Arg Called => new Arg.Text(Title);

    public abstract ServiceKey Service { get; }

    /// <summary>In the order in which they are asked.</summary>
    public abstract IReadOnlyList<ISlot> Slots { get; }

    /// <summary>The slot that the words which began the form may answer; null when none does.</summary>
    public abstract Slot<string>? What { get; }

    /// <summary>What was said beside the bare wish for this form; folded.</summary>
    public virtual string BesideTheWish(string folded) => Manners.BesideTheWish(Name, folded);

    /// <summary>Said before the first question.</summary>
    public virtual IReadOnlyList<Say> Opening(SlotHeard heard) => [];

    /// <summary>Offered beside the buttons of every question.</summary>
    public virtual IReadOnlyList<Choice> AlwaysOffered => [];

    public abstract HomeId? Home(Answers answers);

    /// <summary>In the owner's words or as the home's address; empty when unknown.</summary>
    public abstract string Place(Answers answers);

    public virtual Outcome Complete(Answers answers) => new Outcome.OpenCase(
        Service, Home(answers), Place(answers), OneLine(What is { } what ? answers.To(what, "") : ""), Told(answers), answers.Photos);

    /// <summary>The case's facts: every answer that says something, and what was said beside.</summary>
    public IReadOnlyList<CaseFact> Told(Answers answers)
    {
        var told = Slots.Select(slot => (slot.Name, Said: answers.Told(slot)))
            .Append((Name: FirstWords, Said: answers.State.Answers.GetValueOrDefault(FirstWords)))
            .Append((Name: Also, Said: answers.State.Answers.GetValueOrDefault(Also)));
        return [.. told.Where(fact => fact.Said is not null).Select(fact => new CaseFact(fact.Name, fact.Said!))];
    }

    /// <summary>The summary that the owner confirms.</summary>
    public Say Confirm(Answers answers)
    {
        var beneath = Beneath(answers);
        var lines = beneath.Count == 0 ? Lines(answers) : new Arg.Lines([new Say(TextKeys.StatusFull).With("lines", Lines(answers)), .. beneath]);
        return new Say(TextKeys.FormConfirm).With("form", Called).With("lines", lines).Offering(
            new Choice(new Arg.Text(TextKeys.ButtonYes)),
            new Choice(new Arg.Text(TextKeys.ButtonChange)),
            new Choice(new Arg.Text(TextKeys.ButtonCancel)));
    }

    /// <summary>What was said so far, in one line; what was left out is not mentioned.</summary>
    internal Arg.Lines Lines(Answers answers)
    {
        var lines = Slots.Where(slot => !slot.Hidden && answers.State.Answers.ContainsKey(slot.Name) && !(slot is PhotoSlot && answers.Photos.IsEmpty))
            .Select(slot => Line(slot.Shown, slot.Show(answers.State.Answers[slot.Name], answers.Facts)));
        if (answers.State.Answers.TryGetValue(Also, out var also))
        {
            lines = lines.Append(Line(new Arg.Text(TextKeys.SlotAlso), also));
        }

        return new Arg.Lines([.. lines], Between: " · ");
    }

    /// <summary>What else the owner should know before saying yes, under the summary's lines.</summary>
    protected virtual IReadOnlyList<Say> Beneath(Answers answers) => [];

    /// <summary>One line for the desk's list, in the owner's words.</summary>
    internal static string OneLine(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestSummary)
        {
            return line;
        }

        // Not through the middle of a surrogate pair.
        var end = char.IsHighSurrogate(line[LongestSummary - 2]) ? LongestSummary - 2 : LongestSummary - 1;
        return line[..end] + "…";
    }

    private static Say Line(Arg label, Arg value) =>
        new Say(TextKeys.FormLine).With("label", label).With("value", value is Arg.Words words ? Glance(words.Value) : value);

    /// <summary>The owner knows what was written; the case has all of it.</summary>
    private static string Glance(string words)
    {
        var line = OneLine(words);
        return line.Length <= LongestGlance ? line : line[..(char.IsHighSurrogate(line[LongestGlance - 2]) ? LongestGlance - 2 : LongestGlance - 1)] + "…";
    }
}
