namespace OwnerBot.Dialogs.Understanding.Model;

/// <summary>
/// What the model looks at: Chinese characters by one to four, English words by one and two and their pieces, and concepts alone and in pairs.
/// </summary>
internal static class Features
{
    /// <summary>Longer messages are read at their beginning and their end; a request sits in one of them.</summary>
    public const int LongestRead = 1500;

    /// <summary>Set on the features that are concepts; clear on the others.</summary>
    public const uint ConceptMark = 1u << 31;

    private static readonly HashSet<string> General = ["want", "question", "now", "past", "time", "well", "failed", "elderly", "newplace", "statusask", "justasking", "askwho"];

    private const uint FnvOffset = 2166136261;
    private const uint FnvPrime = 16777619;

    /// <summary>Features of a message, each once, by 32-bit hash, in no meaning order but always the same.</summary>
    public static HashSet<uint> Of(string said)
    {
        if (said.Length > LongestRead)
        {
            said = string.Concat(said.AsSpan(0, LongestRead / 2), " ", said.AsSpan(said.Length - (LongestRead / 2)));
        }

        var features = new HashSet<uint>();
        var words = new List<string>();
        for (var i = 0; i < said.Length;)
        {
            var start = i;
            if (char.IsAsciiLetter(said[i]))
            {
                while (i < said.Length && (char.IsAsciiLetter(said[i]) || said[i] == '\''))
                {
                    i++;
                }

                words.Add(said[start..i]);
            }
            else if (char.IsAsciiDigit(said[i]))
            {
                while (i < said.Length && char.IsAsciiDigit(said[i]))
                {
                    i++;
                }

                words.Add("0");
            }
            else if (char.IsWhiteSpace(said[i]))
            {
                i++;
            }
            else if (PlainText.IsHan(said[i]))
            {
                while (i < said.Length && PlainText.IsHan(said[i]))
                {
                    i++;
                }

                AddHan(features, said.AsSpan(start, i - start));
                words.Add("一");
            }
            else
            {
                features.Add(Hash('p', said.AsSpan(i, 1)));
                i++;
            }
        }

        AddWords(features, words);
        AddConcepts(features, Concepts.In(said));
        features.Add(Hash('n', LengthClass(said.Length)));
        return features;
    }

    private static void AddHan(HashSet<uint> features, ReadOnlySpan<char> run)
    {
        for (var size = 1; size <= 4; size++)
        {
            for (var i = 0; i + size <= run.Length; i++)
            {
                features.Add(Hash('h', run.Slice(i, size)));
            }
        }
    }

    private static void AddWords(HashSet<uint> features, List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            features.Add(Hash('w', word));
            features.Add(Hash('b', i == 0 ? "^" : words[i - 1], word));
            if (i > 1)
            {
                features.Add(Hash('t', words[i - 2], words[i - 1], word));
            }

            if (word.Length > 3)
            {
                var padded = $"<{word}>";
                for (var size = 4; size <= 5; size++)
                {
                    for (var j = 0; j + size <= padded.Length; j++)
                    {
                        features.Add(Hash('g', padded.AsSpan(j, size)));
                    }
                }
            }
        }

        features.Add(Hash('b', words.Count == 0 ? "^" : words[^1], "$"));
    }

    private static void AddConcepts(HashSet<uint> features, List<string> concepts)
    {
        // Talk that names nothing of the desk's is small talk or none of its business, in any language.
        if (concepts.TrueForAll(General.Contains))
        {
            features.Add(Hash('c', concepts.Count == 0 ? "nothing" : "general") | ConceptMark);
        }

        for (var i = 0; i < concepts.Count; i++)
        {
            features.Add(Hash('c', concepts[i]) | ConceptMark);
            for (var j = i + 1; j < Math.Min(concepts.Count, i + 6); j++)
            {
                var (a, b) = string.CompareOrdinal(concepts[i], concepts[j]) < 0 ? (i, j) : (j, i);
                features.Add(Hash('d', concepts[a], concepts[b]) | ConceptMark);
            }
        }
    }

    private static string LengthClass(int length) => length switch
    {
        <= 2 => "1", <= 4 => "2", <= 8 => "3", <= 16 => "4", <= 40 => "5", <= 100 => "6", _ => "7",
    };

    private static uint Hash(char kind, params ReadOnlySpan<string> parts)
    {
        var hash = (FnvOffset ^ kind) * FnvPrime;
        foreach (var part in parts)
        {
            hash = Add(hash, part);
            hash = (hash ^ '|') * FnvPrime;
        }

        return hash & ~ConceptMark;
    }

    private static uint Hash(char kind, ReadOnlySpan<char> part) => ((Add((FnvOffset ^ kind) * FnvPrime, part) ^ '|') * FnvPrime) & ~ConceptMark;

    private static uint Add(uint hash, ReadOnlySpan<char> part)
    {
        foreach (var c in part)
        {
            hash = (hash ^ c) * FnvPrime;
        }

        return hash;
    }
}
