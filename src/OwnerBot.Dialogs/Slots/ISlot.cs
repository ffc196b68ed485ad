using System.Collections.Immutable;
using OwnerBot.Cases;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.Slots;

/// <summary>One answer that a form needs: how it is asked, read, shown and kept.</summary>
public interface ISlot
{
    /// <summary>Stored; once released it does not change.</summary>
    string Name { get; }

    /// <summary>A text key: the slot's name in a summary and on a button.</summary>
    string Label { get; }

    /// <summary>The name as it is shown.</summary>
    Arg Shown => new Arg.Text(Label);

    /// <summary>True for what is gathered by the way and stands in no summary.</summary>
    bool Hidden => false;

    /// <summary>The slot whose answer falls when this one changes and the words do not answer that one too; null for none.</summary>
    string? Clears => null;

    /// <summary>True when this button of ours, by text key, is an answer here.</summary>
    bool TakesButton(string key) => false;

    /// <summary>True when the words are one of this slot's own buttons, and so say nothing about any other.</summary>
    bool IsButton(SlotHeard heard) => false;

    /// <summary>True when the words name this slot, as on a button of "which part?".</summary>
    bool IsCalled(string folded) => Buttons.Pressed(folded) == Label;

    /// <summary>Any words are an answer here; only a clear command is taken as anything else.</summary>
    bool TakesAnyWords { get; }

    /// <summary>False when these circumstances never need it.</summary>
    bool AppliesTo(Facts facts);

    /// <summary>False when a stored answer can no longer be given: a home that is not the owner's any more.</summary>
    bool IsStillPossible(string stored, Facts facts);

    /// <summary>The answer when only one is possible, in stored form; it is then filled, not asked.</summary>
    string? OnlyAnswer(Facts facts);

    Say Ask(Facts facts);

    /// <summary>Reads an answer to this slot's question.</summary>
    SlotReading Read(SlotHeard heard);

    /// <summary>Finds this slot's answer in words said for something else; null when it is not there.</summary>
    string? Overhear(SlotHeard heard);

    /// <summary>True when the words are this slot's answer and nothing else: "明天上午", "3栋1502".</summary>
    bool IsWhole(SlotHeard heard);

    /// <summary>The stored answer made more exact by words said later; null when they do not.</summary>
    string? Extend(string stored, SlotHeard heard);

    /// <summary>The stored answer as the owner reads it.</summary>
    Arg Show(string stored, Facts facts);

    /// <summary>The stored answer as the clerk reads it; null when it says nothing.</summary>
    string? Tell(string stored, Facts facts, Language language);
}

/// <param name="Text">The owner's words, as written.</param>
/// <param name="Got">What the understanding got from them.</param>
/// <param name="Reread">Reads a part of the words on its own.</param>
public sealed record SlotHeard(string Text, ImmutableList<string> Photos, Got Got, Facts Facts, Language Language, Func<string, Got> Reread)
{
    /// <summary>The words in the form in which lists are searched.</summary>
    public string Folded { get; } = WordList.Fold(Text);
}

/// <summary>How a slot took what it heard.</summary>
public abstract record SlotReading
{
    private SlotReading()
    {
    }

    /// <param name="Stored">The answer in the slot's stored form.</param>
    public sealed record Taken(string Stored) : SlotReading;

    /// <summary>Part of an answer: asked on in these words, with these buttons, instead of the usual question.</summary>
    public sealed record AskOn(Say Question) : SlotReading
    {
        /// <summary>What was learned by the way: a slot's name and its stored answer; null when nothing.</summary>
        public (string Slot, string Stored)? Beside { get; init; }
    }

    /// <summary>Not an answer to this question.</summary>
    public sealed record Unclear : SlotReading;

    /// <summary>Meant as an answer, and it cannot be taken.</summary>
    /// <param name="Why">Said before the question is asked again.</param>
    public sealed record Refused(Say Why) : SlotReading;
}
