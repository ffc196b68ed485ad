using OwnerBot.Cases;

namespace OwnerBot.Dialogs.Slots;

/// <summary>A typed answer.</summary>
public abstract class Slot<T>(string name, string label) : ISlot
{
    public string Name => name;

    public string Label => label;

    public virtual Arg Shown => new Arg.Text(Label);

    public virtual bool Hidden => false;

    public virtual string? Clears => null;

    public virtual bool TakesButton(string key) => false;

    public virtual bool IsButton(SlotHeard heard) => false;

    public virtual bool IsCalled(string folded) => Buttons.Pressed(folded) == Label;

    public virtual bool TakesAnyWords => false;

    /// <summary>The typed answer from its stored form.</summary>
    public abstract T From(string stored, Facts facts);

    public virtual bool AppliesTo(Facts facts) => true;

    public virtual bool IsStillPossible(string stored, Facts facts) => true;

    public virtual string? OnlyAnswer(Facts facts) => null;

    public abstract Say Ask(Facts facts);

    public abstract SlotReading Read(SlotHeard heard);

    public virtual string? Overhear(SlotHeard heard) => null;

    public virtual bool IsWhole(SlotHeard heard) => false;

    public virtual string? Extend(string stored, SlotHeard heard) => null;

    public virtual Arg Show(string stored, Facts facts) => stored;

    public virtual string? Tell(string stored, Facts facts, Language language) => stored;
}

/// <summary>The kinds of slot that a dialog declares.</summary>
public static class Slot
{
    /// <summary>One of some named things; the one possible is filled, none possible is left out.</summary>
    public static Slot<TId> OneOf<TId>(
        string name, string label, string question, Func<Facts, IReadOnlyList<(TId Id, LocalText Name)>> options)
        where TId : notnull => new OneOfSlot<TId>(name, label, question, options);

    /// <summary>The owner's own words, kept as they are.</summary>
    /// <param name="min">Letters or digits at least.</param>
    /// <param name="max">Characters at most; longer is asked to be summed up, never cut.</param>
    public static Slot<string> Text(string name, string label, string question, int min = 2, int max = 4000) =>
        new TextSlot(name, label, question, min, max);

    /// <summary>Words again, with likely answers as buttons; a likely answer is also found in other sentences.</summary>
    /// <param name="suggestions">Text keys.</param>
    /// <param name="withAddress">True when nothing else asks for the building: an address then belongs to the place.</param>
    public static Slot<string> Place(
        string name, string label, string question, IReadOnlyList<string> suggestions, bool withAddress = false) =>
        new PlaceSlot(name, label, question, suggestions, withAddress);

    /// <summary>Building, unit and room in words; found in other sentences too.</summary>
    /// <param name="when">False leaves the question out.</param>
    public static Slot<string> Address(string name, string label, string question, Func<Facts, bool> when) =>
        new AddressSlot(name, label, question, when);

    /// <summary>Photos, or none.</summary>
    public static Slot<bool> Photo(string name, string question) => new PhotoSlot(name, question);

    /// <summary>A time to come by: the next half-days as buttons, or words kept as said.</summary>
    public static Slot<string> Window(string name, string label, string question) => new WindowSlot(name, label, question);
}
