namespace OwnerBot.Dialogs.Understanding.Model;

/// <summary>Finds the longest known word at a place in a text, in one pass over its characters.</summary>
internal sealed class WordTree<T>
    where T : class
{
    private readonly Node _root = new();

    public void Add(string word, T value)
    {
        var node = _root;
        foreach (var letter in word)
        {
            if (!node.Next.TryGetValue(letter, out var next))
            {
                node.Next[letter] = next = new Node();
            }

            node = next;
        }

        node.Value = value;
    }

    /// <param name="accept">Asked with the place after a candidate; a word that it turns down gives way to a shorter one.</param>
    public (T? Value, int Length) LongestAt(ReadOnlySpan<char> text, int start, EndRule? accept = null)
    {
        (T? Value, int Length) best = (null, 0);
        var node = _root;
        for (var i = start; i < text.Length && node.Next.TryGetValue(text[i], out node); i++)
        {
            if (node.Value is { } value && (accept is null || accept(text, i + 1, value)))
            {
                best = (value, i + 1 - start);
            }
        }

        return best;
    }

    public delegate bool EndRule(ReadOnlySpan<char> text, int end, T value);

    private sealed class Node
    {
        public Dictionary<char, Node> Next { get; } = [];

        public T? Value { get; set; }
    }
}
