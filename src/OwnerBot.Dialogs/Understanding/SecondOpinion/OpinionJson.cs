using System.Text.Json;

namespace OwnerBot.Dialogs.Understanding.SecondOpinion;

/// <summary>The question's schema and the answer's reading: what does not fit the schema to the letter is no opinion.</summary>
public static class OpinionJson
{
    private const int LongestAnswer = 4_000;
    private const int MostPeople = 99;

    private static readonly string[] Slots = ["building", "unit", "room", "count", "utilities"];

    /// <summary>Every intent but an emergency, which is found in the house or not at all.</summary>
    public static IReadOnlyList<string> Intents { get; } =
        [.. Enum.GetValues<Intent>().Where(intent => intent != Intent.Emergency).Select(WireName.Of)];

    public static IReadOnlyList<string> Utilities { get; } = [.. Enum.GetValues<Utility>().Select(WireName.Of)];

    /// <summary>As JSON Schema, for services that can be held to one.</summary>
    public static JsonElement Schema { get; } = JsonSerializer.SerializeToElement(new Dictionary<string, object>
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new[] { "intent", "slots" },
        ["properties"] = new Dictionary<string, object>
        {
            ["intent"] = new Dictionary<string, object> { ["type"] = "string", ["enum"] = Intents },
            ["slots"] = new Dictionary<string, object>
            {
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["properties"] = new Dictionary<string, object>
                {
                    ["building"] = Text, ["unit"] = Text, ["room"] = Text,
                    ["count"] = new Dictionary<string, object> { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = MostPeople },
                    ["utilities"] = new Dictionary<string, object>
                    {
                        ["type"] = "array",
                        ["items"] = new Dictionary<string, object> { ["type"] = "string", ["enum"] = Utilities },
                    },
                },
            },
        },
    });

    private static Dictionary<string, object> Text => new() { ["type"] = "string", ["maxLength"] = 12 };

    /// <param name="said">The owner's message: a home that does not stand in it was made up.</param>
    /// <returns>Null for anything that is not exactly an answer to the schema.</returns>
    public static Opinion? Read(string answer, string said)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(said);
        if (answer.Length > LongestAnswer)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(answer);
            var root = json.RootElement;
            return root.ValueKind is JsonValueKind.Object
                && root.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal).SequenceEqual(["intent", "slots"])
                && root.GetProperty("intent") is { ValueKind: JsonValueKind.String } intent && Intents.Contains(intent.GetString())
                && SlotsOf(root.GetProperty("slots"), said) is { } got
                ? new Opinion(WireName.Read<Intent>(intent.GetString()!)!.Value, got)
                : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Got? SlotsOf(JsonElement slots, string said)
    {
        if (slots.ValueKind is not JsonValueKind.Object || slots.EnumerateObject().Any(slot => !Slots.Contains(slot.Name) || !Fits(slot.Value, slot.Name)))
        {
            return null;
        }

        return new Got
        {
            Building = Said("building"),
            Unit = Said("unit"),
            Room = Said("room"),
            Count = slots.TryGetProperty("count", out var count) ? count.GetInt32() : null,
            Utilities = slots.TryGetProperty("utilities", out var utilities)
                ? [.. utilities.EnumerateArray().Select(one => WireName.Read<Utility>(one.GetString()!)!.Value).Distinct().Order()]
                : [],
        };

        string? Said(string name) =>
            slots.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 } text && said.Contains(text, StringComparison.OrdinalIgnoreCase) ? text : null;
    }

    private static bool Fits(JsonElement value, string name) => name switch
    {
        "count" => value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var count) && count is >= 1 and <= MostPeople,
        "utilities" => value.ValueKind is JsonValueKind.Array
            && value.EnumerateArray().All(one => one.ValueKind is JsonValueKind.String && Utilities.Contains(one.GetString())),
        _ => value.ValueKind is JsonValueKind.String && value.GetString()!.Length <= 12,
    };
}
