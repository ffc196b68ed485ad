using System.Security.Cryptography;

namespace OwnerBot.Data.Sqlite;

/// <summary>Documents in one SQLite file; several commits share one fsync when they arrive together.</summary>
/// <remarks>
/// Sort values are compared byte by byte in UTF-8, which is ordinal order except that characters beyond U+FFFF come last.
/// </remarks>
public sealed class SqliteDocumentStore : IDocumentStore, IAsyncDisposable, IDisposable
{
    private readonly SqliteDatabase _database;

    private SqliteDocumentStore(SqliteDatabase database) => _database = database;

    /// <summary>Transactions, one fsync each, that have been written since opening.</summary>
    public long TransactionsWritten => _database.Writer.Transactions;

    /// <summary>Commits that these transactions carried.</summary>
    public long CommitsWritten => _database.Writer.Commits;

    internal SqliteDatabase Database => _database;

    /// <summary>Opens the file, makes it and its folder when they are not there, and migrates it.</summary>
    /// <param name="lockPatience">How long to wait for another process that holds the lock; null for 5 s.</param>
    /// <exception cref="DocumentStoreException">Damaged, not ours, of a newer version, locked or not writable.</exception>
    public static SqliteDocumentStore Open(string path, TimeSpan? lockPatience = null)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return new SqliteDocumentStore(SqliteDatabase.Open(full, lockPatience ?? TimeSpan.FromSeconds(5)));
    }

    public async Task<StoredDocument?> GetAsync(string container, string partition, string id, CancellationToken cancellationToken)
    {
        if (!DocumentRules.IsId(container) || !DocumentRules.IsText(partition) || !DocumentRules.IsId(id))
        {
            return null;
        }

        return await _database.Reading.ReadAsync(
            statements =>
            {
                using var row = statements.Read(
                    "SELECT body, etag FROM documents WHERE container = $1 AND partition = $2 AND id = $3", container, partition, id);
                return row.Read() ? new StoredDocument(partition, id, row.GetString(0), row.GetString(1)) : null;
            },
            cancellationToken);
    }

    public Task<bool> CommitAsync(string container, string partition, IReadOnlyList<Operation> operations)
    {
        DocumentRules.Check(container, partition, operations);
        // Copied, because the writer looks at it later than the caller may change it.
        var all = operations.ToArray();
        return _database.Writer.CommitAsync(statements => Array.TrueForAll(all, one => Apply(statements, container, partition, one)));
    }

    public Task<DocumentPage> QueryAsync(DocumentQuery query, CancellationToken cancellationToken)
    {
        DocumentRules.Check(query);
        var select = SqliteQuery.Of(query, PageToken.Read(query));
        return _database.Reading.ReadAsync(select.Run, cancellationToken);
    }

    public async ValueTask DisposeAsync() => await Task.Run(_database.Dispose);

    public void Dispose() => _database.Dispose();

    private static bool Apply(Statements statements, string container, string partition, Operation operation)
    {
        var (id, etag) = (operation.Id, NewETag());
        switch (operation)
        {
            case Operation.Create create:
                return statements.Execute(
                        "INSERT INTO documents (container, partition, id, etag, body) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
                        container, partition, id, etag, create.Body) == 1
                    && AddIndex(statements, container, partition, id, create.Index);
            case Operation.Replace replace:
                return statements.Execute(
                        "UPDATE documents SET etag = $4, body = $5 WHERE container = $1 AND partition = $2 AND id = $3 AND etag = $6",
                        container, partition, id, etag, replace.Body, replace.IfMatch) == 1
                    && DropIndex(statements, container, partition, id)
                    && AddIndex(statements, container, partition, id, replace.Index);
            case Operation.Upsert upsert:
                return statements.Execute(
                        """
                        INSERT INTO documents (container, partition, id, etag, body) VALUES ($1, $2, $3, $4, $5)
                        ON CONFLICT (container, partition, id) DO UPDATE SET etag = excluded.etag, body = excluded.body
                        """,
                        container, partition, id, etag, upsert.Body) == 1
                    && DropIndex(statements, container, partition, id)
                    && AddIndex(statements, container, partition, id, upsert.Index);
            case Operation.Delete { IfMatch: { } ifMatch }:
                return statements.Execute(
                        "DELETE FROM documents WHERE container = $1 AND partition = $2 AND id = $3 AND etag = $4",
                        container, partition, id, ifMatch) == 1
                    && DropIndex(statements, container, partition, id);
            case Operation.Delete:
                return statements.Execute(
                        "DELETE FROM documents WHERE container = $1 AND partition = $2 AND id = $3", container, partition, id) == 1
                    && DropIndex(statements, container, partition, id);
            default:
                throw new NotSupportedException($"A store does not know the operation {operation.GetType().Name}.");
        }
    }

    private static bool DropIndex(Statements statements, string container, string partition, string id)
    {
        statements.Execute("DELETE FROM index_entries WHERE container = $1 AND partition = $2 AND id = $3", container, partition, id);
        return true;
    }

    private static bool AddIndex(Statements statements, string container, string partition, string id, IReadOnlyList<IndexEntry> index)
    {
        foreach (var entry in index)
        {
            statements.Execute(
                "INSERT INTO index_entries (container, name, partition, key, sort, id) VALUES ($1, $2, $3, $4, $5, $6)",
                container, entry.Name, partition, entry.Key, entry.Sort, id);
        }

        return true;
    }

    /// <summary>Random, so that a document deleted and made anew never matches an ETag of its former life.</summary>
    private static string NewETag() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
}
