using System.Text.Json.Nodes;
using OwnerBot.Data.Conversations;
using OwnerBot.Dialogs.Texts;

namespace OwnerBot.Outbound.Teams;

/// <summary>A line that offers choices, as a card: words or a summary's table, then buttons, or five stars.</summary>
internal static class LineCard
{
    /// <summary>The verb of its buttons.</summary>
    public const string Verb = "choose";

    /// <param name="text">As the line is spoken on this channel.</param>
    /// <param name="round">How often its commands were pressed: the number of the next press, by which a repeat is known.</param>
    /// <param name="note">What came of the press before; null at first.</param>
    public static JsonObject Asking(TranscriptLine line, string text, int round = 0, string? note = null) =>
        Card.Of(ActivityWriter.Tag(line.Language), [.. Said(line, text), .. Noted(note), .. Choices(line, round)]);

    /// <summary>It was answered: no button is left.</summary>
    public static JsonObject Over(TranscriptLine line, string text, string note) =>
        Card.Of(ActivityWriter.Tag(line.Language), [.. Said(line, text), .. Noted(note)]);

    public static bool IsStars(TranscriptLine line) => line.Choices.Count == 5 && line.Choices.All(choice => choice.Value.StartsWith('⭐'));

    public static IEnumerable<JsonNode> Noted(string? note) => note is null ? [] : Card.Words($"✓ {note}", soft: true);

    /// <summary>A summary has its parts in a table, and not in its sentence as well.</summary>
    private static IEnumerable<JsonNode> Said(TranscriptLine line, string text) => line is { Key: TextKeys.FormConfirm, Facts: { Count: > 0 } facts }
        ? [.. Card.Words(Wording.Plain(TextKeys.CardConfirm, line.Language), strong: true), .. facts.Select(fact => Card.Row(fact.Label, fact.Value))]
        : Card.Words(text);

    private static IEnumerable<JsonNode> Choices(TranscriptLine line, int round) => IsStars(line)
        ? [Card.Stars(stars => Button(line, IndexOf(line, stars), round))]
        : Card.Buttons(line.Choices.Select((_, i) => Button(line, i, round)));

    private static int IndexOf(TranscriptLine line, int stars) => line.Choices.Index().First(choice => choice.Item.Value.Count(c => c == '⭐') == stars).Index;

    private static JsonObject Button(TranscriptLine line, int choice, int round) => Card.Press(
        line.Choices[choice].Label, Verb, new() { ["line"] = line.Seq, ["choice"] = choice, ["nonce"] = $"{line.ActivityId}.{round}" });
}
