using Microsoft.Extensions.Options;
using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.DirectLine;

/// <summary>The way out to Web Chat: into the conversation's log, from which sockets and polls read. Typing is shown and not kept.</summary>
public sealed class DirectLineChannel(
    IDirectLineStore store, DirectLineFeed feed, IOptions<DirectLineOptions> options, TimeProvider clock) : IChannel
{
    public const string Id = "directline";

    internal const string ServiceUrl = "urn:ownerbot:directline";

    /// <summary>Azure's own Direct Line has the same channel id: what came through it carries the address of its connector.</summary>
    public bool Serves(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity is { ChannelId: Id, ServiceUrl: null or "" or ServiceUrl };
    }

    public async Task SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var conversation = activity.Conversation?.Id is { } id ? await store.FindAsync(id, cancellationToken) : null;
        if (conversation is null)
        {
            throw new ChannelRefusedException($"There is no Direct Line conversation {activity.Conversation?.Id}.", ChannelRefusal.Gone);
        }

        var stamped = Stamp(activity, conversation);
        if (stamped.Type == "typing")
        {
            feed.Show(conversation.Id, stamped with { Timestamp = clock.GetUtcNow() });
            return;
        }

        await store.DeliverAsync(conversation.Id, stamped, CancellationToken.None);
        feed.Wake(conversation.Id);
    }

    private Activity Stamp(Activity activity, DirectLineConversation conversation) => activity with
    {
        Id = activity.Id ?? DirectLineIds.NewActivity(),
        ChannelId = Id,
        ServiceUrl = ServiceUrl,
        Conversation = new(conversation.Id),
        // The name may be a clerk's; the role is always the bot's, by which Web Chat puts it on the other side.
        From = new(options.Value.BotId, activity.From?.Name ?? options.Value.BotName, "bot"),
        Recipient = new(conversation.UserId, conversation.UserName, "user"),
        // Web Chat holds a reply back for five seconds when it has not seen what it replies to.
        ReplyToId = activity.ReplyToId == DirectLineIds.ConversationUpdate(conversation.Id) ? null : activity.ReplyToId,
        SuggestedActions = activity.SuggestedActions is { } actions ? actions with { To = null } : null,
    };
}
