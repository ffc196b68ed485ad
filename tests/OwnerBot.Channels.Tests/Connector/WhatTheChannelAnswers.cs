using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using OwnerBot.Channels.Tests.Messaging;

namespace OwnerBot.Channels.Tests.Connector;

public sealed class WhatTheChannelAnswers : IAsyncLifetime
{
    private MessagingHost host = null!;

    public async Task InitializeAsync()
    {
        host = await MessagingHost.StartAsync();
        await host.PostAsync(host.Message());
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData(429, "17", 17)]
    [InlineData(503, "120", 120)]
    [InlineData(500, null, null)]
    [InlineData(502, null, null)]
    [InlineData(504, "0", 0)]
    [InlineData(412, null, null)]
    [InlineData(429, "Wed, 01 Jul 2026 01:01:00 GMT", 60)]
    [InlineData(429, "Wed, 01 Jul 2026 00:00:00 GMT", 0)]
    [InlineData(429, "999999", 3600)]
    [InlineData(429, "soon", null)]
    public async Task Given_the_channel_is_busy_Then_it_may_be_tried_again_after_as_long_as_it_asks(int status, string? retryAfter, int? seconds)
    {
        Answer(status, response => response.Headers.RetryAfter = retryAfter);

        var busy = await Assert.ThrowsAsync<ChannelBusyException>(() => SendAsync());

        Assert.Equal(seconds, busy.RetryAfter?.TotalSeconds);
        Assert.IsAssignableFrom<HttpRequestException>(busy);
        await SendAsync();
        Assert.Equal(2, host.Connector.Calls.Count);
    }

    [Theory]
    [InlineData(400, "BadSyntax")]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(410, "Gone")]
    [InlineData(413, "MessageSizeTooBig")]
    public async Task Given_the_channel_refuses_for_good_Then_its_code_is_told_and_none_of_its_words(int status, string code)
    {
        Answer(status, body: $$$"""{"error":{"code":"{{{code}}}","message":"Anna said 水管漏水"}}""");

        var refused = await Assert.ThrowsAsync<ChannelRefusedException>(() => SendAsync());

        Assert.Equal($"The channel answered {status} ({code}).", refused.Message);
    }

    [Fact]
    public async Task Given_a_redirect_Then_it_is_not_followed_and_our_token_stays()
    {
        await using var elsewhere = await StandInConnector.StartAsync();
        Answer(307, response => response.Headers.Location = elsewhere.ServiceUrl);

        await Assert.ThrowsAsync<ChannelRefusedException>(() => SendAsync());

        Assert.Empty(elsewhere.Calls);
    }

    [Fact]
    public async Task Given_our_token_is_refused_Then_a_fresh_one_is_tried_once()
    {
        Answer(401);
        await SendAsync();

        Assert.Equal(["Bearer token-1", "Bearer token-2"], host.Connector.Calls.Select(call => call.Authorization));
    }

    [Fact]
    public async Task Given_a_fresh_token_is_refused_too_Then_it_waits_for_the_setting_to_be_mended()
    {
        Answer(401);
        Answer(401);

        await Assert.ThrowsAsync<ChannelBusyException>(() => SendAsync());
        Assert.Equal(2, host.Connector.Calls.Count);
    }

    [Fact]
    public async Task Given_a_channel_that_hangs_up_Then_it_may_be_tried_again()
    {
        host.Connector.Answers.Enqueue(response => response.HttpContext.Abort());

        await Assert.ThrowsAsync<ChannelBusyException>(() => SendAsync());
    }

    [Fact]
    public async Task Given_a_channel_that_never_answers_Then_our_patience_ends_it_and_it_may_be_tried_again()
    {
        await SendAsync();
        using var release = new ManualResetEventSlim();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Connector.Answers.Enqueue(_ =>
        {
            reached.SetResult();
            release.Wait(TimeSpan.FromSeconds(30));
        });

        var sending = SendAsync();
        await reached.Task;
        host.Clock.Advance(TimeSpan.FromSeconds(21));
        await Assert.ThrowsAsync<ChannelBusyException>(() => sending);
        release.Set();
    }

    [Fact]
    public async Task Given_the_host_stops_meanwhile_Then_the_call_ends_as_cancelled()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Channel.SendAsync(host.Reply(), stopped.Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    public async Task Given_an_answer_that_is_none_Then_what_was_said_is_said(string body)
    {
        Answer(202, body: body);

        Assert.Null(await host.Out.SendAsync(host.Reply(), CancellationToken.None));
    }

    private Task SendAsync() => host.Channel.SendAsync(host.Reply(), CancellationToken.None);

    private void Answer(int status, Action<HttpResponse>? more = null, string? body = null) => host.Connector.Answers.Enqueue(response =>
    {
        response.StatusCode = status;
        more?.Invoke(response);
        if (body is not null)
        {
            response.BodyWriter.Write(Encoding.UTF8.GetBytes(body));
        }
    });
}
