using System.Text.Json;
using OwnerBot.Cases;
using OwnerBot.Channels.Activities;
using OwnerBot.Channels.DirectLine;
using OwnerBot.Data.Conversations;

namespace OwnerBot.Outbound;

/// <summary>Writes a transcript line as the activity that goes out.</summary>
internal static class ActivityWriter
{
    public static Activity Write(TranscriptLine line, ChannelReference to) => new()
    {
        Type = "message",
        Id = line.ActivityId,
        ChannelId = to.ChannelId,
        ServiceUrl = to.ServiceUrl,
        Conversation = new(to.ConversationId, TenantId: to.TenantId),
        From = new(to.BotId ?? "bot", line.SpeakerName, "bot"),
        Recipient = new(to.UserId, to.UserName, "user"),
        Locale = Tag(line.Language),
        Text = Spoken(line, to),
        // Owners' own words are quoted in many of these: markup in them must stay words.
        TextFormat = "plain",
        SuggestedActions = line.Choices.Count == 0
            ? null
            : new([.. line.Choices.Select(choice => new CardAction("imBack", choice.Label, JsonSerializer.SerializeToElement(choice.Value)))]),
        Attachments = line.Attachments.Count == 0
            ? null
            : [.. line.Attachments.Select(attachment => new Attachment(
                attachment.ContentType, $"/v3/directline/attachments/{attachment.Id}", attachment.Name))],
        ChannelData = JsonSerializer.SerializeToElement(
            new SpeakerData(new(line.Speaker.ToString().ToLowerInvariant(), line.SpeakerName)), SpeakerJson.Default.SpeakerData),
    };

    /// <summary>Our own page shows who speaks; elsewhere every line has the app's name, so a clerk's name stands in the words.</summary>
    private static string Spoken(TranscriptLine line, ChannelReference to) =>
        line.Speaker is Speaker.Clerk && to.ChannelId != DirectLineChannel.Id ? $"{line.SpeakerName}: {line.Text}" : line.Text;

    /// <summary>Shown while somebody works on an answer; never kept.</summary>
    public static Activity Typing(ChannelReference to, string? name) => new()
    {
        Type = "typing",
        Id = Guid.NewGuid().ToString("N"),
        ChannelId = to.ChannelId,
        ServiceUrl = to.ServiceUrl,
        Conversation = new(to.ConversationId, TenantId: to.TenantId),
        From = new(to.BotId ?? "bot", name, "bot"),
        Recipient = new(to.UserId, to.UserName, "user"),
    };

    public static string Tag(Language language) => language switch
    {
        Language.English => "en",
        Language.TraditionalChinese => "zh-Hant",
        _ => "zh-Hans",
    };
}

/// <summary>What our own page needs to show who speaks; other clients ignore it.</summary>
internal sealed record SpeakerData(SpeakerName Speaker);

/// <param name="Kind"><c>bot</c>, <c>clerk</c>, <c>notice</c> or <c>marker</c>.</param>
internal sealed record SpeakerName(string Kind, string Name);

[System.Text.Json.Serialization.JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[System.Text.Json.Serialization.JsonSerializable(typeof(SpeakerData))]
internal sealed partial class SpeakerJson : System.Text.Json.Serialization.JsonSerializerContext;
