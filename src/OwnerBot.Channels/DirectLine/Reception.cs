using Microsoft.Extensions.Options;
using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.DirectLine;

/// <summary>Takes what an owner sent: stamps it, writes it down, and wakes those who wait for it. The bot is not waited for.</summary>
internal sealed class Reception(
    IDirectLineStore store, DirectLineFeed feed, IInboxBell bell, IOptions<DirectLineOptions> options, TimeProvider clock)
{
    /// <returns>The activity's id.</returns>
    public async Task<string> TakeAsync(Activity posted, DirectLineConversation conversation)
    {
        var activity = IncomingActivity.Stamp(posted, conversation, options.Value);
        if (activity.Type == "typing")
        {
            feed.Show(conversation.Id, activity with { Timestamp = clock.GetUtcNow() });
            bell.Types(conversation.Id);
            return activity.Id!;
        }

        await store.AcceptAsync(conversation.Id, activity, CancellationToken.None);
        feed.Wake(conversation.Id);
        bell.Ring(conversation.Id);
        return activity.Id!;
    }
}
