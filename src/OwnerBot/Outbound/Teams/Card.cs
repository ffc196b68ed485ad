using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using OwnerBot.Channels.Activities;

namespace OwnerBot.Outbound.Teams;

/// <summary>
/// The few elements that our cards are made of: Adaptive Cards 1.5, and of it only what Teams draws on every client. Words stand in
/// rich text throughout, because a text block would read an owner's <c>*</c> and <c>[](…)</c> as markup.
/// </summary>
internal static class Card
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Teams shows no more buttons of one row than this.</summary>
    private const int ButtonsInARow = 6;

    /// <summary>Of one text, in characters. A message may have 28 KB in all, and the transcript has every word.</summary>
    private const int Longest = 1200;

    private const int MostLines = 30;

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static JsonObject Of(string language, IEnumerable<JsonNode> body, JsonObject? refresh = null)
    {
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["lang"] = language,
            ["body"] = new JsonArray([.. body]),
        };
        if (refresh is not null)
        {
            card["refresh"] = refresh;
        }

        return card;
    }

    public static JsonElement Element(JsonObject card) => JsonElement.Parse(card.ToJsonString(Written));

    public static Attachment Attached(JsonObject card) => new(ContentType, Content: Element(card));

    /// <summary>One element for each line: a line's end inside a run is not shown everywhere.</summary>
    public static IEnumerable<JsonNode> Words(string text, bool strong = false, bool soft = false)
    {
        var lines = Short(text, Longest).Split('\n');
        return lines.Take(MostLines).Select((line, i) => RichText(line, strong, soft, close: i > 0));
    }

    public static JsonNode Heading(string text)
    {
        var run = RichText(Short(text, 120), strong: true, soft: false, close: false);
        run["inlines"]![0]!["size"] = "Medium";
        return run;
    }

    /// <summary>A label and what it says, side by side.</summary>
    public static JsonNode Row(string label, string value) => new JsonObject
    {
        ["type"] = "ColumnSet",
        ["spacing"] = "Small",
        ["columns"] = new JsonArray(
            Column("88px", RichText(label, strong: false, soft: true, close: false)),
            Column("stretch", [.. Words(Short(value, 500))])),
    };

    public static JsonObject Press(string title, string verb, JsonObject data, string? style = null)
    {
        var action = new JsonObject { ["type"] = "Action.Execute", ["title"] = Short(title, 60), ["verb"] = verb, ["data"] = data };
        if (style is not null)
        {
            action["style"] = style;
        }

        return action;
    }

    public static IEnumerable<JsonNode> Buttons(IEnumerable<JsonObject> actions) => actions.Chunk(ButtonsInARow).Select(row => (JsonNode)new JsonObject
    {
        ["type"] = "ActionSet",
        ["spacing"] = "Medium",
        ["actions"] = new JsonArray([.. row]),
    });

    /// <summary>Five stars side by side, each of which is a button.</summary>
    /// <param name="press">The press of so many stars, with its name for who cannot see it.</param>
    public static JsonNode Stars(Func<int, JsonObject> press) => new JsonObject
    {
        ["type"] = "ColumnSet",
        ["spacing"] = "Medium",
        ["columns"] = new JsonArray([.. Enumerable.Range(1, 5).Select(stars =>
        {
            var column = Column("stretch", Centred("★", "ExtraLarge", "Warning"), Centred($"{stars}", "Small", null));
            column["selectAction"] = press(stars);
            return (JsonNode)column;
        })]),
    };

    public static string Short(string text, int longest) =>
        text.Length <= longest ? text : $"{text[..(char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1)]}…";

    private static JsonObject RichText(string text, bool strong, bool soft, bool close)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = text.Length == 0 ? " " : text };
        if (strong)
        {
            run["weight"] = "Bolder";
        }

        if (soft)
        {
            run["isSubtle"] = true;
        }

        return new JsonObject { ["type"] = "RichTextBlock", ["spacing"] = close ? "None" : "Small", ["inlines"] = new JsonArray(run) };
    }

    private static JsonObject Column(string width, params JsonNode[] items) => new()
    {
        ["type"] = "Column", ["width"] = width, ["items"] = new JsonArray(items),
    };

    private static JsonObject Centred(string text, string size, string? colour)
    {
        var words = RichText(text, strong: false, soft: colour is null, close: true);
        words["horizontalAlignment"] = "Center";
        words["inlines"]![0]!["size"] = size;
        if (colour is not null)
        {
            words["inlines"]![0]!["color"] = colour;
        }

        return words;
    }
}
