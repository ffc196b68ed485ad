using OwnerBot.Cases;
using OwnerBot.Dialogs;

namespace OwnerBot.Data.Conversations;

/// <summary>What is kept of a conversation between turns, beside its transcript.</summary>
/// <param name="Reference">How to reach the person again.</param>
/// <param name="Dialog">The dialog's own state.</param>
/// <param name="Owner">The owner bound to this conversation; null when not verified.</param>
/// <param name="OwnerName">What the desk calls the person.</param>
/// <param name="LastSeq">The transcript's last line.</param>
/// <param name="WaitingSince">Since when the person waits for a clerk's word; null when nobody waits.</param>
/// <param name="ClerkSpokeAt">When the clerk who holds it last did something here.</param>
/// <param name="Clerks">Every clerk who answers or answered for a case of this conversation.</param>
public sealed record ConversationRecord(
    ConversationId Id, ChannelReference Reference, Conversation Dialog, OwnerId? Owner, string OwnerName, long LastSeq, DateTimeOffset StartedAt,
    DateTimeOffset LastAt, string LastText, DateTimeOffset? WaitingSince, DateTimeOffset? ClerkSpokeAt, IReadOnlyList<ClerkId> Clerks)
{
    /// <summary>False while the person only opened the chat.</summary>
    public bool OwnerSpoke { get; init; }
}

/// <summary>The protocol's conversation reference, as far as we need it to write first.</summary>
/// <param name="ConversationId">The channel's own id, which need not be a legal document id.</param>
public sealed record ChannelReference(
    string ChannelId, string ServiceUrl, string ConversationId, string UserId, string? UserName, string? BotId, string? TenantId);
