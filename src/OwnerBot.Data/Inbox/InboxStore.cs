using System.Globalization;
using System.Runtime.CompilerServices;
using OwnerBot.Channels.Activities;

namespace OwnerBot.Data.Inbox;

/// <summary>What came in and is still to be worked: each activity once, each conversation in order of arrival.</summary>
public sealed class InboxStore
{
    /// <summary>The container that an inbox shares with its conversation, so that a turn's commit can mark the entry done.</summary>
    public const string Container = "conversations";

    private const string HeadId = "inbox-head";
    private const string Pending = "inbox-pending";
    private const string Key = "pending";

    private readonly IDocumentStore _documents;
    private readonly ConversationLocks _locks;
    private readonly TimeProvider _clock;

    public InboxStore(IDocumentStore documents, TimeProvider clock)
        : this(documents, new ConversationLocks(), clock)
    {
    }

    internal InboxStore(IDocumentStore documents, ConversationLocks locks, TimeProvider clock)
    {
        _documents = documents;
        _locks = locks;
        _clock = clock;
    }

    /// <summary>Writes an activity down; once this returns, it survives a power cut.</summary>
    /// <returns>False when an activity of that id had been received before, done or not; then nothing is written.</returns>
    /// <exception cref="ArgumentException">The activity has no id.</exception>
    public async Task<bool> ReceiveAsync(string conversationId, Activity activity)
    {
        using var mine = await _locks.EnterAsync(conversationId);
        return await Retry.UntilCommittedAsync<bool>("Receiving an activity", async () =>
        {
            var receiving = await PrepareAsync(conversationId, activity);
            return receiving.Count == 0 ? false
                : await _documents.CommitAsync(Container, conversationId, receiving) ? true : null;
        });
    }

    /// <summary>When an activity of that id was received first; null when none was.</summary>
    public async Task<DateTimeOffset?> ReceivedAtAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        await _documents.GetAsync(Container, conversationId, ActivityKey.Of("in", activityId), cancellationToken) is { } stored
            ? DataJson.Read<InboxDocument>(stored).ReceivedAt
            : null;

    /// <summary>The activity of that id as it was received; null when none was.</summary>
    public async Task<Activity?> ReceivedAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        await _documents.GetAsync(Container, conversationId, ActivityKey.Of("in", activityId), cancellationToken) is { } stored
            ? DataJson.Read<InboxDocument>(stored).Activity
            : null;

    /// <summary>The oldest entries not yet done, in order of arrival.</summary>
    /// <param name="max">1 to 500.</param>
    public async Task<IReadOnlyList<InboxEntry>> PendingAsync(string conversationId, int max, CancellationToken cancellationToken)
    {
        var page = await _documents.QueryAsync(new DocumentQuery(Container, conversationId, Pending, Key, Size: max), cancellationToken);
        return [.. page.Documents.Select(EntryOf)];
    }

    /// <summary>To be put in the turn's own commit: refused when the entry was worked or counted by another meanwhile.</summary>
    public static Operation Done(InboxEntry entry)
    {
        var done = new InboxDocument(entry.Activity, entry.Order, entry.ReceivedAt, entry.Attempts, Done: true);
        return new Operation.Replace(entry.DocumentId, DataJson.Write(done), [], entry.ETag);
    }

    /// <summary>Counts a turn that failed.</summary>
    /// <returns>False when the entry was worked or counted by another meanwhile: read it again.</returns>
    public Task<bool> NoteFailureAsync(InboxEntry entry)
    {
        var counted = new InboxDocument(entry.Activity, entry.Order, entry.ReceivedAt, entry.Attempts + 1, Done: false);
        return _documents.CommitAsync(Container, entry.ConversationId,
            [new Operation.Replace(entry.DocumentId, DataJson.Write(counted), [PendingAt(entry.Order)], entry.ETag)]);
    }

    /// <summary>Every conversation that has something pending, each once, in no order. For start-up: it looks through all partitions.</summary>
    public async IAsyncEnumerable<string> ConversationsWithPendingAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var sweep = new DocumentQuery(Container, Partition: null, Pending, Key, Size: DocumentRules.LargestPage);
        do
        {
            var page = await _documents.QueryAsync(sweep, cancellationToken);
            foreach (var document in page.Documents)
            {
                if (seen.Add(document.Partition))
                {
                    yield return document.Partition;
                }
            }

            sweep = sweep with { Token = page.Next };
        }
        while (sweep.Token is not null);
    }

    /// <summary>What one commit must do to receive an activity: nothing when it is there already.</summary>
    internal async Task<IReadOnlyList<Operation>> PrepareAsync(string conversationId, Activity activity)
    {
        ArgumentException.ThrowIfNullOrEmpty(activity.Id);
        var id = ActivityKey.Of("in", activity.Id);
        if (await _documents.GetAsync(Container, conversationId, id, CancellationToken.None) is not null)
        {
            return [];
        }

        var head = await _documents.GetAsync(Container, conversationId, HeadId, CancellationToken.None);
        var order = (head is null ? 0 : DataJson.Read<InboxHead>(head).Last) + 1;
        var entry = new InboxDocument(activity, order, _clock.GetUtcNow(), Attempts: 0, Done: false);
        var next = DataJson.Write(new InboxHead(order));
        return
        [
            head is null ? new Operation.Create(HeadId, next, []) : new Operation.Replace(HeadId, next, [], head.ETag),
            new Operation.Create(id, DataJson.Write(entry), [PendingAt(order)]),
        ];
    }

    private static IndexEntry PendingAt(long order) => new(Pending, Key, order.ToString("D19", CultureInfo.InvariantCulture));

    private static InboxEntry EntryOf(StoredDocument document)
    {
        var entry = DataJson.Read<InboxDocument>(document);
        return new InboxEntry(document.Partition, document.Id, entry.Activity, entry.Order, entry.ReceivedAt, entry.Attempts, document.ETag);
    }
}
