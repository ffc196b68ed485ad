using System.Globalization;
using OwnerBot.Channels.Activities;
using OwnerBot.Channels.DirectLine;
using OwnerBot.Data.Inbox;

namespace OwnerBot.Data.DirectLine;

/// <summary>The logs of Direct Line conversations, in the same partition as the inbox: echo and inbox entry are one commit.</summary>
public sealed class DirectLineStore : IDirectLineStore
{
    private const string StartId = "dl-conversation";
    private const string HeadId = "dl-head";
    private const string Log = "dl-log";
    private const string Key = "log";

    private readonly IDocumentStore _documents;
    private readonly InboxStore _inbox;
    private readonly ConversationLocks _locks;
    private readonly TimeProvider _clock;

    public DirectLineStore(IDocumentStore documents, TimeProvider clock)
        : this(documents, new ConversationLocks(), clock)
    {
    }

    internal DirectLineStore(IDocumentStore documents, ConversationLocks locks, TimeProvider clock)
    {
        _documents = documents;
        _inbox = new InboxStore(documents, locks, clock);
        _locks = locks;
        _clock = clock;
    }

    public async Task<DirectLineConversation?> FindAsync(string conversationId, CancellationToken cancellationToken) =>
        await _documents.GetAsync(InboxStore.Container, conversationId, StartId, cancellationToken) is { } start
            ? DataJson.Read<DirectLineStart>(start).Conversation
            : null;

    public async Task<bool> StartAsync(
        DirectLineConversation conversation, Activity conversationUpdate, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var mine = await _locks.EnterAsync(conversation.Id);
        return await Retry.UntilCommittedAsync<bool>("Starting a conversation", async () =>
        {
            if (await FindAsync(conversation.Id, CancellationToken.None) is not null)
            {
                return false;
            }

            var receiving = await _inbox.PrepareAsync(conversation.Id, conversationUpdate);
            return await _documents.CommitAsync(InboxStore.Container, conversation.Id,
                [
                    new Operation.Create(StartId, DataJson.Write(new DirectLineStart(conversation)), []),
                    new Operation.Create(HeadId, DataJson.Write(new DirectLineHead(0, null)), []),
                    .. receiving,
                ]) ? true : null;
        });
    }

    public Task<long> AcceptAsync(string conversationId, Activity fromOwner, CancellationToken cancellationToken) =>
        AppendAsync(conversationId, fromOwner, toInbox: true, cancellationToken);

    public Task<long> DeliverAsync(string conversationId, Activity fromBot, CancellationToken cancellationToken) =>
        AppendAsync(conversationId, fromBot, toInbox: false, cancellationToken);

    public async Task<IReadOnlyList<LoggedActivity>> ReadAsync(
        string conversationId, long after, int max, CancellationToken cancellationToken)
    {
        var read = new List<LoggedActivity>();
        string? token = null;
        while (read.Count < max)
        {
            var query = new DocumentQuery(InboxStore.Container, conversationId, Log, Key, From: Sort(Math.Max(after, 0) + 1),
                Size: Math.Min(max - read.Count, DocumentRules.LargestPage), Token: token);
            var page = await _documents.QueryAsync(query, cancellationToken);
            read.AddRange(page.Documents.Select(DataJson.Read<DirectLineEntry>).Select(entry => new LoggedActivity(entry.Position, entry.Activity)));
            if ((token = page.Next) is null)
            {
                break;
            }
        }

        return read;
    }

    /// <exception cref="InvalidOperationException">The conversation was never started.</exception>
    private async Task<long> AppendAsync(string conversationId, Activity activity, bool toInbox, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(activity.Id);
        cancellationToken.ThrowIfCancellationRequested();
        var id = ActivityKey.Of("dl-a", activity.Id);
        using var mine = await _locks.EnterAsync(conversationId);
        return await Retry.UntilCommittedAsync<long>("Writing to a Direct Line log", async () =>
        {
            if (await _documents.GetAsync(InboxStore.Container, conversationId, id, CancellationToken.None) is { } before)
            {
                return DataJson.Read<DirectLineEntry>(before).Position;
            }

            var stored = await _documents.GetAsync(InboxStore.Container, conversationId, HeadId, CancellationToken.None)
                ?? throw new InvalidOperationException("The Direct Line conversation was never started.");
            var head = DataJson.Read<DirectLineHead>(stored);
            var next = new DirectLineHead(head.Last + 1, After(head.LastAt));
            var stamped = activity with { Timestamp = next.LastAt };
            var receiving = toInbox ? await _inbox.PrepareAsync(conversationId, stamped) : [];
            return await _documents.CommitAsync(InboxStore.Container, conversationId,
                [
                    new Operation.Replace(HeadId, DataJson.Write(next), [], stored.ETag),
                    new Operation.Create(id, DataJson.Write(new DirectLineEntry(next.Last, stamped)), [new IndexEntry(Log, Key, Sort(next.Last))]),
                    .. receiving,
                ]) ? next.Last : null;
        });
    }

    /// <summary>Whole milliseconds, each later than the last: that is as fine as a browser's clock tells messages apart.</summary>
    private DateTimeOffset After(DateTimeOffset? last)
    {
        var now = _clock.GetUtcNow();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
        return last is { } before && now <= before ? before.AddMilliseconds(1) : now;
    }

    private static string Sort(long position) => position.ToString("D19", CultureInfo.InvariantCulture);
}
