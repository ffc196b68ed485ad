using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OwnerBot.Channels.Activities;

/// <summary>Writes <c>2026-07-01T09:00:00.0000000Z</c>: of one length, so that clients which sort it as text are right too.</summary>
internal sealed class UtcInstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
}
