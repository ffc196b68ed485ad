using OwnerBot.Cases;

namespace OwnerBot.Data.Conversations;

/// <summary>A conversation as a list shows it: written after the commit from the conversation's own state, safe to repeat.</summary>
public sealed record DirectoryEntry(
    ConversationId Id, string OwnerName, OwnerId? Owner, string ChannelId, DateTimeOffset StartedAt, DateTimeOffset LastAt, string LastText,
    long LastSeq, DateTimeOffset? WaitingSince, ClerkId? HeldBy, IReadOnlyList<ClerkId> Clerks)
{
    /// <summary>False while the person only opened the chat: nothing for a list of what was said.</summary>
    public bool OwnerSpoke { get; init; }

    public static DirectoryEntry Of(ConversationRecord record) => new(
        record.Id, record.OwnerName, record.Owner, record.Reference.ChannelId, record.StartedAt, record.LastAt, record.LastText,
        record.LastSeq, record.WaitingSince, record.Dialog.HeldBy, record.Clerks)
    {
        // Conversations of earlier days do not say it; their last words do.
        OwnerSpoke = record.OwnerSpoke || record.LastText.Length > 0,
    };
}
