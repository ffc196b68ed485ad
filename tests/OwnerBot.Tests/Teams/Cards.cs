using System.Text.Json.Nodes;

namespace OwnerBot.Tests.Teams;

/// <summary>Reads cards as a person does.</summary>
internal static class Cards
{
    public const string Type = "application/vnd.microsoft.card.adaptive";

    public static IEnumerable<JsonObject> Of(JsonObject message) => (message["attachments"]?.AsArray() ?? [])
        .Where(one => (string?)one!["contentType"] == Type).Select(one => one!["content"]!.AsObject());

    public static JsonObject Card(this JsonObject message) => Of(message).Single();

    /// <summary>The card that an answer to a press brings.</summary>
    public static JsonObject Answered(this JsonNode answer)
    {
        Assert.Equal(200, (int)answer["statusCode"]!);
        Assert.Equal(Type, (string?)answer["type"]);
        return answer["value"]!.AsObject();
    }

    /// <summary>Everything that can be pressed, in order.</summary>
    public static IEnumerable<JsonObject> Actions(JsonNode? node) => node switch
    {
        JsonObject { } one when (string?)one["type"] == "Action.Execute" => [one],
        JsonObject all => all.Where(field => field.Key != "refresh").SelectMany(field => Actions(field.Value)),
        JsonArray list => list.SelectMany(Actions),
        _ => [],
    };

    public static IReadOnlyList<string> Titles(JsonNode card) => [.. Actions(card).Select(action => (string)action["title"]!)];

    /// <summary>Every word on it, one line each.</summary>
    public static string Words(JsonNode? node) => string.Join('\n', Texts(node));

    public static IEnumerable<JsonObject> Elements(JsonNode? node) => node switch
    {
        JsonObject one => (one["type"] is null ? [] : new[] { one }).Concat(one.SelectMany(field => Elements(field.Value))),
        JsonArray list => list.SelectMany(Elements),
        _ => [],
    };

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject one => (one["text"] is { } text ? new[] { (string)text! } : []).Concat(one.Where(field => field.Key != "text").SelectMany(field => Texts(field.Value))),
        JsonArray list => list.SelectMany(Texts),
        _ => [],
    };
}
