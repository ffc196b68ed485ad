using System.Text.Json.Nodes;
using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.Tests.DirectLine;

/// <summary>Section 5: activities.</summary>
public sealed class PostingActivities
{
    [Fact]
    public async Task Given_a_message_When_it_is_posted_Then_the_answer_has_its_id_at_once_and_the_inbox_bell_rings()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();

        var answer = await anna.PostAsync("""{"type":"message","text":"hello"}""");

        Assert.Equal(200, answer.Status);
        Assert.Matches("^[A-Za-z0-9_-]+$", answer.Text("id"));
        Assert.Equal("hello", host.Store.Inbox.Last().Text);
        Assert.Equal([anna.Id, anna.Id], host.Rings);
    }

    [Fact]
    public async Task Given_a_message_When_it_is_posted_Then_it_is_echoed_with_its_id_and_client_id_before_the_reply()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        await using var stream = await anna.StreamAsync();

        var answer = await anna.PostAsync("""{"type":"message","text":"hello","channelData":{"clientActivityID":"abc.1","more":{"kept":true}}}""");
        await host.SayAsync(anna.Id, "reply");

        var echo = await stream.NextAsync();
        Assert.Equal(answer.Text("id"), echo["id"]!.GetValue<string>());
        Assert.Equal("""{"clientActivityID":"abc.1","more":{"kept":true}}""", echo["channelData"]!.ToJsonString());
        Assert.Equal("reply", (await stream.NextAsync())["text"]!.GetValue<string>());
        var read = (await anna.ReadAsync()).Activities();
        Assert.Equal(["hello", "reply"], read.Select(one => one!["text"]!.GetValue<string>()));
        Assert.Equal(answer.Text("id"), read[0]!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Given_the_same_client_activity_When_it_is_delivered_twice_Then_it_is_done_once_under_the_same_id()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        var ben = await host.ConverseAsync();
        const string Message = """{"type":"message","text":"once","channelData":{"clientActivityID":"abc.1"}}""";

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => anna.PostAsync(Message)));
        var elsewhere = await ben.PostAsync(Message);

        Assert.Single(answers.Select(answer => answer.Text("id")).Distinct());
        Assert.NotEqual(answers[0].Text("id"), elsewhere.Text("id"));
        Assert.Single((await anna.ReadAsync()).Activities());
        Assert.Single(host.Store.Inbox, activity => activity.Text == "once" && activity.Conversation!.Id == anna.Id);
    }

    [Fact]
    public async Task Given_a_client_that_claims_to_be_the_bot_When_it_posts_Then_the_server_sets_who_where_and_when()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync("Anna");

        var answer = await anna.PostAsync("""
            {"type":"message","text":"hello","id":"mine","timestamp":"1999-01-01T00:00:00Z","channelId":"msteams","serviceUrl":"https://evil.example",
             "from":{"id":"ownerbot","name":"Clerk","role":"bot","aadObjectId":"x"},"recipient":{"id":"dl_ben","role":"user"},
             "conversation":{"id":"other","isGroup":true},"membersAdded":[{"id":"x"}],"callerId":"urn:botframework:azure"}
            """);

        Assert.Equal(200, answer.Status);
        var seen = (await anna.ReadAsync()).Activities()[0]!;
        Assert.NotEqual("mine", seen["id"]!.GetValue<string>());
        Assert.Equal("2026-07-01T01:00:00.0000000Z", seen["timestamp"]!.GetValue<string>());
        Assert.Equal("directline", seen["channelId"]!.GetValue<string>());
        Assert.DoesNotContain("evil", seen.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal($$"""{"id":"{{anna.UserId}}","name":"Anna","role":"user"}""", seen["from"]!.ToJsonString());
        Assert.Equal("""{"id":"ownerbot","name":"OwnerBot","role":"bot"}""", seen["recipient"]!.ToJsonString());
        Assert.Equal($$"""{"id":"{{anna.Id}}"}""", seen["conversation"]!.ToJsonString());
        Assert.Null(seen["membersAdded"]);
        Assert.Null(seen["callerId"]);
        Assert.Equal("user", host.Store.Inbox.Last().From!.Role);
    }

    [Fact]
    public async Task Given_the_bot_or_a_clerk_speaks_Then_the_activity_says_so()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();

        await host.SayAsync(anna.Id, "from the bot");
        await host.Channel.SendAsync(
            new() { Type = "message", Text = "from Mei", From = new("clerk-7", "Mei", "user"), Conversation = new(anna.Id) }, CancellationToken.None);

        var seen = (await anna.ReadAsync()).Activities();
        Assert.Equal("""{"id":"ownerbot","name":"OwnerBot","role":"bot"}""", seen[0]!["from"]!.ToJsonString());
        Assert.Equal("""{"id":"ownerbot","name":"Mei","role":"bot"}""", seen[1]!["from"]!.ToJsonString());
    }

    [Fact]
    public async Task Given_a_reply_Then_it_names_only_what_the_client_has_seen()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        var update = host.Store.Inbox.Single();
        var id = await anna.SayAsync("hello");

        await Reply("welcome", update.Id!);
        await Reply("hello too", id);

        var seen = (await anna.ReadAsync()).Activities();
        Assert.Null(seen[1]!["replyToId"]);
        Assert.Equal(id, seen[2]!["replyToId"]!.GetValue<string>());

        Task Reply(string text, string to) => host.Channel.SendAsync(
            new() { Type = "message", Text = text, ReplyToId = to, Conversation = new(anna.Id) }, CancellationToken.None);
    }

    [Fact]
    public async Task Given_the_same_activity_is_sent_out_twice_Then_it_is_shown_once()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();

        await host.SayAsync(anna.Id, "once", "out-1");
        await host.SayAsync(anna.Id, "once", "out-1");

        Assert.Single((await anna.ReadAsync()).Activities());
    }

    [Fact]
    public async Task Given_no_such_conversation_When_the_bot_speaks_Then_the_channel_refuses_for_good()
    {
        await using var host = await DirectLineHost.StartAsync();

        await Assert.ThrowsAsync<ChannelRefusedException>(() => host.SayAsync("unknown", "hello"));
    }

    [Fact]
    public async Task Given_fields_that_are_the_clients_own_When_they_are_posted_Then_they_come_back_unchanged()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        const string Own = """
            {"text":"**你好** <b>x</b> & \"y\"","value":{"a":[1,2.50,null,"三"]},"entities":[{"type":"ClientCapabilities","requiresBotState":true}],
             "locale":"zh-HK","channelData":{"clientTimestamp":"2026-07-01T09:00:00.000Z"},"localTimestamp":"2026-07-01T09:00:00.000+08:00",
             "localTimezone":"Asia/Hong_Kong","textFormat":"plain","name":"n","inputHint":"acceptingInput",
             "attachments":[{"contentType":"application/vnd.x","content":{"k":"v"},"name":"卡","unknown":1}],"unknownField":{"deep":["x",1]}}
            """;
        var posted = JsonNode.Parse(Own)!.AsObject();
        posted["type"] = "message";

        await anna.PostAsync(posted.ToJsonString());

        var seen = (await anna.ReadAsync()).Activities()[0]!.AsObject();
        Assert.All(JsonNode.Parse(Own)!.AsObject(), field =>
            Assert.True(JsonNode.DeepEquals(field.Value, seen[field.Key]), $"{field.Key} is {seen[field.Key]?.ToJsonString()}"));
    }

    [Fact]
    public async Task Given_an_activity_with_empty_fields_When_it_is_echoed_Then_nulls_are_left_out()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();

        await anna.PostAsync("""{"type":"message","text":"hello","value":null,"locale":null,"attachments":null}""");

        Assert.DoesNotContain(":null", (await anna.ReadAsync()).Json.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"message","text":"hello"}""")]
    [InlineData("""{"type":"event","name":"webchat/join","value":{"language":"zh-HK"}}""")]
    [InlineData("""{"type":"message","value":{"action":"confirm"},"channelData":{"postBack":true}}""")]
    public async Task Given_a_message_an_event_or_a_postBack_When_it_is_posted_Then_it_reaches_the_bot(string activity)
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();

        Assert.Equal(200, (await anna.PostAsync(activity)).Status);

        Assert.Equal(2, host.Store.Inbox.Count);
    }

    [Fact]
    public async Task Given_typing_When_it_is_posted_Then_the_socket_shows_it_with_an_id_and_history_does_not()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        await anna.SayAsync("one");
        await using var stream = await anna.StreamAsync();
        await stream.TextsAsync(1);

        var answer = await anna.PostAsync("""{"type":"typing","from":{"id":"x","role":"bot"}}""");

        var seen = await stream.NextAsync();
        Assert.Equal("typing", seen["type"]!.GetValue<string>());
        Assert.Equal(answer.Text("id"), seen["id"]!.GetValue<string>());
        Assert.Equal("user", seen["from"]!["role"]!.GetValue<string>());
        Assert.NotNull(seen["timestamp"]);
        Assert.Single((await anna.ReadAsync()).Activities());
    }

    [Fact]
    public async Task Given_suggested_actions_Then_they_are_for_whoever_looks()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();

        await host.Channel.SendAsync(
            new() { Type = "message", Conversation = new(anna.Id), SuggestedActions = new([new CardAction("imBack", "Yes")], ["somebody"]) },
            CancellationToken.None);

        Assert.Equal(
            """{"actions":[{"type":"imBack","title":"Yes"}]}""", (await anna.ReadAsync()).Activities()[0]!["suggestedActions"]!.ToJsonString());
    }

    [Fact]
    public async Task Given_a_watermark_When_the_log_is_read_Then_it_gives_what_comes_after_and_may_be_repeated()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        for (var i = 1; i <= 3; i++)
        {
            await host.SayAsync(anna.Id, $"{i}");
        }

        foreach (var (watermark, expected) in new (string?, int)[] { (null, 3), ("", 3), ("0", 3), ("2", 1), ("2", 1), ("3", 0), ("999", 0) })
        {
            var answer = await anna.ReadAsync(watermark);

            Assert.Equal(expected, answer.Activities().Count);
            Assert.Equal("3", answer.Text("watermark"));
        }
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999999999")]
    [InlineData("9223372036854775807")]
    [InlineData("'; drop table log; --")]
    [InlineData("\0")]
    public async Task Given_an_odd_watermark_When_the_log_is_read_Then_nothing_breaks(string watermark)
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        await host.SayAsync(anna.Id, "one");

        Assert.InRange((await anna.ReadAsync(watermark)).Status, 200, 400);
    }

    [Fact]
    public async Task Given_a_long_log_When_it_is_read_Then_all_of_it_comes()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        for (var i = 0; i < 450; i++)
        {
            await host.SayAsync(anna.Id, $"{i}");
        }

        var answer = await anna.ReadAsync();

        Assert.Equal(Enumerable.Range(0, 450).Select(i => $"{i}"), answer.Activities().Select(one => one!["text"]!.GetValue<string>()));
        Assert.Equal("450", answer.Text("watermark"));
    }
}
