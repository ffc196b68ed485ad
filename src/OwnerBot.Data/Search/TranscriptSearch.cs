using OwnerBot.Data.Sqlite;

namespace OwnerBot.Data.Search;

/// <summary>Full text by SQLite's FTS5, in the documents' own file and through their writer.</summary>
public sealed class TranscriptSearch(SqliteDocumentStore store) : ITranscriptSearch
{
    private const int MostWords = 64;
    private const int MostHits = 500;

    /// <summary>Bits of a line's number that tell apart the lines of one millisecond.</summary>
    private const int Within = 20;

    private static readonly long LatestAt = (1L << (62 - Within)) - 1;

    public Task IndexAsync(IReadOnlyList<SearchLine> lines)
    {
        foreach (var line in lines)
        {
            ArgumentNullException.ThrowIfNull(line.Text);
            ArgumentOutOfRangeException.ThrowIfGreaterThan((ulong)line.At.ToUnixTimeMilliseconds(), (ulong)LatestAt, nameof(lines));
        }

        var ready = lines.Select(line => (Line: line, Words: string.Join(' ', SearchWords.OfLine(line.Text)))).ToArray();
        return ready.Length == 0 ? Task.CompletedTask : store.Database.Writer.CommitAsync(statements =>
        {
            foreach (var (line, words) in ready)
            {
                Upsert(statements, line, words);
            }

            return true;
        });
    }

    public async Task<IReadOnlyList<SearchHit>> FindAsync(string text, int max, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(max, MostHits);
        var words = SearchWords.OfQuestion(text).Take(MostWords).ToArray();
        if (words.Length == 0)
        {
            return [];
        }

        var question = string.Join(' ', words.Select(word => $"\"{word}\""));
        var stretches = SearchWords.Stretches(text);
        var marks = SearchWords.Marks(text);
        return await store.Database.Reading.ReadAsync(
            statements => Find(statements, question, max, stretches, marks, cancellationToken), cancellationToken);
    }

    private static List<SearchHit> Find(
        Statements statements, string question, int max, IReadOnlyList<string> stretches, IReadOnlyList<string> marks,
        CancellationToken cancellationToken)
    {
        var hits = new List<SearchHit>();
        using var row = statements.Read(
            """
            SELECT l.conversation, l.seq, l.at, l.text FROM transcript_words
            CROSS JOIN transcript_lines AS l ON l.line = transcript_words.rowid
            WHERE transcript_words MATCH $1 ORDER BY transcript_words.rowid DESC
            """, question);
        while (hits.Count < max && row.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = row.GetString(3);
            if (stretches.Count == 0 || SearchWords.Plain(text) is var plain && stretches.All(stretch => plain.Contains(stretch, StringComparison.Ordinal)))
            {
                hits.Add(new SearchHit(row.GetString(0), row.GetInt64(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), Snippet.Of(text, marks)));
            }
        }

        return hits;
    }

    private static void Upsert(Statements statements, SearchLine line, string words)
    {
        if (Number(statements, "SELECT line FROM transcript_lines WHERE conversation = $1 AND seq = $2", line.ConversationId, line.Seq) is { } before)
        {
            statements.Execute("DELETE FROM transcript_words WHERE rowid = $1", before);
            statements.Execute("DELETE FROM transcript_lines WHERE line = $1", before);
        }

        var at = line.At.ToUnixTimeMilliseconds();
        var (first, end) = (at << Within, (at + 1) << Within);
        var number = Number(statements, "SELECT max(line) FROM transcript_lines WHERE line >= $1 AND line < $2", first, end) + 1 ?? first;
        if (number == end)
        {
            throw new DocumentStoreException("More transcript lines in one millisecond than can be numbered.");
        }

        statements.Execute(
            "INSERT INTO transcript_lines (line, conversation, seq, speaker, at, text) VALUES ($1, $2, $3, $4, $5, $6)",
            number, line.ConversationId, line.Seq, line.Speaker, at, line.Text);
        statements.Execute("INSERT INTO transcript_words (rowid, words) VALUES ($1, $2)", number, words);
    }

    private static long? Number(Statements statements, string sql, params ReadOnlySpan<object> values)
    {
        using var row = statements.Read(sql, values);
        return row.Read() && !row.IsDBNull(0) ? row.GetInt64(0) : null;
    }
}
