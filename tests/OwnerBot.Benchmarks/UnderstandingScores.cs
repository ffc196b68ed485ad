using System.Globalization;
using System.Text.Json.Nodes;
using OwnerBot.Cases;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Benchmarks;

/// <summary>How often the understanding says what the evaluation says, as Markdown tables.</summary>
internal sealed class UnderstandingScores(TextWriter to, bool failures)
{
    private static readonly Language[] Languages = [Language.SimplifiedChinese, Language.TraditionalChinese, Language.English];
    private static readonly string[] Fields =
        ["start", "end", "building", "unit", "room", "phone", "count", "yesno", "stars", "utilities"];

    public void Intents(IReadOnlyList<(Phrase Said, Understood Read)> all)
    {
        to.WriteLine($"## Intent: {all.Count} phrases\n");
        to.WriteLine("| label | all | zh-Hans | zh-Hant | en | right or second |\n| --- | --- | --- | --- | --- | --- |");
        Row("**all**", all);
        foreach (var label in all.GroupBy(x => x.Said.Intent).OrderBy(x => x.Key))
        {
            Row(WireName.Of(label.Key), [.. label]);
        }

        var named = all.Where(x => x.Read.Language is not null).ToList();
        to.WriteLine($"\nLanguage told from the words: {Share(named, x => x.Read.Language == x.Said.Language)} right, "
            + $"{all.Count - named.Count} left open.");

        var wrong = all.Where(x => x.Read.Intent != x.Said.Intent).ToList();
        to.WriteLine("\n### Most often taken for another\n\n| said | taken for | times |\n| --- | --- | --- |");
        foreach (var pair in wrong.GroupBy(x => (x.Said.Intent, Taken: x.Read.Intent)).OrderByDescending(x => x.Count()).Take(15))
        {
            to.WriteLine($"| {WireName.Of(pair.Key.Intent)} | {WireName.Of(pair.Key.Taken)} | {pair.Count()} |");
        }

        List(wrong.Select(x => $"{x.Said.Id}: {x.Said.Text} → {WireName.Of(x.Read.Intent)} {x.Read.Confidence:0.00}"));

        void Row(string name, IReadOnlyList<(Phrase Said, Understood Read)> some)
        {
            var cells = Languages.Select(l => Share([.. some.Where(x => x.Said.Language == l)], x => x.Read.Intent == x.Said.Intent));
            to.WriteLine($"| {name} | {Share(some, x => x.Read.Intent == x.Said.Intent)} | {string.Join(" | ", cells)} | "
                + $"{Share(some, x => x.Read.Intent == x.Said.Intent || x.Read.Second == x.Said.Intent)} |");
        }
    }

    public void Emergencies(IReadOnlyList<(Phrase Said, Understood Read)> all)
    {
        var real = all.Where(x => x.Said.Emergency is not null).ToList();
        var raised = all.Where(x => x.Read.Emergency is not null).ToList();
        to.WriteLine($"\n## Emergencies: {real.Count} real, {all.Count(x => x.Said.Id.StartsWith("near-", StringComparison.Ordinal))} that only look so\n");
        to.WriteLine("| | all | zh-Hans | zh-Hant | en |\n| --- | --- | --- | --- | --- |");
        Row("recall", real, x => x.Read.Emergency is not null);
        Row("precision", raised, x => x.Said.Emergency is not null);
        Row("hazard named right", real, x => x.Read.Emergency == x.Said.Emergency);

        // Always listed: each one is a person not heard, or a person frightened for nothing.
        Always("Missed", real.Where(x => x.Read.Emergency is null));
        Always("Raised for nothing", raised.Where(x => x.Said.Emergency is null));
        List(real.Where(x => x.Read.Emergency is not null && x.Read.Emergency != x.Said.Emergency)
            .Select(x => $"{x.Said.Id}: {x.Said.Text} → {WireName.Of(x.Read.Emergency!.Value)}"));

        void Row(string name, List<(Phrase Said, Understood Read)> some, Func<(Phrase Said, Understood Read), bool> right) =>
            to.WriteLine($"| {name} | {Share(some, right)} | "
                + string.Join(" | ", Languages.Select(l => Share([.. some.Where(x => x.Said.Language == l)], right))) + " |");

        void Always(string title, IEnumerable<(Phrase Said, Understood Read)> some)
        {
            to.WriteLine($"\n{title}:\n");
            foreach (var (said, read) in some)
            {
                to.WriteLine($"- {said.Id}: {said.Text}{(read.Emergency is { } hazard ? $" → {WireName.Of(hazard)}" : "")}");
            }
        }
    }

    public void Slots(IReadOnlyList<(SlotLine Said, JsonObject Read)> all)
    {
        to.WriteLine($"\n## Slots: {all.Count} lines\n");
        to.WriteLine("| | all | zh-Hans | zh-Hant | en |\n| --- | --- | --- | --- | --- |");
        to.WriteLine($"| whole line exact | {Share(all, Exact)} | "
            + string.Join(" | ", Languages.Select(l => Share([.. all.Where(x => x.Said.Language == l)], Exact))) + " |");
        to.WriteLine("\n| field | said | right | wrong or missed | filled though not said |\n| --- | --- | --- | --- | --- |");
        foreach (var field in Fields)
        {
            var said = all.Where(x => x.Said.Got[field] is not null).ToList();
            var right = said.Count(x => JsonNode.DeepEquals(x.Said.Got[field], x.Read[field]));
            var invented = all.Count(x => x.Said.Got[field] is null && x.Read[field] is not null);
            to.WriteLine($"| {field} | {said.Count} | {right} | {said.Count - right} | {invented} |");
        }

        List(all.Where(x => !Exact(x)).Select(x =>
            $"{x.Said.Line.Id} ({x.Said.Line.Now:yyyy-MM-dd HH:mm ddd}): {x.Said.Line.Text} → {x.Read.ToJsonString()}, said {x.Said.Got.ToJsonString()}"));

        static bool Exact((SlotLine Said, JsonObject Read) x) => JsonNode.DeepEquals(x.Said.Got, x.Read);
    }

    private void List(IEnumerable<string> wrong)
    {
        if (failures)
        {
            to.WriteLine();
            foreach (var line in wrong)
            {
                to.WriteLine("- " + line);
            }
        }
    }

    private static string Share<T>(IReadOnlyCollection<T> some, Func<T, bool> right) => some.Count == 0
        ? "–"
        : string.Create(CultureInfo.InvariantCulture, $"{(double)some.Count(right) / some.Count:0.000} ({some.Count(right)}/{some.Count})");
}
