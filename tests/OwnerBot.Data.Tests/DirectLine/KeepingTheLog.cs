using OwnerBot.Channels.Activities;
using OwnerBot.Channels.DirectLine;
using OwnerBot.Data.DirectLine;
using OwnerBot.Data.Inbox;
using OwnerBot.Data.Sqlite;

namespace OwnerBot.Data.Tests.DirectLine;

public sealed class KeepingTheLog : IAsyncDisposable
{
    private const string Chat = "chat-1";
    private static readonly DirectLineConversation Started = new(Chat, "dl_anna", "Anna", "zh-CN", OneSqliteStore.Monday9);

    private readonly OneSqliteStore _one = new();
    private readonly DirectLineStore _log;
    private readonly InboxStore _inbox;

    public KeepingTheLog()
    {
        _log = new DirectLineStore(_one.Store, _one.Clock);
        _inbox = new InboxStore(_one.Store, _one.Clock);
    }

    public ValueTask DisposeAsync() => _one.DisposeAsync();

    [Fact]
    public async Task A_conversation_starts_once_and_its_update_goes_to_the_inbox_only()
    {
        Assert.Null(await _log.FindAsync(Chat, default));

        Assert.True(await StartAsync());
        Assert.False(await _log.StartAsync(Started with { UserId = "dl_ben" }, Message("other"), default));

        Assert.Equal(Started, await _log.FindAsync(Chat, default));
        Assert.Equal(["update"], await PendingAsync());
        Assert.Empty(await _log.ReadAsync(Chat, 0, 10, default));
    }

    [Fact]
    public async Task What_the_owner_sends_is_echoed_and_pending_what_the_bot_sends_only_logged()
    {
        await StartAsync();

        Assert.Equal(1, await _log.AcceptAsync(Chat, Message("hello"), default));
        Assert.Equal(2, await _log.DeliverAsync(Chat, Message("reply"), default));
        Assert.Equal(3, await _log.AcceptAsync(Chat, Message("thanks"), default));

        Assert.Equal([(1, "hello"), (2, "reply"), (3, "thanks")], await ReadAsync(after: 0));
        Assert.Equal(["update", "hello", "thanks"], await PendingAsync());
    }

    [Fact]
    public async Task Echo_and_inbox_entry_are_one_commit()
    {
        await StartAsync();
        var before = _one.Store.CommitsWritten;

        await _log.AcceptAsync(Chat, Message("hello"), default);

        Assert.Equal(before + 1, _one.Store.CommitsWritten);
    }

    [Fact]
    public async Task The_same_activity_again_has_the_position_it_had()
    {
        await StartAsync();
        await _log.AcceptAsync(Chat, Message("hello"), default);
        await _log.DeliverAsync(Chat, Message("reply"), default);

        Assert.Equal(1, await _log.AcceptAsync(Chat, Message("hello"), default));
        Assert.Equal(2, await _log.DeliverAsync(Chat, Message("reply"), default));

        Assert.Equal([(1, "hello"), (2, "reply")], await ReadAsync(after: 0));
        Assert.Equal(["update", "hello"], await PendingAsync());
    }

    [Fact]
    public async Task Timestamps_rise_even_when_the_clock_stands_still_or_goes_back()
    {
        await StartAsync();
        await _log.AcceptAsync(Chat, Message("a"), default);
        await _log.AcceptAsync(Chat, Message("b"), default);
        var earlier = new DirectLineStore(_one.Store, new Microsoft.Extensions.Time.Testing.FakeTimeProvider(OneSqliteStore.Monday9.AddHours(-1)));
        await earlier.AcceptAsync(Chat, Message("c"), default);
        _one.Clock.Advance(TimeSpan.FromSeconds(1.00001));
        await _log.AcceptAsync(Chat, Message("d"), default);

        var stamps = (await _log.ReadAsync(Chat, 0, 10, default)).Select(logged => (logged.Activity.Timestamp!.Value - OneSqliteStore.Monday9).TotalMilliseconds);

        Assert.Equal([0, 1, 2, 1000], stamps);
    }

    [Fact]
    public async Task Positions_have_no_gaps_when_two_processes_write_at_once()
    {
        await StartAsync();
        await using var other = SqliteDocumentStore.Open(_one.Folder.File("ownerbot.db"));
        DirectLineStore[] doors = [_log, new DirectLineStore(other, _one.Clock)];

        var positions = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(() => i % 3 == 0
            ? doors[i % 2].DeliverAsync(Chat, Message($"m{i / 2}"), default)
            : doors[i % 2].AcceptAsync(Chat, Message($"m{i / 2}"), default))));

        Assert.Equal(Enumerable.Range(1, 30).SelectMany(i => new[] { i, (long)i }), positions.Order());
        Assert.Equal(Enumerable.Range(1, 30).Select(i => (long)i), (await _log.ReadAsync(Chat, 0, 100, default)).Select(logged => logged.Position));
    }

    [Fact]
    public async Task Reading_goes_on_after_a_position_and_stops_at_the_most_asked_for()
    {
        await StartAsync();
        foreach (var id in "abcde")
        {
            await _log.DeliverAsync(Chat, Message($"{id}"), default);
        }

        Assert.Equal([(3, "c"), (4, "d")], await ReadAsync(after: 2, max: 2));
        Assert.Equal([(5, "e")], await ReadAsync(after: 4));
        Assert.Empty(await ReadAsync(after: 5));
        Assert.Empty(await ReadAsync(after: 0, max: 0));
        Assert.Equal(5, (await ReadAsync(after: -7, max: 100_000)).Count());
    }

    [Fact]
    public async Task More_than_a_page_is_read_whole()
    {
        await StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 510).Select(i => _log.DeliverAsync(Chat, Message($"m{i}"), default)));

        var read = await _log.ReadAsync(Chat, 0, 505, default);

        Assert.Equal(Enumerable.Range(1, 505).Select(i => (long)i), read.Select(logged => logged.Position));
    }

    [Fact]
    public async Task Nothing_is_written_to_a_conversation_that_was_never_started()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _log.AcceptAsync(Chat, Message("hello"), default));

        Assert.Empty(await PendingAsync());
    }

    private Task<bool> StartAsync() => _log.StartAsync(Started, new Activity { Type = "conversationUpdate", Id = "update" }, default);

    private async Task<IEnumerable<string?>> PendingAsync() => (await _inbox.PendingAsync(Chat, 100, default)).Select(entry => entry.Activity.Id);

    private async Task<IEnumerable<(long, string)>> ReadAsync(long after, int max = 100) =>
        (await _log.ReadAsync(Chat, after, max, default)).Select(logged => (logged.Position, logged.Activity.Id!));

    private static Activity Message(string id) => new() { Type = "message", Id = id, Text = id };
}
