using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.Connector;

/// <summary>The Bot Connector's API, as far as a front desk needs it. Every call goes to the activity's own service URL.</summary>
/// <remarks>Faults as <see cref="IChannel.SendAsync"/> tells them.</remarks>
public interface IConnector
{
    /// <summary>Says it; as a reply when <see cref="Activity.ReplyToId"/> is set.</summary>
    /// <returns>The id that the channel gave it, by which it can be changed; null when the channel gives none.</returns>
    Task<string?> SendAsync(Activity activity, CancellationToken cancellationToken);

    /// <summary>Replaces what was said under <see cref="Activity.Id"/>, the channel's id.</summary>
    Task UpdateAsync(Activity activity, CancellationToken cancellationToken);

    /// <summary>Takes back what was said under <see cref="Activity.Id"/>, the channel's id.</summary>
    Task DeleteAsync(Activity activity, CancellationToken cancellationToken);

    /// <summary>Opens a conversation with somebody who may never have written.</summary>
    /// <param name="serviceUrl">One that an activity of the same channel brought.</param>
    Task<StartedConversation> StartAsync(string serviceUrl, NewConversation conversation, CancellationToken cancellationToken);
}
