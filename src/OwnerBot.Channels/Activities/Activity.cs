using System.Text.Json;
using System.Text.Json.Serialization;

namespace OwnerBot.Channels.Activities;

/// <summary>One message in wire form (Bot Framework Activity protocol 3.1). Unknown fields survive the round trip.</summary>
/// <remarks><c>Other</c> has a setter, here and below, because source-generated JSON cannot fill an init-only one.</remarks>
public sealed record Activity
{
    /// <summary><c>message</c>, <c>conversationUpdate</c>, <c>event</c>, <c>typing</c>, <c>invoke</c> …</summary>
    public string? Type { get; init; }
    public string? Id { get; init; }
    public DateTimeOffset? Timestamp { get; init; }
    public string? LocalTimestamp { get; init; }
    public string? LocalTimezone { get; init; }
    public string? ServiceUrl { get; init; }
    public string? ChannelId { get; init; }
    public ChannelAccount? From { get; init; }
    public ConversationAccount? Conversation { get; init; }
    public ChannelAccount? Recipient { get; init; }
    public string? Locale { get; init; }
    public string? TextFormat { get; init; }
    public string? Text { get; init; }
    public string? Speak { get; init; }

    /// <summary>What a notification shows where the message itself is a card.</summary>
    public string? Summary { get; init; }
    public string? InputHint { get; init; }
    public string? Name { get; init; }
    public JsonElement? Value { get; init; }
    public string? ReplyToId { get; init; }
    public string? AttachmentLayout { get; init; }
    public IReadOnlyList<Attachment>? Attachments { get; init; }
    public SuggestedActions? SuggestedActions { get; init; }
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }
    public JsonElement? Entities { get; init; }
    public JsonElement? ChannelData { get; init; }

    /// <summary><c>expectReplies</c>: the caller takes what the bot says as the answer to its request. Null: it is sent.</summary>
    public string? DeliveryMode { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Other { get; set; }
}

/// <param name="Role"><c>user</c> or <c>bot</c>.</param>
public sealed record ChannelAccount(string? Id, string? Name = null, string? Role = null)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Other { get; set; }
}

public sealed record ConversationAccount(string? Id, string? Name = null, string? ConversationType = null, bool? IsGroup = null, string? TenantId = null)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Other { get; set; }
}

/// <param name="Content">For cards; null for files.</param>
public sealed record Attachment(
    string? ContentType, string? ContentUrl = null, string? Name = null, string? ThumbnailUrl = null, JsonElement? Content = null)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Other { get; set; }
}

/// <param name="To">Left null: Web Chat shows actions only to the exact user named here.</param>
public sealed record SuggestedActions(IReadOnlyList<CardAction> Actions, IReadOnlyList<string>? To = null)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Other { get; set; }
}

/// <param name="Type"><c>imBack</c>, <c>postBack</c>, <c>openUrl</c> …</param>
public sealed record CardAction(string Type, string? Title = null, JsonElement? Value = null)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Other { get; set; }
}
