using System.Text.Json;
using System.Text.Json.Nodes;
using OwnerBot.Cases;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Benchmarks;

/// <summary>A phrase of <c>intents.jsonl</c>: what an owner said, and what a good front desk makes of it.</summary>
internal sealed record Phrase(string Id, string Text, Language Language, Intent Intent, Hazard? Emergency);

/// <summary>A line of <c>slots.jsonl</c>: what an owner said at an instant, and all that was said in it.</summary>
internal sealed record SlotLine(UnderstandLine Line, Language Language, JsonObject Got);

/// <summary>The evaluation files. A label that nobody knows or an id used twice stops the benchmark: a wrong ruler measures nothing.</summary>
internal static class UnderstandingData
{
    /// <summary>The zone in which the lines' instants are written.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>The batches by the prefix of their files; each was written before the understanding had been tuned on it.</summary>
    public static IReadOnlyList<string> Batches { get; } = ["first", "second", "third", "fourth"];

    public static IReadOnlyList<Phrase> Phrases(string batch) => Unique(Lines($"{batch}-intents.jsonl").Select(line => new Phrase(
        Text(line, "id"), Text(line, "text"), ReadLanguage(line), Named<Intent>(line, "intent"),
        line["emergency"] is null ? null : Named<Hazard>(line, "emergency"))), phrase => phrase.Id);

    public static IReadOnlyList<SlotLine> SlotLines(string batch) => Unique(Lines($"{batch}-slots.jsonl").Select(line =>
    {
        if (!UnderstandingJson.TryRead(line.ToJsonString(), Zone, out var read, out var why))
        {
            throw new InvalidDataException(why);
        }

        return new SlotLine(read, ReadLanguage(line), line["got"]!.AsObject());
    }), slots => slots.Line.Id);

    private static IEnumerable<JsonObject> Lines(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Evaluation", file))
            .Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line => JsonNode.Parse(line)!.AsObject());

    private static string Text(JsonObject line, string name) =>
        line[name]?.GetValue<string>() ?? throw new InvalidDataException($"No \"{name}\": {line.ToJsonString()}");

    private static Language ReadLanguage(JsonObject line) =>
        UnderstandingJson.ReadTag(Text(line, "locale")) ?? throw new InvalidDataException($"No such locale: {Text(line, "id")}");

    private static T Named<T>(JsonObject line, string name) where T : struct, Enum =>
        WireName.Read<T>(Text(line, name)) ?? throw new InvalidDataException($"No such {name}: {Text(line, "id")}");

    private static List<T> Unique<T>(IEnumerable<T> all, Func<T, string> id)
    {
        var list = all.ToList();
        var twice = list.GroupBy(id).FirstOrDefault(same => same.Count() > 1);
        return twice is null ? list : throw new InvalidDataException($"The id {twice.Key} is used twice.");
    }
}
