using OwnerBot.Dialogs.Understanding.Model;

namespace OwnerBot.Trainer;

/// <summary>Five-fold cross-validation: how well phrases are read that the model has not seen.</summary>
internal static class Measuring
{
    private const int Folds = 5;

    /// <returns>0 when the accuracy is at least <paramref name="least"/>, else 1.</returns>
    public static int Run(PhraseBook book, double least)
    {
        // Neighbouring lines are often alike; dealing them out by a stable hash keeps a fold from being a block of the file.
        var dealt = book.Phrases.OrderBy(p => Hash(p.Text)).Select((phrase, i) => (phrase, fold: i % Folds)).ToList();
        var readings = new List<Reading>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Training.Fit([.. dealt.Where(d => d.fold != fold).Select(d => d.phrase)]).ToModel();
            readings.AddRange(dealt.Where(d => d.fold == fold).Select(d => Read(model, d.phrase)));
        }

        Print("language", readings.GroupBy(r => r.Phrase.Language));
        Print("label", readings.GroupBy(r => r.Phrase.Intent));
        Console.WriteLine("confusions");
        foreach (var pair in readings.Where(r => r.Read != r.Phrase.Intent).GroupBy(r => $"{r.Phrase.Intent} read as {r.Read}").OrderByDescending(g => g.Count()))
        {
            Console.WriteLine($"  {pair.Count(),4}  {pair.Key}");
            foreach (var wrong in pair.Take(8))
            {
                Console.WriteLine($"          {wrong.Chance:0.00}  {wrong.Phrase.Text}");
            }
        }

        var accuracy = readings.Average(r => r.Read == r.Phrase.Intent ? 1.0 : 0);
        var inTwo = readings.Average(r => r.Read == r.Phrase.Intent || r.Second == r.Phrase.Intent ? 1.0 : 0);
        var sure = readings.Where(r => r.Chance >= 0.6).ToList();
        Console.WriteLine($"of the {sure.Count} read with a chance of 0.6 or more, {sure.Average(r => r.Read == r.Phrase.Intent ? 1.0 : 0):0.0000} are right");
        Console.WriteLine($"{readings.Count} phrases, accuracy {accuracy:0.0000}; among the first two {inTwo:0.0000}");
        return accuracy >= least ? 0 : 1;
    }

    private static Reading Read(IntentModel model, Phrase phrase)
    {
        var chances = model.Weigh(Mandarin.Of(PlainText.Of(phrase.Text)));
        var ranked = model.Labels.Zip(chances).GroupBy(l => l.First.Split(':')[0]).Select(g => (g.Key, Chance: g.Sum(l => l.Second))).OrderByDescending(g => g.Chance).ToList();
        return new Reading(phrase, ranked[0].Key, ranked[0].Chance, ranked[1].Key);
    }

    private static void Print(string by, IEnumerable<IGrouping<string, Reading>> groups)
    {
        Console.WriteLine($"by {by}");
        foreach (var group in groups.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"  {group.Key,-20} {group.Average(r => r.Read == r.Phrase.Intent ? 1.0 : 0):0.000}  of {group.Count()}");
        }
    }

    private static uint Hash(string text) => text.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u);

    private sealed record Reading(Phrase Phrase, string Read, float Chance, string Second);
}
