namespace OwnerBot.Dialogs.Understanding.Model;

/// <summary>Finds words that mean the same to the desk whatever the language (<c>concepts.txt</c>).</summary>
internal static class Concepts
{
    private static readonly WordTree<Term> Terms = ReadTerms();

    /// <summary>The concepts in a text, in order; the longest word wins where two begin at the same place.</summary>
    public static List<string> In(string said)
    {
        var found = new List<string>();
        for (var i = 0; i < said.Length;)
        {
            var (term, length) = IsWordStart(said, i) ? Terms.LongestAt(said, i, EndsWell) : default;
            if (term is not null)
            {
                found.AddRange(term.Concepts);
            }

            i += Math.Max(length, 1);
        }

        return found;
    }

    private static bool IsWordStart(string text, int i) => !char.IsAsciiLetter(text[i]) || i == 0 || !char.IsAsciiLetter(text[i - 1]);

    // Chinese has no gaps between words; an English term must end where its word ends unless the list says otherwise.
    private static bool EndsWell(ReadOnlySpan<char> text, int end, Term term) =>
        term.MayGoOn || end == text.Length || !char.IsAsciiLetter(text[end]) || !char.IsAsciiLetter(text[end - 1]);

    private static WordTree<Term> ReadTerms()
    {
        var terms = new Dictionary<string, Term>();
        foreach (var line in WordFiles.Lines("concepts.txt"))
        {
            var mark = line.IndexOf('=', StringComparison.Ordinal);
            var concept = line[..mark].Trim();
            foreach (var word in line[(mark + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var stem = word.TrimEnd('*');
                var before = terms.GetValueOrDefault(stem);
                terms[stem] = new Term([.. before?.Concepts ?? [], concept], word.EndsWith('*') || before is { MayGoOn: true });
            }
        }

        var tree = new WordTree<Term>();
        foreach (var (word, term) in terms)
        {
            tree.Add(word, term);
        }

        return tree;
    }

    private sealed record Term(string[] Concepts, bool MayGoOn);
}
