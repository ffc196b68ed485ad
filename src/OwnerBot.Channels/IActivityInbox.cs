using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels;

/// <summary>Where activities of the Bot Framework's channels are written down before they are answered for.</summary>
public interface IActivityInbox
{
    /// <summary>Writes an activity down, once for each id; when this returns, it survives a power cut.</summary>
    /// <param name="conversationKey">By <see cref="ConversationKeys.Of"/>.</param>
    /// <returns>False when an activity of that id had been received before.</returns>
    Task<bool> ReceiveAsync(string conversationKey, Activity activity);

    /// <summary>Whether its turn is over and all that was said by then has been handed to the channel. Asked only for <c>expectReplies</c>.</summary>
    Task<bool> IsAnsweredAsync(string conversationKey, string activityId, CancellationToken cancellationToken);
}
