using System.Runtime.CompilerServices;
using OwnerBot.Cases;

namespace OwnerBot.Data.Conversations;

/// <summary>
/// One conversation's partition: its state, transcript and outbox, which always change in one commit. The inbox lies in
/// the same partition, so that a turn's commit also marks its message done.
/// </summary>
public sealed class ConversationStore(IDocumentStore documents)
{
    public const string Container = "conversations";

    private const string StateId = "state";

    public Task<Versioned<ConversationRecord>?> FindAsync(ConversationId id, CancellationToken cancellationToken) =>
        documents.ReadAsync<ConversationRecord>(Container, id.Value, StateId, cancellationToken);

    /// <summary>Saves the state, appends the lines and queues what follows from them: all or nothing.</summary>
    /// <param name="expected">The ETag that the state was read with; null when the conversation is new.</param>
    /// <param name="lines">Numbered on from the old <see cref="ConversationRecord.LastSeq"/>.</param>
    /// <param name="also">Further operations of the same partition: the inbox mark, a notice's mark.</param>
    /// <returns>False when somebody else saved meanwhile, or a mark in <paramref name="also"/> was there: read again.</returns>
    public Task<bool> CommitAsync(
        ConversationRecord next, string? expected, IReadOnlyList<TranscriptLine> lines, params IReadOnlyList<Operation> also)
    {
        var body = DomainJson.Write(next);
        List<Operation> operations =
        [
            expected is null ? new Operation.Create(StateId, body, []) : new Operation.Replace(StateId, body, [], expected),
            .. lines.Select(Append),
            .. lines.Select(line => Queue(next.Id, line)),
            .. also,
        ];
        return documents.CommitAsync(Container, next.Id.Value, operations);
    }

    /// <summary>The transcript after a line, in order, at most <paramref name="max"/> lines (up to 500).</summary>
    public Task<IReadOnlyList<TranscriptLine>> TranscriptAsync(ConversationId id, long after, int max, CancellationToken cancellationToken) =>
        documents.ListAsync<TranscriptLine>(
            new(Container, id.Value, "line", "all", From: SortKey.Of(after + 1), Size: max), cancellationToken);

    public async Task<TranscriptLine?> LineAsync(ConversationId id, long seq, CancellationToken cancellationToken) =>
        (await documents.ReadAsync<TranscriptLine>(Container, id.Value, LineId(seq), cancellationToken))?.Value;

    /// <summary>The first line said at an instant or later; null when none is. Reads a few lines only, however long the transcript.</summary>
    /// <param name="last">The transcript's last line.</param>
    public async Task<TranscriptLine?> FirstSinceAsync(ConversationId id, DateTimeOffset since, long last, CancellationToken cancellationToken)
    {
        // Lines are numbered as they are said, so that their times only ever grow.
        var (low, high, found) = (1L, last, default(TranscriptLine));
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            var line = await LineAsync(id, middle, cancellationToken);
            if (line?.At < since)
            {
                low = middle + 1;
            }
            else
            {
                (high, found) = (middle - 1, line ?? found);
            }
        }

        return found;
    }

    /// <summary>How the lines after one went out, by their number.</summary>
    public async Task<IReadOnlyDictionary<long, OutboxEntry>> DeliveriesAsync(
        ConversationId id, long after, int max, CancellationToken cancellationToken) =>
        (await documents.ListAsync<OutboxEntry>(
            new(Container, id.Value, "delivery", "all", From: SortKey.Of(after + 1), Size: max), cancellationToken))
        .ToDictionary(entry => entry.Seq);

    /// <summary>Every conversation in which anything was said. For an export: it looks through all partitions.</summary>
    public async IAsyncEnumerable<ConversationId> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var firstLines = new DocumentQuery(Container, null, "line", "all", From: SortKey.Of(1), Before: SortKey.Of(2), Size: DocumentRules.LargestPage);
        await foreach (var document in documents.AllAsync(firstLines, cancellationToken))
        {
            yield return new(document.Partition);
        }
    }

    /// <summary>What is still to be sent, oldest first.</summary>
    public Task<IReadOnlyList<Versioned<OutboxEntry>>> PendingAsync(ConversationId id, int max, CancellationToken cancellationToken) =>
        OutboxAsync(id, "pending", max, cancellationToken);

    /// <summary>What the channel refused for good and nobody has seen to, oldest first.</summary>
    public Task<IReadOnlyList<Versioned<OutboxEntry>>> DeadAsync(ConversationId id, int max, CancellationToken cancellationToken) =>
        OutboxAsync(id, "dead", max, cancellationToken);

    /// <summary>Writes down how entries of one conversation went, all or none.</summary>
    /// <param name="went">At most 100.</param>
    public Task<bool> RecordAsync(ConversationId id, IReadOnlyList<(Versioned<OutboxEntry> Old, OutboxEntry Next)> went) =>
        documents.CommitAsync(
            Container, id.Value,
            [.. went.Select(pair => new Operation.Replace(OutboxId(pair.Next.Seq), DomainJson.Write(pair.Next), Index(pair.Next), pair.Old.ETag))]);

    /// <summary>Conversations with something still to be sent; for the sweep at the start and the slow retry.</summary>
    public async IAsyncEnumerable<ConversationId> WithPendingAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = default(string);
        await foreach (var document in documents.AllAsync(new(Container, null, "outbox", "pending", Size: 500), cancellationToken))
        {
            if (document.Partition != last)
            {
                yield return new(last = document.Partition);
            }
        }
    }

    /// <summary>Lines that the channel refused for good, newest first.</summary>
    public Task<IReadOnlyList<OutboxEntry>> DeadLettersAsync(int max, CancellationToken cancellationToken) =>
        documents.ListAsync<OutboxEntry>(new(Container, null, "outbox", "dead", Descending: true, Size: max), cancellationToken);

    /// <summary>A mark that can be set once; put into a commit it makes the commit happen once.</summary>
    public static Operation Once(string mark) => new Operation.Create($"once-{mark}", "{}", []);

    public async Task<bool> HasHappenedAsync(ConversationId id, string mark, CancellationToken cancellationToken) =>
        await documents.GetAsync(Container, id.Value, $"once-{mark}", cancellationToken) is not null;

    private async Task<IReadOnlyList<Versioned<OutboxEntry>>> OutboxAsync(ConversationId id, string key, int max, CancellationToken cancellationToken) =>
        [.. (await documents.QueryAsync(new(Container, id.Value, "outbox", key, Size: max), cancellationToken))
            .Documents.Select(document => new Versioned<OutboxEntry>(DomainJson.Read<OutboxEntry>(document.Body), document.ETag))];

    private static Operation.Create Append(TranscriptLine line) =>
        new(LineId(line.Seq), DomainJson.Write(line), [new("line", "all", SortKey.Of(line.Seq))]);

    private static Operation.Create Queue(ConversationId conversation, TranscriptLine line)
    {
        var entry = new OutboxEntry(conversation, line.Seq, DeliveryState.Pending, 0, line.At, null, null);
        return new(OutboxId(line.Seq), DomainJson.Write(entry), Index(entry));
    }

    private static IReadOnlyList<IndexEntry> Index(OutboxEntry entry)
    {
        var delivery = new IndexEntry("delivery", "all", SortKey.Of(entry.Seq));
        return entry.State switch
        {
            DeliveryState.Pending => [delivery, new("outbox", "pending", SortKey.Of(entry.Seq))],
            DeliveryState.Dead => [delivery, new("outbox", "dead", SortKey.Of(entry.NotBefore))],
            _ => [delivery],
        };
    }

    private static string LineId(long seq) => $"t-{SortKey.Of(seq)}";

    private static string OutboxId(long seq) => $"out-{SortKey.Of(seq)}";
}
