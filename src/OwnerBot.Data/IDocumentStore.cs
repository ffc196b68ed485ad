namespace OwnerBot.Data;

/// <summary>
/// The one port to storage. It promises what Cosmos DB promises and no more: single documents with ETags, and commits of
/// at most 100 operations that are all or nothing inside one partition of one container.
/// </summary>
public interface IDocumentStore
{
    /// <summary>Reads one document as the last commit left it; null when there is none.</summary>
    Task<StoredDocument?> GetAsync(string container, string partition, string id, CancellationToken cancellationToken);

    /// <summary>
    /// Applies all operations or none. A commit, once begun, is not cancelled; when it returns true it survives a power cut.
    /// </summary>
    /// <returns>False when a precondition did not hold: an ETag that moved on, a document created twice or not there.</returns>
    /// <exception cref="ArgumentException">No or more than 100 operations, two on one id, an id outside <c>[A-Za-z0-9_-]{1,200}</c>.</exception>
    Task<bool> CommitAsync(string container, string partition, IReadOnlyList<Operation> operations);

    /// <summary>One page of the documents that carry an index entry, ordered by its sort value, then by id.</summary>
    Task<DocumentPage> QueryAsync(DocumentQuery query, CancellationToken cancellationToken);
}

/// <param name="Body">JSON.</param>
public sealed record StoredDocument(string Partition, string Id, string Body, string ETag);

/// <summary>
/// Makes a document findable: by <paramref name="Name"/> and exact <paramref name="Key"/>, in the ordinal order of
/// <paramref name="Sort"/>. A document has at most one entry of each name.
/// </summary>
public sealed record IndexEntry(string Name, string Key, string Sort);

public abstract record Operation(string Id)
{
    /// <summary>Fails when a document of that id is there.</summary>
    public sealed record Create(string Id, string Body, IReadOnlyList<IndexEntry> Index) : Operation(Id);

    /// <summary>Fails unless the document is there with exactly that ETag. Replaces its index entries too.</summary>
    public sealed record Replace(string Id, string Body, IReadOnlyList<IndexEntry> Index, string IfMatch) : Operation(Id);

    /// <summary>Creates or replaces, whatever is there.</summary>
    public sealed record Upsert(string Id, string Body, IReadOnlyList<IndexEntry> Index) : Operation(Id);

    /// <summary>Fails unless the document is there; with <paramref name="IfMatch"/>, unless it has that ETag.</summary>
    public sealed record Delete(string Id, string? IfMatch = null) : Operation(Id);
}

/// <param name="Partition">
/// Null looks through every partition: dear on Cosmos DB, so only for start-up sweeps and rare lists, never inside a turn.
/// </param>
/// <param name="From">Lowest sort value, inclusive; null for none.</param>
/// <param name="Before">Highest sort value, exclusive; null for none.</param>
/// <param name="Size">1 to 500.</param>
/// <param name="Token">The last page's <see cref="DocumentPage.Next"/>; null for the first page.</param>
public sealed record DocumentQuery(
    string Container, string? Partition, string IndexName, string Key, string? From = null, string? Before = null,
    bool Descending = false, int Size = 100, string? Token = null);

/// <param name="Next">Null when this is the last page.</param>
public sealed record DocumentPage(IReadOnlyList<StoredDocument> Documents, string? Next);
