using System.Text.Json;
using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.DirectLine;

/// <summary>What a client posted: checked, and with everything that it has no say in set by us.</summary>
internal static class IncomingActivity
{
    /// <summary>What a person may send. Everything else of the protocol is the channel's own to say.</summary>
    private static readonly string[] Types = ["message", "event", "typing"];

    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static string? Complaint(Activity activity) => activity switch
    {
        { Type: null or "" } => "The activity has no type.",
        _ when !Types.Contains(activity.Type) => "The type must be message, event or typing.",
        _ when activity.Attachments?.Any(one => one is null) == true => "An attachment is null.",
        _ => null,
    };

    /// <summary>Sets what the server alone says: who sent it, where, and under which id.</summary>
    public static Activity Stamp(Activity posted, DirectLineConversation conversation, DirectLineOptions options)
    {
        var other = posted.Other is null ? null : new Dictionary<string, JsonElement>(posted.Other);
        other?.Remove("callerId");
        return posted with
        {
            Id = Id(posted, conversation.Id),
            Timestamp = null,
            ChannelId = DirectLineChannel.Id,
            ServiceUrl = DirectLineChannel.ServiceUrl,
            Conversation = new(conversation.Id),
            From = new(conversation.UserId, conversation.UserName ?? posted.From?.Name, "user"),
            Recipient = new(options.BotId, options.BotName, "bot"),
            MembersAdded = null,
            MembersRemoved = null,
            Other = other,
        };
    }

    /// <summary>The client's own id makes ours, so that the same post delivered twice is one activity.</summary>
    private static string Id(Activity posted, string conversationId) =>
        posted.ChannelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("clientActivityID", out var id)
        && id.ValueKind == JsonValueKind.String
        && id.GetString() is { Length: > 0 } clientActivityId
            ? DirectLineIds.ForClientActivity(conversationId, clientActivityId)
            : DirectLineIds.NewActivity();
}
