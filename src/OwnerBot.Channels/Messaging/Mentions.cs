using System.Text.Json;
using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.Messaging;

/// <summary>Mentions as Teams puts them into a message's text: <c>&lt;at&gt;Front desk&lt;/at&gt; my tap drips</c>, with an entity for each.</summary>
public static class Mentions
{
    /// <summary>
    /// What was said, without the tags: the bot's own mention goes, another person's becomes the name. What an owner typed that
    /// only looks like a mention has no entity and stays.
    /// </summary>
    /// <param name="botId">The bot's account in the channel (<c>recipient.id</c>).</param>
    public static string Strip(string text, JsonElement? entities, string? botId)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (entities is not { ValueKind: JsonValueKind.Array } all)
        {
            return text;
        }

        var (said, found) = (text, false);
        foreach (var entity in all.EnumerateArray())
        {
            if (Text(entity, "type") != "mention" || Text(entity, "text") is not { Length: > 0 } tagged
                || said.IndexOf(tagged, StringComparison.Ordinal) is not (>= 0 and var at))
            {
                continue;
            }

            // One entity for each place: a name that is mentioned twice has two.
            found = true;
            var shown = IsOf(entity, botId) ? "" : NameIn(tagged);
            said = string.Concat(said.AsSpan(0, at), shown, Rest(said, at + tagged.Length, shown));
        }

        return found ? said.Trim() : text;
    }

    internal static Activity Strip(Activity activity) => activity.Text is { } text
        ? activity with { Text = Strip(text, activity.Entities, activity.Recipient?.Id) }
        : activity;

    /// <summary>Where a mention leaves nothing, the space behind it goes too.</summary>
    private static ReadOnlySpan<char> Rest(string said, int from, string shown) =>
        shown.Length == 0 ? said.AsSpan(from).TrimStart([' ', '\u00A0']) : said.AsSpan(from);

    private static bool IsOf(JsonElement entity, string? botId) =>
        botId is not null && entity.TryGetProperty("mentioned", out var mentioned) && Text(mentioned, "id") == botId;

    private static string NameIn(string tagged)
    {
        var (from, to) = (tagged.IndexOf('>', StringComparison.Ordinal) + 1, tagged.LastIndexOf("</", StringComparison.Ordinal));
        return to >= from ? tagged[from..to] : tagged;
    }

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
