using OwnerBot.Channels.Activities;

namespace OwnerBot.Data.Inbox;

/// <summary>An activity that came in and still waits for its turn.</summary>
/// <param name="Order">Order of arrival in the conversation, from 1.</param>
/// <param name="Attempts">Turns that tried it and failed.</param>
/// <param name="ETag">Of the entry as it was read; <see cref="InboxStore.Done"/> holds the turn's commit to it.</param>
public sealed record InboxEntry(
    string ConversationId, string DocumentId, Activity Activity, long Order, DateTimeOffset ReceivedAt, int Attempts, string ETag);
