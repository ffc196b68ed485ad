using OwnerBot.Cases;

namespace OwnerBot.Data.Conversations;

/// <summary>
/// What must follow a transcript line after its commit: sending it, for all but the owner's own lines, and writing it into
/// the directory and the search.
/// </summary>
/// <param name="Attempts">How often sending failed so far.</param>
/// <param name="Error">The last failure, for the manager.</param>
/// <param name="Why">Why it is <see cref="DeliveryState.Dead"/>: the channel's refusal by name; null otherwise, and in older entries.</param>
/// <param name="SettledBy">Who found another way; null unless <see cref="DeliveryState.Settled"/>.</param>
public sealed record OutboxEntry(
    ConversationId Conversation, long Seq, DeliveryState State, int Attempts, DateTimeOffset NotBefore, DateTimeOffset? SentAt, string? Error,
    string? Why = null, ClerkId? SettledBy = null);

/// <summary>Stored by name.</summary>
public enum DeliveryState
{
    Pending,
    /// <summary>Sent; or, for an owner's line, taken in.</summary>
    Sent,

    /// <summary>The channel refused for good; a clerk finds another way.</summary>
    Dead,

    /// <summary>It was dead, and a clerk has found another way.</summary>
    Settled,
}
