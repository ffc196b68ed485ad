using System.Runtime.CompilerServices;
using OwnerBot.Cases;
using OwnerBot.Cases.Responsibility;

namespace OwnerBot.Data.Cases;

/// <summary>
/// The cases of one community, each with its history and its notices to the owner, in one partition with the first-contact
/// ledger: number, load and case change together.
/// </summary>
public sealed class CaseStore(IDocumentStore documents, CommunityPartition community)
{
    public const string Container = "cases";

    /// <summary>Requests remembered for each case; older ones can no longer be redelivered by any channel.</summary>
    private const int MarksKept = 50;

    private const string LedgerId = "ledger";

    private string Partition => community.Value;

    public async Task<CaseOnFile?> FindAsync(CaseId id, CancellationToken cancellationToken)
    {
        if (await documents.ReadAsync<CaseDocument>(Container, Partition, id.Value, cancellationToken) is not { } found)
        {
            return null;
        }

        return new(OwnerCase.Rebuild(found.Value.Events), found.Value.Events, found.Value.Applied, found.ETag);
    }

    public async Task<OwnerCase?> FindAsync(CaseNumber number, CancellationToken cancellationToken) =>
        await ListAsync("number", number.ToString(), 1, cancellationToken) is [var found, ..] ? found : null;

    public async Task<(FirstContactLedger Ledger, string? ETag)> LedgerAsync(CancellationToken cancellationToken) =>
        await documents.ReadAsync<FirstContactLedger>(Container, Partition, LedgerId, cancellationToken) is { } found
            ? (found.Value, found.ETag)
            : (FirstContactLedger.Empty, null);

    /// <summary>Saves the change, its notices and the ledger: all or nothing.</summary>
    /// <returns>False when somebody else saved meanwhile: read again and decide again.</returns>
    public Task<bool> CommitAsync(CaseChange change)
    {
        var (before, after, happened) = (change.Before, change.After, change.Happened);
        IReadOnlyList<CaseEvent> events = [.. before?.Events ?? [], .. happened];
        IReadOnlyList<string> applied = change.Mark is null
            ? before?.Applied ?? []
            : [.. (before?.Applied ?? []).TakeLast(MarksKept - 1), change.Mark];
        var body = DomainJson.Write(new CaseDocument(events, applied));

        List<Operation> operations =
        [
            before is null
                ? new Operation.Create(after.Id.Value, body, Index(after))
                : new Operation.Replace(after.Id.Value, body, Index(after), before.ETag),
            .. Notices(after, happened, first: before?.Events.Count ?? 0),
        ];
        if (change.Ledger is { } ledger)
        {
            var ledgerBody = DomainJson.Write(ledger.Next);
            operations.Add(ledger.ETag is null
                ? new Operation.Create(LedgerId, ledgerBody, [])
                : new Operation.Replace(LedgerId, ledgerBody, [], ledger.ETag));
        }

        return documents.CommitAsync(Container, Partition, operations);
    }

    /// <summary>Every case with its history: the open ones by promise, then the closed ones. For an export.</summary>
    public async IAsyncEnumerable<CaseOnFile> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var index in new[] { "open", "closed" })
        {
            await foreach (var document in documents.AllAsync(
                new(Container, Partition, index, "all", Size: DocumentRules.LargestPage), cancellationToken))
            {
                var found = DomainJson.Read<CaseDocument>(document.Body);
                yield return new(OwnerCase.Rebuild(found.Events), found.Events, found.Applied, document.ETag);
            }
        }
    }

    /// <summary>Open cases that this clerk answers for, by promise.</summary>
    public Task<IReadOnlyList<OwnerCase>> OpenOfAsync(ClerkId clerk, int max, CancellationToken cancellationToken) =>
        ListAsync("responsible", clerk.Value, max, cancellationToken);

    /// <summary>Every open case, by promise.</summary>
    public Task<IReadOnlyList<OwnerCase>> OpenAsync(int max, CancellationToken cancellationToken) =>
        ListAsync("open", "all", max, cancellationToken);

    /// <summary>Closed cases, latest first.</summary>
    public Task<IReadOnlyList<OwnerCase>> ClosedAsync(int max, CancellationToken cancellationToken) =>
        ListAsync("closed", "all", max, cancellationToken, descending: true);

    /// <summary>The cases of a conversation: open ones by promise, then closed ones, latest first, at most <paramref name="max"/> in all.</summary>
    public Task<IReadOnlyList<OwnerCase>> OfConversationAsync(ConversationId conversation, int max, CancellationToken cancellationToken) =>
        ListAsync("conversation", conversation.Value, max, cancellationToken);

    /// <summary>The cases of an owner, whatever the conversation; ordered as <see cref="OfConversationAsync"/>.</summary>
    public Task<IReadOnlyList<OwnerCase>> OfOwnerAsync(OwnerId owner, int max, CancellationToken cancellationToken) =>
        ListAsync("owner", owner.Value, max, cancellationToken);

    /// <summary>Open cases whose owner must be told by <paramref name="now"/> that the promise will not be kept.</summary>
    public Task<IReadOnlyList<OwnerCase>> ToForeseeAsync(DateTimeOffset now, int max, CancellationToken cancellationToken) =>
        ListAsync("foresee", "all", max, cancellationToken, before: SortKey.Of(now));

    /// <summary>Cases with a booking whose owner is to be reminded by <paramref name="now"/>.</summary>
    public Task<IReadOnlyList<OwnerCase>> ToRemindAsync(DateTimeOffset now, int max, CancellationToken cancellationToken) =>
        ListAsync("remind", "all", max, cancellationToken, before: SortKey.Of(now));

    /// <summary>Cases with a place that was kept until an instant before <paramref name="now"/>.</summary>
    public Task<IReadOnlyList<OwnerCase>> OffersOverAsync(DateTimeOffset now, int max, CancellationToken cancellationToken) =>
        ListAsync("offer", "all", max, cancellationToken, before: SortKey.Of(now));

    /// <summary>Emergencies that no person has acknowledged.</summary>
    public Task<IReadOnlyList<OwnerCase>> RingingAsync(int max, CancellationToken cancellationToken) =>
        ListAsync("ringing", "all", max, cancellationToken);

    /// <summary>News not yet in the owner's chat, oldest first.</summary>
    public async Task<IReadOnlyList<CaseNotice>> PendingNoticesAsync(int max, CancellationToken cancellationToken) =>
        await documents.ListAsync<CaseNotice>(new(Container, Partition, "notice", "pending", Size: max), cancellationToken);

    public async Task NoticeArrivedAsync(CaseNotice notice) =>
        // A second courier may have been quicker: gone is gone.
        _ = await documents.CommitAsync(Container, Partition, [new Operation.Delete(notice.Id)]);

    private static IEnumerable<Operation> Notices(OwnerCase after, IReadOnlyList<CaseEvent> happened, int first)
    {
        var told = CaseEvent.ToldOf(happened).ToHashSet(ReferenceEqualityComparer.Instance);
        return happened
            .Select((news, offset) => (News: news, Ordinal: first + offset))
            .Where(pair => told.Contains(pair.News))
            .Select(pair =>
            {
                var notice = new CaseNotice($"notice-{after.Id}-{pair.Ordinal:D5}", after.Id, pair.Ordinal, after.Conversation);
                return new Operation.Create(
                    notice.Id, DomainJson.Write(notice), [new("notice", "pending", $"{SortKey.Of(pair.News.At)}-{pair.Ordinal:D5}")]);
            });
    }

    private static List<IndexEntry> Index(OwnerCase ownerCase)
    {
        // '0' open by promise, '1' closed by how long before the year 10000, so that the latest comes first.
        var order = ownerCase.Promise is { } promise
            ? $"0{SortKey.Of(promise.By)}"
            : $"1{DateTimeOffset.MaxValue.Ticks - (ownerCase.ClosedAt ?? ownerCase.OpenedAt).UtcTicks:D19}";
        List<IndexEntry> index =
        [
            new("number", ownerCase.Number.ToString(), ""),
            new("conversation", ownerCase.Conversation.Value, order),
        ];
        if (ownerCase.Owner is { } owner)
        {
            index.Add(new("owner", owner.Value, order));
        }

        if (ownerCase.Promise is null)
        {
            index.Add(new("closed", "all", SortKey.Of(ownerCase.ClosedAt ?? ownerCase.OpenedAt)));
            return index;
        }

        index.Add(new("responsible", ownerCase.Responsible.Value, order));
        index.Add(new("open", "all", order));
        if (ownerCase.ForeseenAt is { } foreseen)
        {
            index.Add(new("foresee", "all", SortKey.Of(foreseen)));
        }

        if (ownerCase.RemindAt is { } remind)
        {
            index.Add(new("remind", "all", SortKey.Of(remind)));
        }

        if (ownerCase.OfferEndsAt is { } ends)
        {
            index.Add(new("offer", "all", SortKey.Of(ends)));
        }

        if (ownerCase is { IsEmergency: true, AwaitsPerson: true })
        {
            index.Add(new("ringing", "all", SortKey.Of(ownerCase.OpenedAt)));
        }

        return index;
    }

    private async Task<IReadOnlyList<OwnerCase>> ListAsync(
        string index, string key, int max, CancellationToken cancellationToken, string? before = null, bool descending = false)
    {
        var page = await documents.QueryAsync(
            new(Container, Partition, index, key, Before: before, Descending: descending, Size: max), cancellationToken);
        return [.. page.Documents.Select(document => OwnerCase.Rebuild(DomainJson.Read<CaseDocument>(document.Body).Events))];
    }
}
