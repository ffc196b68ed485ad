using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.Connector;

/// <summary>What a connector is told and what it answers, around activities.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(UtcInstantConverter)])]
[JsonSerializable(typeof(NewConversation))]
[JsonSerializable(typeof(StartedConversation))]
[JsonSerializable(typeof(ResourceAnswer))]
[JsonSerializable(typeof(FaultAnswer))]
internal sealed partial class ConnectorJson : JsonSerializerContext
{
    public static ConnectorJson Wire => field ??= new(new JsonSerializerOptions(Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}

internal sealed record ResourceAnswer(string? Id);

internal sealed record FaultAnswer(FaultBody? Error);

internal sealed record FaultBody(string? Code);
