using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OwnerBot.Cases;

namespace OwnerBot.Dialogs.Understanding;

/// <summary>Lines of JSON in and out of the understanding: for the host's <c>understand</c> command and for the benchmark.</summary>
public static class UnderstandingJson
{
    // The lines are read by people and piped into tools, never put into HTML: Chinese stays legible.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="known">Written as the locale when the words themselves don't tell.</param>
    public static string Write(string id, Understood understood, Language? known = null) => new JsonObject
    {
        ["id"] = id,
        ["intent"] = WireName.Of(understood.Intent),
        ["confidence"] = Math.Round(understood.Confidence, 3),
        ["emergency"] = understood.Emergency is { } hazard ? WireName.Of(hazard) : null,
        ["locale"] = (understood.Language ?? known) is { } language ? Tag(language) : null,
        ["got"] = Write(understood.Got),
    }.ToJsonString(Readable);

    /// <summary>Holds only what was said; utilities in the order of <see cref="Utility"/>, each once.</summary>
    public static JsonObject Write(Got got)
    {
        var json = new JsonObject();
        Add("start", got.Start is { } start ? Text(start) : null);
        Add("end", got.End is { } end ? Text(end) : null);
        Add("building", got.Building);
        Add("unit", got.Unit);
        Add("room", got.Room);
        Add("phone", got.Phone);
        Add("count", got.Count);
        Add("yesno", got.Yes switch { true => "yes", false => "no", null => null });
        Add("stars", got.Stars);
        if (got.Utilities.Count > 0)
        {
            json["utilities"] = new JsonArray([.. got.Utilities.Distinct().Order().Select(u => (JsonNode)WireName.Of(u))]);
        }

        return json;

        void Add(string name, JsonNode? value)
        {
            if (value is not null)
            {
                json[name] = value;
            }
        }
    }

    /// <param name="line">One JSON object; fields that we don't know are passed over.</param>
    /// <param name="zone">A <c>now</c> without an offset is this zone's local time.</param>
    /// <param name="why">A sentence for whoever wrote the line.</param>
    public static bool TryRead(
        string line, TimeZoneInfo zone, [NotNullWhen(true)] out UnderstandLine? read, [NotNullWhen(false)] out string? why)
    {
        (read, why) = (null, null);
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                why = $"A line is one JSON object, this is {Named(json.RootElement.ValueKind)}.";
                return false;
            }

            read = Read(json.RootElement, zone);
            return true;
        }
        catch (JsonException e)
        {
            why = $"This line is not JSON: {e.Message}";
            return false;
        }
        catch (FormatException e)
        {
            why = e.Message;
            return false;
        }
    }

    public static string Tag(Language language) => language switch
    {
        Language.English => "en",
        Language.TraditionalChinese => "zh-Hant",
        _ => "zh-Hans",
    };

    /// <returns>Null for a language that we don't speak.</returns>
    public static Language? ReadTag(string tag) => tag.Replace('_', '-').ToLowerInvariant() switch
    {
        "en" or ['e', 'n', '-', ..] => Language.English,
        "zh-hk" or "zh-tw" or "zh-mo" or "yue" or ['z', 'h', '-', 'h', 'a', 'n', 't', ..] => Language.TraditionalChinese,
        "zh" or ['z', 'h', '-', ..] => Language.SimplifiedChinese,
        _ => null,
    };

    private static UnderstandLine Read(JsonElement line, TimeZoneInfo zone)
    {
        var id = Field(line, "id") ?? throw new FormatException("The line has no \"id\".");
        var text = Field(line, "text") ?? throw new FormatException($"Line {id} has no \"text\".");
        var locale = Field(line, "locale");
        var known = locale is null ? (Language?)null : ReadTag(locale)
            ?? throw new FormatException($"Line {id}: \"locale\" is \"{locale}\"; we speak zh-Hans, zh-Hant and en.");
        var now = Field(line, "now") is { } said ? ReadNow(id, said, zone) : (DateTimeOffset?)null;
        return new(id, text, known, now, Field(line, "asked"));
    }

    private static DateTimeOffset ReadNow(string id, string said, TimeZoneInfo zone)
    {
        if (!DateTime.TryParse(said, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var local)
            || !said.Contains('T') || local.Year is < 1900 or > 9000)
        {
            throw new FormatException($"Line {id}: \"now\" is \"{said}\"; write it as 2026-11-23T10:15:00+08:00.");
        }

        return local.Kind == DateTimeKind.Unspecified
            ? new DateTimeOffset(local, zone.GetUtcOffset(local))
            : DateTimeOffset.Parse(said, CultureInfo.InvariantCulture);
    }

    private static string? Field(JsonElement line, string name)
    {
        if (!line.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return (value.ValueKind, name) switch
        {
            (JsonValueKind.String, _) => Words(name, value),
            (JsonValueKind.Number, "id") => value.GetRawText(),
            _ => throw new FormatException($"\"{name}\" is a text, here it is {Named(value.ValueKind)}."),
        };
    }

    private static string? Words(string name, JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new FormatException($"\"{name}\" holds half a character (an unpaired surrogate).");
        }
    }

    private static string Text(SaidTime said) => said.Time is { } time
        ? said.Date.ToDateTime(time).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)
        : said.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Named(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a text",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };
}
