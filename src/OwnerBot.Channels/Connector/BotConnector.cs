using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using OwnerBot.Channels.Activities;
using OwnerBot.Channels.Authentication;

namespace OwnerBot.Channels.Connector;

internal sealed class BotConnector(ConnectorCalls calls, TrustedServiceUrls addresses, IOptions<BotFrameworkOptions> options) : IConnector
{
    public async Task<string?> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        var address = await AddressAsync(activity, activity.ReplyToId is { Length: > 0 } replyTo ? replyTo : null, cancellationToken);
        var answer = await calls.MakeAsync(HttpMethod.Post, address, Body(Outgoing(activity)), cancellationToken);
        return Read(answer, ConnectorJson.Wire.ResourceAnswer)?.Id;
    }

    public async Task UpdateAsync(Activity activity, CancellationToken cancellationToken)
    {
        var address = await AddressAsync(activity, activity.Id ?? "", cancellationToken);
        await calls.MakeAsync(HttpMethod.Put, address, Body(Outgoing(activity) with { Id = activity.Id }), cancellationToken);
    }

    public async Task DeleteAsync(Activity activity, CancellationToken cancellationToken)
    {
        var address = await AddressAsync(activity, activity.Id ?? "", cancellationToken);
        await calls.MakeAsync(HttpMethod.Delete, address, null, cancellationToken);
    }

    public async Task<StartedConversation> StartAsync(string serviceUrl, NewConversation conversation, CancellationToken cancellationToken)
    {
        await RequireTrustAsync(serviceUrl, cancellationToken);
        var body = JsonSerializer.SerializeToUtf8Bytes(
            conversation with { Activity = conversation.Activity is { } first ? Outgoing(first) : null }, ConnectorJson.Wire.NewConversation);
        var answer = await calls.MakeAsync(HttpMethod.Post, ConnectorAddress.Conversations(serviceUrl), body, cancellationToken);
        return Read(answer, ConnectorJson.Wire.StartedConversation) is { Id.Length: > 0 } started
            ? started
            : throw new ChannelRefusedException("The channel opened a conversation and did not say which.");
    }

    private Activity Outgoing(Activity activity) => OutgoingActivity.For(activity, options.Value.PublicOrigin);

    private async Task<Uri> AddressAsync(Activity activity, string? activityId, CancellationToken cancellationToken)
    {
        await RequireTrustAsync(activity.ServiceUrl, cancellationToken);
        return ConnectorAddress.Activities(activity.ServiceUrl!, activity.Conversation?.Id, activityId);
    }

    private async Task RequireTrustAsync(string? serviceUrl, CancellationToken cancellationToken)
    {
        if (!await addresses.MayCallAsync(serviceUrl, cancellationToken))
        {
            throw new ChannelRefusedException("No signed-in channel ever brought this service URL.");
        }
    }

    private static byte[] Body(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Wire.Activity);

    /// <summary>Some channels answer nothing, or something else than they should; what was said is said all the same.</summary>
    private static T? Read<T>(ReadOnlyMemory<byte> answer, JsonTypeInfo<T> shape)
        where T : class => JsonBody.Parse(answer, shape);
}
