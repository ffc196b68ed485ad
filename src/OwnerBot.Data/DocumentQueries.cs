using System.Runtime.CompilerServices;

namespace OwnerBot.Data;

internal static class DocumentQueries
{
    public static async Task<Versioned<T>?> ReadAsync<T>(
        this IDocumentStore store, string container, string partition, string id, CancellationToken cancellationToken) =>
        await store.GetAsync(container, partition, id, cancellationToken) is { } found ? new(DomainJson.Read<T>(found.Body), found.ETag) : null;

    /// <summary>Every document of a query, page after page.</summary>
    public static async IAsyncEnumerable<StoredDocument> AllAsync(
        this IDocumentStore store, DocumentQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var token = query.Token;
        do
        {
            var page = await store.QueryAsync(query with { Token = token }, cancellationToken);
            foreach (var document in page.Documents)
            {
                yield return document;
            }

            token = page.Next;
        }
        while (token is not null);
    }

    public static async Task<IReadOnlyList<T>> ListAsync<T>(
        this IDocumentStore store, DocumentQuery query, CancellationToken cancellationToken) =>
        [.. (await store.QueryAsync(query, cancellationToken)).Documents.Select(document => DomainJson.Read<T>(document.Body))];
}
