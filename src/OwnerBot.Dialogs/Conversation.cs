using System.Collections.Immutable;
using OwnerBot.Cases;

namespace OwnerBot.Dialogs;

/// <summary>A conversation's state between turns. Stored as JSON: released names do not change.</summary>
public sealed record Conversation
{
    /// <summary>Null until the person wrote, chose a language, or the channel told one.</summary>
    public Language? Language { get; init; }

    /// <summary>True once the owner chose or asked for a language; a message in another language does not move it then.</summary>
    public bool LanguageChosen { get; init; }

    public bool Greeted { get; init; }

    /// <summary>Whether the person agreed to what is kept. Null where nobody asked for it; false once asked, until the next message.</summary>
    public bool? Agreed { get; init; }

    /// <summary>True from when the person took the app out of the channel until the person is back.</summary>
    public bool Away { get; init; }

    /// <summary>The clerk who holds the conversation; null while the bot speaks.</summary>
    public ClerkId? HeldBy { get; init; }

    /// <summary>The form being filled; null when none.</summary>
    public FormState? Form { get; init; }

    /// <summary>What the next message is first tried as, outside a form: the code, the stars, a word after the stars.</summary>
    public Expecting Expecting { get; init; }

    /// <summary>The case that <see cref="Expecting"/> is about.</summary>
    public CaseId? About { get; init; }

    /// <summary>What was said and has no place yet: a photo without words, words that may be about one of several cases.</summary>
    public KeptWords? Kept { get; init; }

    /// <summary>Other wishes said in the middle of a form, in the owner's words; heard again when the form is done.</summary>
    public ImmutableList<ParkedWish> Parked { get; init; } = [];

    /// <summary>Answers of the last form that the next parked wish need not be asked again: which home.</summary>
    public ImmutableDictionary<string, string> Shared { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>A form left half filled for something else; offered again when that is done.</summary>
    public FormState? Draft { get; init; }

    /// <summary>When the owner last wrote; null at the first message.</summary>
    public DateTimeOffset? HeardAt { get; init; }

    /// <summary>The last message when nothing came of it: what it told need not be asked.</summary>
    public ParkedWish? SaidBefore { get; init; }

    /// <summary>When the owner's feelings were last answered: a good host does not say sorry with every sentence.</summary>
    public DateTimeOffset? ConsoledAt { get; init; }

    /// <summary>The question last answered from the community's facts, in case that did not help.</summary>
    public string? Question { get; init; }

    /// <summary>Text keys of the two wishes that were offered when the words were not clear.</summary>
    public ImmutableList<string> Between { get; init; } = [];

    /// <summary>What was to become a case while the community had nobody on the desk; opened with the first turn after.</summary>
    public ImmutableList<Outcome.OpenCase> Unopened { get; init; } = [];

    /// <summary>How many messages in a row were not understood.</summary>
    public int Misses { get; init; }

    /// <summary>True when the last answer offered the menu: the next one does not again.</summary>
    public bool MenuShown { get; init; }

    /// <summary>The emergency that was just opened: the next message is first about it, then the form goes on.</summary>
    public CaseId? AfterEmergency { get; init; }
}

/// <summary>Stored by name.</summary>
public enum Expecting
{
    Nothing,
    BindingCode,
    Stars,

    /// <summary>The stars have counted; a word may follow.</summary>
    StarWords,

    /// <summary>Which of several open cases the kept words are about.</summary>
    WhichCase,

    /// <summary>Whether a closed case is to be looked at again, or the kept words are something new.</summary>
    ReopenOrNew,

    /// <summary>Which of two wishes the kept words mean.</summary>
    WhichWish,

    /// <summary>Whether the kept question is to go to a clerk.</summary>
    SendInquiry,

    /// <summary>Whether the kept words are to go to a person.</summary>
    PassOn,

    /// <summary>Whether to go on with what was left half filled.</summary>
    ResumeDraft,

    /// <summary>To which time the bookings of <see cref="Conversation.About"/> move.</summary>
    NewTime,

    /// <summary>Whether the bookings of <see cref="Conversation.About"/> are really to be cancelled.</summary>
    CancelBookings,
}

/// <summary>Words that wait, with the instant that their "tomorrow" is counted from.</summary>
public sealed record ParkedWish(string Text, DateTimeOffset At);

/// <param name="Photos">Ids of stored attachments.</param>
/// <param name="Vague">True when the words were not understood: they then stand beside what is said next, not for it.</param>
public sealed record KeptWords(string Text, ImmutableList<string> Photos, bool Vague = false);

/// <param name="Name">The dialog's name.</param>
/// <param name="Answers">Slot name to what was understood, in the slot's own stored form.</param>
/// <param name="Photos">Ids of stored attachments given so far.</param>
/// <param name="Asked">The slot that was asked last; "confirm" when the summary was shown; null at the start.</param>
/// <param name="Tries">How often <paramref name="Asked"/> was asked in a row.</param>
public sealed record FormState(
    string Name, ImmutableDictionary<string, string> Answers, ImmutableList<string> Photos, string? Asked, int Tries);
