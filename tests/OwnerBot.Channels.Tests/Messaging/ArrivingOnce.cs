using System.Diagnostics;
using System.Text.Json.Nodes;

namespace OwnerBot.Channels.Tests.Messaging;

public sealed class ArrivingOnce : IAsyncLifetime
{
    private MessagingHost host = null!;

    public async Task InitializeAsync() => host = await MessagingHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Given_a_message_redelivered_five_times_with_new_timestamps_Then_it_is_written_and_rung_for_once()
    {
        List<int> statuses = [];
        for (var i = 0; i < 6; i++)
        {
            var again = host.Message("once", id: "1719795600123");
            again["timestamp"] = $"2026-07-01T01:00:{i:00}Z";
            statuses.Add((await host.PostAsync(again)).Status);
        }

        Assert.Equal([202, 200, 200, 200, 200, 200], statuses);
        Assert.Equal("once", host.Inbox.Only.Text);
        Assert.Single(host.Rings);
    }

    [Fact]
    public async Task Given_the_same_call_made_at_the_same_time_with_the_same_token_Then_it_is_done_once()
    {
        var (activity, token) = (host.Message(id: "a1"), host.Token());

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => host.PostAsync(activity.ToJsonString(), token)));

        Assert.All(answers, answer => Assert.InRange(answer.Status, 200, 202));
        Assert.Single(host.Inbox.All);
    }

    [Fact]
    public async Task Given_two_messages_five_milliseconds_apart_Then_both_are_there_in_order()
    {
        var first = host.Message("first");
        var second = host.Message("second");
        first["timestamp"] = "2026-07-01T01:00:00.000Z";
        second["timestamp"] = "2026-07-01T01:00:00.005Z";

        await host.PostAsync(first);
        await host.PostAsync(second);

        Assert.Equal(["first", "second"], host.Inbox.All.Select(one => one.Activity.Text));
    }

    [Fact]
    public async Task Given_fifty_messages_in_a_second_Then_each_is_taken_once_and_answered_within_two()
    {
        await host.PostAsync(host.Message("warm"));
        var longest = TimeSpan.Zero;

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(async i =>
        {
            var watch = Stopwatch.StartNew();
            var answer = await host.PostAsync(host.Message($"message {i}"));
            lock (host)
            {
                longest = watch.Elapsed > longest ? watch.Elapsed : longest;
            }

            return answer.Status;
        }));

        Assert.All(answers, status => Assert.Equal(202, status));
        Assert.Equal(51, host.Inbox.All.Select(one => one.Activity.Text).Distinct().Count());
        Assert.True(longest < TimeSpan.FromSeconds(2), $"The slowest answer took {longest}.");
    }

    [Fact]
    public async Task Given_a_turn_that_takes_forever_Then_the_answer_does_not_wait_for_it()
    {
        host.Heard = _ => Task.Delay(Timeout.Infinite);

        Assert.Equal(202, (await host.PostAsync(host.Message())).Status);
    }

    [Fact]
    public async Task Given_one_id_in_two_conversations_Then_they_are_two_messages_under_two_keys()
    {
        var other = host.Message(id: "1");
        other["conversation"]!["id"] = "a:2-ben";

        await host.PostAsync(host.Message(id: "1"));
        await host.PostAsync(other);

        Assert.Equal(
            [ConversationKeys.Of("msteams", "a:1-anna;x@y/z"), ConversationKeys.Of("msteams", "a:2-ben")], host.Inbox.All.Select(one => one.Conversation));
        Assert.Equal(host.Inbox.All.Select(one => one.Conversation), host.Rings);
    }

    [Fact]
    public async Task Given_a_service_URL_that_changes_Then_each_message_keeps_its_own_and_both_may_be_called()
    {
        var moved = host.Message();
        moved["serviceUrl"] = "https://smba.trafficmanager.net/APAC/";

        await host.PostAsync(host.Message());
        await host.PostAsync(moved);

        Assert.Equal([host.Connector.ServiceUrl, "https://smba.trafficmanager.net/APAC/"], host.Inbox.All.Select(one => one.Activity.ServiceUrl));
        Assert.Equal(2, host.ServiceUrls.Known.Count);
        Assert.Contains("https://smba.trafficmanager.net/APAC", host.ServiceUrls.Known.Keys);
    }

    [Fact]
    public async Task Given_the_bots_own_message_echoed_back_Then_it_is_answered_and_not_written()
    {
        var byRole = host.Message("echo");
        byRole["from"] = new JsonObject { ["id"] = "b-7", ["role"] = "bot" };
        var byTeamsId = host.Message("echo");
        byTeamsId["from"] = new JsonObject { ["id"] = $"28:{MessagingHost.AppId}" };
        var toItself = host.Message("echo");
        toItself["from"] = new JsonObject { ["id"] = "b-7" };
        toItself["recipient"] = new JsonObject { ["id"] = "b-7" };

        foreach (var echo in new[] { byRole, byTeamsId, toItself })
        {
            Assert.Equal(200, (await host.PostAsync(echo)).Status);
        }

        Assert.Empty(host.Inbox.All);
        Assert.Empty(host.Rings);
    }

    [Fact]
    public async Task Given_typing_Then_it_is_answered_and_not_written()
    {
        var typing = host.Message();
        typing["type"] = "typing";

        Assert.Equal(200, (await host.PostAsync(typing)).Status);
        Assert.Empty(host.Inbox.All);
    }

    [Fact]
    public async Task Given_an_app_added_removed_and_added_again_Then_every_step_is_written_though_the_bot_is_its_sender()
    {
        foreach (var (type, action, id) in new[] { ("installationUpdate", "add", "i1"), ("conversationUpdate", "", "c1"), ("installationUpdate", "remove", "i2"), ("installationUpdate", "add", "i3") })
        {
            var update = host.Message(id: id);
            update["type"] = type;
            update["action"] = action;
            update["from"] = new JsonObject { ["id"] = $"28:{MessagingHost.AppId}" };
            update["membersAdded"] = new JsonArray(new JsonObject { ["id"] = $"28:{MessagingHost.AppId}" });
            Assert.Equal(202, (await host.PostAsync(update)).Status);
        }

        Assert.Equal(["i1", "c1", "i2", "i3"], host.Inbox.All.Select(one => one.Activity.Id));
        Assert.Equal("remove", host.Inbox.All[2].Activity.Other!["action"].GetString());
    }

    [Fact]
    public async Task Given_a_message_edited_back_and_forth_and_deleted_Then_every_change_is_written_and_names_the_message()
    {
        await host.PostAsync(host.Message("tap", id: "m1"));
        foreach (var (type, text, second) in new[] { ("messageUpdate", "tape", 1), ("messageUpdate", "tap", 2), ("messageUpdate", "tape", 3), ("messageDelete", "", 4) })
        {
            var change = host.Message(text, id: "m1");
            change["type"] = type;
            change["timestamp"] = $"2026-07-01T01:00:0{second}Z";
            Assert.Equal(202, (await host.PostAsync(change)).Status);
            Assert.Equal(200, (await host.PostAsync(change)).Status);
        }

        Assert.Equal(["tap", "tape", "tap", "tape", ""], host.Inbox.All.Select(one => one.Activity.Text));
        Assert.All(host.Inbox.All.Skip(1), one => Assert.Equal("m1", one.Activity.ReplyToId));
        Assert.Equal(5, host.Inbox.All.Select(one => one.Activity.Id).Distinct().Count());
    }

    [Fact]
    public async Task Given_a_reaction_without_an_id_sent_twice_Then_it_is_written_once()
    {
        var reaction = host.Message();
        reaction["type"] = "messageReaction";
        reaction.Remove("id");
        reaction["replyToId"] = "m1";
        reaction["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" });
        var token = host.Token();

        Assert.Equal(202, (await host.PostAsync(reaction, token)).Status);
        Assert.Equal(200, (await host.PostAsync(reaction, token)).Status);

        Assert.Equal("like", host.Inbox.Only.Other!["reactionsAdded"][0].GetProperty("type").GetString());
    }

    [Fact]
    public async Task Given_the_store_fails_Then_the_channel_is_asked_to_come_again_and_then_it_is_taken()
    {
        var message = host.Message();
        host.Inbox.Fault = new IOException("The disk is full.");
        var failed = await host.PostAsync(message);
        host.Inbox.Fault = null;

        Assert.Equal(503, failed.Status);
        Assert.DoesNotContain("disk", failed.Json.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(202, (await host.PostAsync(message)).Status);
    }
}
