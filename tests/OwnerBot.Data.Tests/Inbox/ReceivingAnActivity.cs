using System.Text.Json;
using OwnerBot.Channels.Activities;
using OwnerBot.Data.Inbox;
using OwnerBot.Data.Sqlite;

namespace OwnerBot.Data.Tests.Inbox;

public sealed class ReceivingAnActivity : IAsyncDisposable
{
    private const string Chat = "19:meeting_abc@thread.tacv2;messageid=1";

    private readonly OneSqliteStore _one = new();
    private readonly InboxStore _inbox;

    public ReceivingAnActivity() => _inbox = new InboxStore(_one.Store, _one.Clock);

    public ValueTask DisposeAsync() => _one.DisposeAsync();

    [Fact]
    public async Task What_came_in_is_pending_in_order_of_arrival()
    {
        foreach (var id in new[] { "c", "a", "b" })
        {
            Assert.True(await _inbox.ReceiveAsync(Chat, Said(id)));
        }

        var pending = await _inbox.PendingAsync(Chat, 10, default);

        Assert.Equal(["c", "a", "b"], pending.Select(entry => entry.Activity.Id));
        Assert.Equal([1, 2, 3], pending.Select(entry => entry.Order));
        Assert.All(pending, entry => Assert.Equal((OneSqliteStore.Monday9, 0, Chat), (entry.ReceivedAt, entry.Attempts, entry.ConversationId)));
    }

    [Fact]
    public async Task The_same_activity_again_is_not_received()
    {
        await _inbox.ReceiveAsync(Chat, Said("1"));

        Assert.False(await _inbox.ReceiveAsync(Chat, Said("1") with { Text = "changed on the way" }));

        var only = Assert.Single(await _inbox.PendingAsync(Chat, 10, default));
        Assert.Equal("你好 1", only.Activity.Text);
    }

    [Fact]
    public async Task An_activity_that_is_done_is_not_received_again()
    {
        await _inbox.ReceiveAsync(Chat, Said("1"));
        var entry = Assert.Single(await _inbox.PendingAsync(Chat, 10, default));

        Assert.True(await _one.Store.CommitAsync(InboxStore.Container, Chat, [InboxStore.Done(entry)]));

        Assert.Empty(await _inbox.PendingAsync(Chat, 10, default));
        Assert.False(await _inbox.ReceiveAsync(Chat, Said("1")));
        Assert.Empty(await _inbox.PendingAsync(Chat, 10, default));
    }

    [Fact]
    public async Task The_second_of_two_turns_on_one_entry_is_refused_whole()
    {
        await _inbox.ReceiveAsync(Chat, Said("1"));
        var first = Assert.Single(await _inbox.PendingAsync(Chat, 10, default));
        var second = Assert.Single(await _inbox.PendingAsync(Chat, 10, default));

        Assert.True(await Turn(first, "reply-1"));
        Assert.False(await Turn(second, "reply-2"));

        Assert.Null(await _one.Store.GetAsync(InboxStore.Container, Chat, "reply-2", default));

        Task<bool> Turn(InboxEntry entry, string reply) => _one.Store.CommitAsync(
            InboxStore.Container, Chat, [new Operation.Create(reply, "{}", []), InboxStore.Done(entry)]);
    }

    [Fact]
    public async Task A_failed_turn_is_counted_and_the_entry_keeps_its_place()
    {
        await _inbox.ReceiveAsync(Chat, Said("1"));
        await _inbox.ReceiveAsync(Chat, Said("2"));
        var first = (await _inbox.PendingAsync(Chat, 1, default))[0];

        Assert.True(await _inbox.NoteFailureAsync(first));
        Assert.False(await _inbox.NoteFailureAsync(first));

        var pending = await _inbox.PendingAsync(Chat, 10, default);
        Assert.Equal([("1", 1), ("2", 0)], pending.Select(entry => (entry.Activity.Id!, entry.Attempts)));
    }

    [Fact]
    public async Task Hundred_redeliveries_at_once_are_received_once_each()
    {
        // A second store object over the same file stands for a second process: no lock in common, only ETags.
        await using var other = SqliteDocumentStore.Open(_one.Folder.File("ownerbot.db"));
        InboxStore[] doors = [_inbox, new InboxStore(other, _one.Clock)];

        var received = await Task.WhenAll(Enumerable.Range(0, 100)
            .Select(i => Task.Run(() => doors[i % 2].ReceiveAsync(Chat, Said($"{i / 4}")))));

        Assert.Equal(25, received.Count(taken => taken));
        var pending = await _inbox.PendingAsync(Chat, 100, default);
        Assert.Equal(Enumerable.Range(1, 25).Select(i => (long)i), pending.Select(entry => entry.Order));
        Assert.Equal(25, pending.Select(entry => entry.Activity.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("f:8a2|0000001 +/ü%")]
    [InlineData("../../etc/passwd")]
    [InlineData("中文")]
    [InlineData(" ")]
    public async Task An_activity_id_of_any_characters_is_received_once(string id)
    {
        Assert.True(await _inbox.ReceiveAsync(Chat, Said(id)));
        Assert.False(await _inbox.ReceiveAsync(Chat, Said(id)));
        Assert.True(await _inbox.ReceiveAsync(Chat, Said(id + "x")));
    }

    [Fact]
    public async Task An_activity_id_longer_than_a_document_id_is_received_once()
    {
        var id = new string('a', 5000);

        Assert.True(await _inbox.ReceiveAsync(Chat, Said(id)));
        Assert.False(await _inbox.ReceiveAsync(Chat, Said(id)));
        Assert.True(await _inbox.ReceiveAsync(Chat, Said(id + "a")));
    }

    [Fact]
    public async Task An_activity_without_an_id_is_an_error() =>
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _inbox.ReceiveAsync(Chat, new Activity { Type = "message" }));

    [Fact]
    public async Task Unknown_fields_come_back_as_they_came()
    {
        var activity = JsonSerializer.Deserialize<Activity>(
            """
            {"type":"message","id":"1","from":{"id":"u","aadObjectId":"x"},"value":{"a":[1,null]},"callerId":"urn:1",
             "attachments":[{"contentType":"t","extra":true}],"conversation":{"id":"c","odd":1},
             "suggestedActions":{"actions":[{"type":"imBack","title":"是","image":"i"}]}}
            """, JsonSerializerOptions.Web)!;

        await _inbox.ReceiveAsync(Chat, activity);
        var back = (await _inbox.PendingAsync(Chat, 1, default))[0].Activity;

        Assert.Equal(JsonSerializer.Serialize(activity, JsonSerializerOptions.Web), JsonSerializer.Serialize(back, JsonSerializerOptions.Web));
        Assert.Equal("x", back.From!.Other!["aadObjectId"].GetString());
        Assert.Equal("i", back.SuggestedActions!.Actions[0].Other!["image"].GetString());
        Assert.Equal("urn:1", back.Other!["callerId"].GetString());
    }

    [Fact]
    public async Task At_start_up_every_conversation_with_something_pending_is_found_once()
    {
        await _inbox.ReceiveAsync("one", Said("1"));
        await _inbox.ReceiveAsync("one", Said("2"));
        await _inbox.ReceiveAsync("two", Said("1"));
        await _inbox.ReceiveAsync("three", Said("1"));
        var done = (await _inbox.PendingAsync("two", 1, default))[0];
        await _one.Store.CommitAsync(InboxStore.Container, "two", [InboxStore.Done(done)]);

        await _one.ReopenAsync();
        var found = new List<string>();
        await foreach (var conversation in new InboxStore(_one.Store, _one.Clock).ConversationsWithPendingAsync(default))
        {
            found.Add(conversation);
        }

        Assert.Equal(["one", "three"], found.Order());
    }

    private static Activity Said(string id) => new() { Type = "message", Id = id, Text = $"你好 {id}" };
}
