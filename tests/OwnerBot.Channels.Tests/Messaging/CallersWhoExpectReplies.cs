using System.Text.Json.Nodes;

namespace OwnerBot.Channels.Tests.Messaging;

public sealed class CallersWhoExpectReplies
{
    [Fact]
    public async Task Given_expectReplies_When_the_turn_is_over_Then_the_answer_carries_what_was_said_and_nothing_is_sent()
    {
        await using var host = await MessagingHost.StartAsync(clock: TimeProvider.System);
        host.Heard = async _ =>
        {
            await host.Channel.SendAsync(host.Reply("first"), CancellationToken.None);
            await host.Channel.SendAsync(host.Reply("second"), CancellationToken.None);
            host.Inbox.Answered("m1");
        };

        var answer = await host.PostAsync(Expecting(host), Token(host));
        var repeat = await host.PostAsync(Expecting(host), Token(host));

        Assert.Equal(200, answer.Status);
        Assert.Equal(["first", "second"], answer.Activities().Select(one => one!["text"]!.GetValue<string>()));
        Assert.Equal(answer.Bytes, repeat.Bytes);
        Assert.Empty(host.Connector.Calls);
        Assert.Single(host.Inbox.All);
    }

    [Fact]
    public async Task Given_a_turn_that_outlasts_the_wait_Then_the_rest_is_sent_as_always()
    {
        await using var host = await MessagingHost.StartAsync(
            options => options.RepliesWithin = TimeSpan.FromSeconds(1), clock: TimeProvider.System);
        host.Heard = _ => host.Channel.SendAsync(host.Reply("in time"), CancellationToken.None);

        var answer = await host.PostAsync(Expecting(host), Token(host));
        await host.Channel.SendAsync(host.Reply("too late"), CancellationToken.None);

        Assert.Equal("in time", Assert.Single(answer.Activities())!["text"]!.GetValue<string>());
        Assert.Equal("too late", Assert.Single(host.Connector.Calls).Json["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Given_somebody_waits_in_one_conversation_Then_another_ones_replies_are_sent()
    {
        await using var host = await MessagingHost.StartAsync(clock: TimeProvider.System);
        host.Heard = async _ =>
        {
            await host.Channel.SendAsync(host.Reply("to Ben") with { Conversation = new("a:2-ben") }, CancellationToken.None);
            host.Inbox.Answered("m1");
        };

        var answer = await host.PostAsync(Expecting(host), Token(host));

        Assert.Empty(answer.Activities());
        Assert.Single(host.Connector.Calls);
    }

    private static JsonObject Expecting(MessagingHost host)
    {
        var activity = host.Message(id: "m1");
        activity["deliveryMode"] = "expectReplies";
        return activity;
    }

    private static string Token(MessagingHost host) => host.TokenService.Sign(host.Connector.ServiceUrl, TimeProvider.System.GetUtcNow());
}
