using OwnerBot.Cases;

namespace OwnerBot.Data.Conversations;

/// <summary>All conversations of the community, for lists: latest first, those that wait, those of a clerk.</summary>
public sealed class ConversationDirectory(IDocumentStore documents, CommunityPartition community)
{
    private const string Container = "directory";

    /// <summary>Writes the entry unless a newer one is there.</summary>
    public async Task PutAsync(DirectoryEntry entry, CancellationToken cancellationToken)
    {
        while (true)
        {
            var old = await documents.ReadAsync<DirectoryEntry>(Container, community.Value, entry.Id.Value, cancellationToken);
            if (old?.Value.LastSeq > entry.LastSeq)
            {
                return;
            }

            var body = DomainJson.Write(entry);
            Operation put = old is null
                ? new Operation.Create(entry.Id.Value, body, Index(entry))
                : new Operation.Replace(entry.Id.Value, body, Index(entry), old.ETag);
            var marks = entry.Clerks.Select(clerk => new Operation.Upsert(
                $"by-{clerk}-{entry.Id}", body, [new("clerk", clerk.Value, SortKey.Of(entry.LastAt))]));
            if (await documents.CommitAsync(Container, community.Value, [put, .. marks]))
            {
                return;
            }
        }
    }

    public async Task<DirectoryEntry?> FindAsync(ConversationId id, CancellationToken cancellationToken) =>
        (await documents.ReadAsync<DirectoryEntry>(Container, community.Value, id.Value, cancellationToken))?.Value;

    /// <summary>Conversations whose owner waits for a clerk's word, longest first.</summary>
    public Task<IReadOnlyList<DirectoryEntry>> WaitingAsync(int max, CancellationToken cancellationToken) =>
        documents.ListAsync<DirectoryEntry>(new(Container, community.Value, "waiting", "all", Size: max), cancellationToken);

    /// <summary>Conversations that a clerk holds now.</summary>
    public Task<IReadOnlyList<DirectoryEntry>> HeldAsync(int max, CancellationToken cancellationToken) =>
        documents.ListAsync<DirectoryEntry>(new(Container, community.Value, "held", "all", Size: max), cancellationToken);

    /// <summary>An owner's conversations on all channels, latest first.</summary>
    public Task<IReadOnlyList<DirectoryEntry>> OfOwnerAsync(OwnerId owner, int max, CancellationToken cancellationToken) =>
        documents.ListAsync<DirectoryEntry>(
            new(Container, community.Value, "owner", owner.Value, Descending: true, Size: max), cancellationToken);

    /// <summary>Latest first, by last message; without those in which the person never said a word.</summary>
    /// <param name="clerk">Null for every clerk's.</param>
    /// <param name="from">Earliest last message, inclusive.</param>
    /// <param name="before">Latest last message, exclusive.</param>
    public async Task<(IReadOnlyList<DirectoryEntry> Entries, string? Next)> LatestAsync(
        ClerkId? clerk, DateTimeOffset? from, DateTimeOffset? before, int size, string? token, CancellationToken cancellationToken)
    {
        var page = await documents.QueryAsync(
            new(
                Container, community.Value, clerk is null ? "latest" : "clerk", clerk?.Value ?? "all",
                from is { } first ? SortKey.Of(first) : null, before is { } end ? SortKey.Of(end) : null, Descending: true, size, token),
            cancellationToken);
        return ([.. page.Documents.Select(document => DomainJson.Read<DirectoryEntry>(document.Body))], page.Next);
    }

    private static List<IndexEntry> Index(DirectoryEntry entry)
    {
        List<IndexEntry> index = [];
        if (entry.OwnerSpoke)
        {
            index.Add(new("latest", "all", SortKey.Of(entry.LastAt)));
        }

        if (entry.Owner is { } owner)
        {
            index.Add(new("owner", owner.Value, SortKey.Of(entry.LastAt)));
        }

        if (entry.WaitingSince is { } since)
        {
            index.Add(new("waiting", "all", SortKey.Of(since)));
        }

        if (entry.HeldBy is not null)
        {
            index.Add(new("held", "all", SortKey.Of(entry.LastAt)));
        }

        return index;
    }
}
