namespace OwnerBot.Data.Migrations;

/// <summary>The transcripts' full-text index.</summary>
internal static class Migration0002Search
{
    /// <remarks>
    /// A line's number begins with its instant, so that full-text hits come out newest first without sorting them all.
    /// The words are ours (Chinese has no spaces to split at), so FTS5 keeps only their index and not the text again.
    /// </remarks>
    public static readonly Migration Step = new(2, """
        CREATE TABLE transcript_lines (
            line         INTEGER PRIMARY KEY,
            conversation TEXT NOT NULL,
            seq          INTEGER NOT NULL,
            speaker      TEXT NOT NULL,
            at           INTEGER NOT NULL,
            text         TEXT NOT NULL,
            UNIQUE (conversation, seq)
        );

        CREATE VIRTUAL TABLE transcript_words USING fts5 (
            words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
        );
        """);
}
