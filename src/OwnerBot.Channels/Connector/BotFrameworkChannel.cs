using OwnerBot.Channels.Activities;
using OwnerBot.Channels.Messaging;

namespace OwnerBot.Channels.Connector;

/// <summary>The way out to <c>msteams</c>, <c>emulator</c>, <c>webchat</c> and whatever else answers at a service URL.</summary>
/// <remarks>
/// A connector does not know our ids: when its answer is lost on the way, the activity is sent again and shown twice. There is
/// no call by which it could be asked.
/// </remarks>
internal sealed class BotFrameworkChannel(IConnector connector, ExpectedReplies expected) : IChannel
{
    public bool Serves(Activity activity) =>
        !string.IsNullOrEmpty(activity.ChannelId)
        && Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var address)
        && address.Scheme is "https" or "http";

    public Task SendAsync(Activity activity, CancellationToken cancellationToken) =>
        expected.Offer(activity) || IsRefusedByTeams(activity) ? Task.CompletedTask : connector.SendAsync(activity, cancellationToken);

    /// <summary>Teams answers 400 to the hand-over events (<c>handoff.initiate</c>, <c>handoff.status</c>); the transcript has them.</summary>
    private static bool IsRefusedByTeams(Activity activity) =>
        activity is { ChannelId: "msteams", Name: { } name } && name.StartsWith("handoff.", StringComparison.Ordinal);
}
