using System.Text.Json;
using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.Connector;

/// <summary>The body of <c>POST /v3/conversations</c>.</summary>
/// <param name="Members">Of a personal chat: exactly one.</param>
/// <param name="TenantId">Teams needs it.</param>
/// <param name="Activity">The first message; null to open it silently.</param>
public sealed record NewConversation(
    ChannelAccount Bot, IReadOnlyList<ChannelAccount> Members, bool IsGroup = false, string? TenantId = null, Activity? Activity = null,
    JsonElement? ChannelData = null);

/// <param name="Id">The channel's id of the conversation.</param>
/// <param name="ActivityId">The channel's id of the first message; null without one.</param>
public sealed record StartedConversation(string Id, string? ActivityId = null);
