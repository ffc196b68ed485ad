using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using OwnerBot.Dialogs.Understanding.Model;

namespace OwnerBot.Trainer;

/// <summary>Fits a multiclass maximum entropy model to phrases; the same phrases always give the same weights.</summary>
internal static class Training
{
    /// <summary>Features of a phrase of some ten Chinese characters or five English words.</summary>
    private const int Short = 48;

    public static Trained Fit(IReadOnlyList<Phrase> phrases)
    {
        var labels = phrases.Select(p => p.Label).Distinct().Order(StringComparer.Ordinal).ToArray();
        var seen = phrases.Select(p => Features.Of(Mandarin.Of(PlainText.Of(p.Text)))).ToArray();
        // What a single long phrase has alone teaches the model that phrase and nothing else, and is most of its memory.
        var often = seen.SelectMany(f => f).CountBy(f => f).Where(f => f.Value > 1).Select(f => f.Key).ToHashSet();
        var vocabulary = seen.SelectMany(f => f.Where(feature => f.Count <= Short || often.Contains(feature))).Distinct().Order().ToArray();
        var index = vocabulary.Select((feature, i) => (feature, i)).ToDictionary(f => f.feature, f => f.i);

        var frequency = seen.SelectMany(f => f).CountBy(f => f).ToDictionary();
        var worth = vocabulary.Select(f => Worth(f, frequency[f], phrases.Count)).ToArray();
        var rows = phrases.Select((p, i) => new Row
        {
            Label = (uint)Array.IndexOf(labels, p.Label),
            Features = Vector([.. seen[i].Where(index.ContainsKey).Select(f => index[f]).Order()], worth),
        });
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, vocabulary.Length);
        schema[nameof(Row.Label)].ColumnType = new KeyDataViewType(typeof(uint), labels.Length);

        var ml = new MLContext(seed: 1);
        var data = ml.Data.Cache(ml.Data.LoadFromEnumerable(rows, schema));
        var model = ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = 0.3f,
            OptimizationTolerance = 1e-4f,
            MaximumNumberOfIterations = 60,
            HistorySize = 6,
            NumberOfThreads = 1,
            DenseOptimizer = true,
        }).Fit(data).Model;

        var weights = new VBuffer<float>[labels.Length];
        model.GetWeights(ref weights, out _);
        var dense = weights.Select(w => w.DenseValues().ToArray()).ToArray();
        return new Trained(
            labels,
            [.. model.GetBiases()],
            [.. vocabulary.Select((feature, i) => (feature, dense.Select(d => d[i] * worth[i]).ToArray()))],
            WordsOf(phrases));
    }

    private static IReadOnlyList<(string, int)> WordsOf(IEnumerable<Phrase> phrases) =>
    [
        .. phrases.SelectMany(p => Spelling.WordsOf(Mandarin.Of(PlainText.Of(p.Text)))).CountBy(word => word)
            .OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => (word.Key, word.Value)),
    ];

    // A rare feature tells more than a common one, and a concept more than the letters that it is written with.
    private static float Worth(uint feature, int seenIn, int phrases) =>
        MathF.Pow(MathF.Log((phrases + 1f) / seenIn) / 4, 0.5f) * ((feature & Features.ConceptMark) != 0 ? 1.5f : 1);

    private static VBuffer<float> Vector(int[] rows, float[] worth)
    {
        var value = IntentModel.ValueOf(rows.Length);
        return new VBuffer<float>(worth.Length, rows.Length, [.. rows.Select(row => value * worth[row])], rows);
    }

    private sealed class Row
    {
        public uint Label { get; set; }

        public VBuffer<float> Features { get; set; }
    }
}

internal sealed record Trained(IReadOnlyList<string> Labels, IReadOnlyList<float> Biases, IReadOnlyList<(uint Feature, float[] Row)> Rows, IReadOnlyList<(string Word, int Times)> Words)
{
    public void WriteTo(Stream stream) => IntentModel.Write(stream, Labels, Biases, Rows, Words);

    public IntentModel ToModel()
    {
        using var stream = new MemoryStream();
        WriteTo(stream);
        stream.Position = 0;
        return IntentModel.Read(stream);
    }
}
