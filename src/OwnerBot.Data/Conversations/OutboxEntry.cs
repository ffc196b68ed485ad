using OwnerBot.Cases;

namespace OwnerBot.Data.Conversations;

/// <summary>
/// What must follow a transcript line after its commit: sending it, for all but the owner's own lines, and writing it into
/// the directory and the search.
/// </summary>
/// <param name="Attempts">How often sending failed so far.</param>
/// <param name="Error">The last failure, for the manager.</param>
public sealed record OutboxEntry(
    ConversationId Conversation, long Seq, DeliveryState State, int Attempts, DateTimeOffset NotBefore, DateTimeOffset? SentAt, string? Error);

/// <summary>Stored by name.</summary>
public enum DeliveryState
{
    Pending,
    /// <summary>Sent; or, for an owner's line, taken in.</summary>
    Sent,

    /// <summary>The channel refused for good; a clerk finds another way.</summary>
    Dead,
}
