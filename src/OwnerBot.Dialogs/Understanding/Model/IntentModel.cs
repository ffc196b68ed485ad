using System.Text;

namespace OwnerBot.Dialogs.Understanding.Model;

/// <summary>
/// The trained weights, one row for each feature and one column for each label, applied by a plain sum: the trainer's own prediction
/// engine is neither thread-safe nor fast enough for a message in under a millisecond.
/// </summary>
internal sealed class IntentModel
{
    private const uint Magic = 0x324D4F42;

    private readonly Dictionary<uint, int> _rows;
    private readonly Half[] _weights;
    private readonly float[] _biases;

    private IntentModel(string[] labels, float[] biases, Dictionary<uint, int> rows, Half[] weights, string[] words) =>
        (Labels, _biases, _rows, _weights, Words) = (labels, biases, rows, weights, words);

    /// <summary>An intent's wire name; emergencies carry their hazard: <c>emergency:gas</c>.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>English words of the phrases, the most frequent first; the first <see cref="Often"/> of them more than once.</summary>
    public IReadOnlyList<string> Words { get; }

    public int Often { get; private init; }

    /// <summary>The chance of each label, in their order; they add up to 1.</summary>
    public float[] Weigh(string said)
    {
        var known = new List<int>();
        foreach (var feature in Features.Of(said))
        {
            if (_rows.TryGetValue(feature, out var row))
            {
                known.Add(row);
            }
        }

        // Summed in the rows' order, so that the same words always give the same bits.
        known.Sort();
        var value = ValueOf(known.Count);
        var scores = (float[])_biases.Clone();
        foreach (var row in known)
        {
            for (int i = 0, at = row * scores.Length; i < scores.Length; i++, at++)
            {
                scores[i] += value * (float)_weights[at];
            }
        }

        return SoftMax(scores);
    }

    /// <summary>The worth of one feature in a message with that many: long messages do not shout.</summary>
    public static float ValueOf(int features) => features == 0 ? 0 : 10f / MathF.Sqrt(features + 10);

    public static void Write(Stream stream, IReadOnlyList<string> labels, IReadOnlyList<float> biases, IReadOnlyList<(uint Feature, float[] Row)> rows, IReadOnlyList<(string Word, int Times)> words)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(labels.Count);
        writer.Write(rows.Count);
        writer.Write(words.Count);
        writer.Write(words.Count(word => word.Times > 1));
        foreach (var text in labels.Concat(words.Select(word => word.Word)))
        {
            writer.Write(text);
        }

        foreach (var bias in biases)
        {
            writer.Write(bias);
        }

        foreach (var (feature, _) in rows)
        {
            writer.Write(feature);
        }

        foreach (var (_, row) in rows)
        {
            foreach (var weight in row)
            {
                writer.Write((Half)weight);
            }
        }
    }

    /// <exception cref="InvalidDataException">The file is not one of ours.</exception>
    public static IntentModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("Not a trained model of this version.");
        }

        var labels = new string[reader.ReadInt32()];
        var count = reader.ReadInt32();
        var words = new string[reader.ReadInt32()];
        var often = reader.ReadInt32();
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = reader.ReadString();
        }

        for (var i = 0; i < words.Length; i++)
        {
            words[i] = reader.ReadString();
        }

        var biases = new float[labels.Length];
        for (var i = 0; i < biases.Length; i++)
        {
            biases[i] = reader.ReadSingle();
        }

        var rows = new Dictionary<uint, int>(count);
        for (var i = 0; i < count; i++)
        {
            rows[reader.ReadUInt32()] = i;
        }

        var weights = new Half[count * labels.Length];
        stream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        return new IntentModel(labels, biases, rows, weights, words) { Often = often };
    }

    private static float[] SoftMax(float[] scores)
    {
        var highest = scores.Max();
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            sum += scores[i] = MathF.Exp(scores[i] - highest);
        }

        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] /= sum;
        }

        return scores;
    }
}
