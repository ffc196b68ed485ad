namespace OwnerBot.Data.Migrations;

/// <summary>The documents and what they are found by.</summary>
internal static class Migration0001Documents
{
    /// <remarks>
    /// Columns stand in the order in which queries narrow down, so that every page is one stretch of one B-tree.
    /// <c>index_entries_across</c> serves the sweeps over all partitions; <c>index_entries_of</c> finds the entries that a
    /// replaced document leaves behind, and holds a document to one entry of each name.
    /// </remarks>
    public static readonly Migration Step = new(1, """
        CREATE TABLE documents (
            container TEXT NOT NULL,
            partition TEXT NOT NULL,
            id        TEXT NOT NULL,
            etag      TEXT NOT NULL,
            body      TEXT NOT NULL,
            PRIMARY KEY (container, partition, id)
        ) WITHOUT ROWID;

        CREATE TABLE index_entries (
            container TEXT NOT NULL,
            name      TEXT NOT NULL,
            partition TEXT NOT NULL,
            key       TEXT NOT NULL,
            sort      TEXT NOT NULL,
            id        TEXT NOT NULL,
            PRIMARY KEY (container, name, partition, key, sort, id)
        ) WITHOUT ROWID;

        CREATE INDEX index_entries_across ON index_entries (container, name, key, sort, id, partition);

        CREATE UNIQUE INDEX index_entries_of ON index_entries (container, partition, id, name);
        """);
}
