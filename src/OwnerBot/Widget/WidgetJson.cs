using System.Text.Json;
using System.Text.Json.Serialization;

namespace OwnerBot.Widget;

/// <param name="Locale">The page's language: <c>zh-Hans</c>, <c>zh-Hant</c> or <c>en</c>.</param>
internal sealed record SeatAnswer(string ConversationId, string Token, string UserId, string Locale);

/// <summary>What the page's script starts with; all languages, so that switching keeps what is typed.</summary>
internal sealed record PageStart(
    string Language,
    string? EmergencyPhone,
    IReadOnlyDictionary<string, string> Community,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Texts);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SeatAnswer))]
[JsonSerializable(typeof(WidgetSeat))]
[JsonSerializable(typeof(PageStart))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class WidgetJson : JsonSerializerContext;
