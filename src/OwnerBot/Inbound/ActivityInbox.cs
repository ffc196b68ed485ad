using OwnerBot.Channels;
using OwnerBot.Channels.Activities;
using OwnerBot.Data.Conversations;
using OwnerBot.Data.Inbox;

namespace OwnerBot.Inbound;

/// <summary>The inbox as the messaging endpoint needs it.</summary>
internal sealed class ActivityInbox(InboxStore inbox, ConversationStore conversations) : IActivityInbox
{
    private const int MostPending = 500;

    public Task<bool> ReceiveAsync(string conversationKey, Activity activity) => inbox.ReceiveAsync(conversationKey, activity);

    public async Task<bool> IsAnsweredAsync(string conversationKey, string activityId, CancellationToken cancellationToken) =>
        // In this order: one commit ends the turn and fills the outbox.
        (await inbox.PendingAsync(conversationKey, MostPending, cancellationToken)).All(entry => entry.Activity.Id != activityId)
        && (await conversations.PendingAsync(new(conversationKey), 1, cancellationToken)).Count == 0;
}
