using System.Text.Json;
using System.Text.Json.Serialization;
using OwnerBot.Widget.Devices;
using OwnerBot.Widget.Embed;

namespace OwnerBot.Widget;

/// <param name="Locale">The page's language: <c>zh-Hans</c>, <c>zh-Hant</c> or <c>en</c>.</param>
/// <param name="Seat">The seat itself, for a frame to keep where its cookie is not kept; null for the page by itself.</param>
internal sealed record SeatAnswer(string ConversationId, string Token, string UserId, string Locale, string? Seat = null);

/// <summary>What the page's script starts with; all languages, so that switching keeps what is typed.</summary>
internal sealed record PageStart(
    string Language,
    string? EmergencyPhone,
    IReadOnlyDictionary<string, string> Community,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Texts,
    FrameStart? Frame);

/// <param name="Parent">The origin of the page around the frame.</param>
/// <param name="Look">Its colours; null for the house's own.</param>
internal sealed record FrameStart(string Parent, EmbedLook? Look);

/// <summary>What <c>widget.js</c> draws its button with.</summary>
internal sealed record DoorAnswer(
    string Language,
    EmbedLook? Look,
    IReadOnlyDictionary<string, string> Community,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Texts);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SeatAnswer))]
[JsonSerializable(typeof(WidgetSeat))]
[JsonSerializable(typeof(PageStart))]
[JsonSerializable(typeof(DoorAnswer))]
[JsonSerializable(typeof(DeviceLink))]
[JsonSerializable(typeof(ContinueBody))]
[JsonSerializable(typeof(ContinueAnswer))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class WidgetJson : JsonSerializerContext;
