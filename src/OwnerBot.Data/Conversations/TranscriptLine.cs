using OwnerBot.Cases;

namespace OwnerBot.Data.Conversations;

/// <summary>One message of a conversation. Append-only: written once, never changed.</summary>
/// <param name="Seq">Counts up from 1 without gaps; the one order of the conversation.</param>
/// <param name="ActivityId">The activity that brought it in, or under which it goes out.</param>
/// <param name="SpeakerId">The clerk's id; null for owner, bot and notices.</param>
/// <param name="Key">The text key it was rendered from; null for words that a person wrote.</param>
/// <param name="Case">The case it belongs to, when it belongs to one.</param>
/// <param name="Kind">What the owner did. A change of an earlier line is a line of its own: what was said stays as it was said.</param>
/// <param name="Of">The <see cref="ActivityId"/> of the line that was changed or taken back; null otherwise.</param>
/// <param name="Facts">A summary's parts, label and value, that <see cref="Text"/> has one under the other; null when it has none.</param>
public sealed record TranscriptLine(
    long Seq, string ActivityId, DateTimeOffset At, Speaker Speaker, string? SpeakerId, string SpeakerName, string Text, Language Language,
    IReadOnlyList<LineChoice> Choices, IReadOnlyList<LineAttachment> Attachments, string? Key, CaseId? Case,
    LineKind Kind = LineKind.Said, string? Of = null, IReadOnlyList<LineFact>? Facts = null)
{
    /// <summary>True when it has to reach the owner through the outbox.</summary>
    public bool GoesOut => Speaker is not Speaker.Owner;
}

/// <summary>Stored by name.</summary>
public enum Speaker
{
    Owner,
    Bot,
    Clerk,

    /// <summary>News of a case, under the house's name.</summary>
    Notice,

    /// <summary>The start or the end of a human stretch.</summary>
    Marker,
}

public sealed record LineChoice(string Label, string Value);

public sealed record LineAttachment(string Id, string Name, string ContentType);

public sealed record LineFact(string Label, string Value);

/// <summary>Stored by name.</summary>
public enum LineKind
{
    Said,

    /// <summary>The owner changed an earlier message; the text is what it says now.</summary>
    Edited,

    /// <summary>The owner took an earlier message back.</summary>
    TakenBack,

    /// <summary>The owner removed the app from the channel.</summary>
    Left,

    /// <summary>The owner put it there again.</summary>
    CameBack,
}
