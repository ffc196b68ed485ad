using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.Messaging;

/// <summary>What <c>/api/messages</c> answers.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNameCaseInsensitive = false,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(UtcInstantConverter)])]
[JsonSerializable(typeof(ErrorReply))]
[JsonSerializable(typeof(ExpectedRepliesBody))]
[JsonSerializable(typeof(CardAnswer))]
internal sealed partial class MessagingJson : JsonSerializerContext
{
    public static MessagingJson Wire => field ??= new(new JsonSerializerOptions(Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}

internal sealed record ErrorReply(ErrorBody Error);

internal sealed record ErrorBody(string Code, string Message);

internal sealed record ExpectedRepliesBody(IReadOnlyList<Activity> Activities);

/// <summary>The answer to <c>adaptiveCard/action</c>, which has a status of its own beside HTTP's.</summary>
internal sealed record CardAnswer(int StatusCode, string Type, JsonElement Value);
