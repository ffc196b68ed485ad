using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.DirectLine;

/// <summary>What Direct Line says around activities.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNameCaseInsensitive = false,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(UtcInstantConverter)])]
[JsonSerializable(typeof(OpeningBody))]
[JsonSerializable(typeof(TokenReply))]
[JsonSerializable(typeof(ConversationReply))]
[JsonSerializable(typeof(ResourceReply))]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(ErrorReply))]
internal sealed partial class DirectLineJson : JsonSerializerContext
{
    public static DirectLineJson Wire => field ??= new(new JsonSerializerOptions(Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}

/// <summary>The body of a token request or a start. A request's trusted origins are not read: configuration alone widens trust.</summary>
internal sealed record OpeningBody(OpeningUser? User = null, string? Locale = null);

internal sealed record OpeningUser(string? Id = null, string? Name = null);

internal sealed record TokenReply(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn);

internal sealed record ConversationReply(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string StreamUrl);

internal sealed record ResourceReply(string Id);

/// <param name="Watermark">A string always; null on transient frames.</param>
internal sealed record ActivitySet(IReadOnlyList<Activity> Activities, string? Watermark);

internal sealed record ErrorReply(ErrorBody Error);

internal sealed record ErrorBody(string Code, string Message);
