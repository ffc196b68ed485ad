using System.Net.WebSockets;
using System.Text.Json.Nodes;
using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.Tests.DirectLine;

/// <summary>Section 4: the WebSocket.</summary>
public sealed class TheSocket
{
    [Fact]
    public async Task Given_a_proxy_before_us_When_a_conversation_starts_Then_the_stream_url_follows_the_external_address()
    {
        await using var host = await DirectLineHost.StartAsync();

        var answer = await host.SendAsync(
            HttpMethod.Post, "conversations", host.Tokens.Mint("c1", "dl_anna"), null,
            ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "desk.example"));

        Assert.Matches(@"^wss://desk\.example/v3/directline/conversations/c1/stream\?watermark=[^&]*&t=[^&]+$", answer.Text("streamUrl"));
    }

    [Fact]
    public async Task Given_a_stream_url_When_it_is_older_than_a_minute_Then_the_handshake_is_refused()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        host.Wait(TimeSpan.FromSeconds(60));

        await Assert.ThrowsAsync<WebSocketException>(() => anna.StreamAsync());
    }

    [Fact]
    public async Task Given_a_bad_stream_token_When_a_socket_is_opened_Then_the_handshake_is_refused()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        var ben = await host.ConverseAsync();

        await Assert.ThrowsAsync<WebSocketException>(() => anna.StreamAsync(anna.StreamUrl.Split("&t=")[0]));
        await Assert.ThrowsAsync<WebSocketException>(() => anna.StreamAsync(anna.StreamUrl.Split("&t=")[0] + "&t=garbage"));
        await Assert.ThrowsAsync<WebSocketException>(() => anna.StreamAsync(anna.StreamUrl.Split("&t=")[0] + "&t=" + anna.Token));
        await Assert.ThrowsAsync<WebSocketException>(() => anna.StreamAsync(anna.StreamUrl.Replace(anna.Id, ben.Id, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Given_a_stream_url_When_it_is_fetched_without_a_handshake_Then_it_is_refused_in_json()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();

        var answer = await host.SendAsync(HttpMethod.Get, anna.StreamUrl.Replace("ws:", "http:", StringComparison.Ordinal));

        Assert.Equal(400, answer.Status);
        Assert.Equal("BadArgument", answer.ErrorCode());
    }

    [Fact]
    public async Task Given_a_message_When_its_frame_comes_Then_it_holds_activities_and_a_watermark_that_is_a_string()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        await anna.SayAsync("one");
        await using var stream = await anna.StreamAsync();

        var frame = JsonNode.Parse((await stream.FrameAsync())!)!.AsObject();

        Assert.Equal(["activities", "watermark"], frame.Select(field => field.Key));
        Assert.Equal("1", frame["watermark"]!.GetValue<string>());
    }

    [Fact]
    public async Task Given_typing_When_its_frame_comes_Then_it_has_no_watermark()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        await anna.SayAsync("one");
        await using var stream = await anna.StreamAsync();
        await stream.FrameAsync();

        await host.Channel.SendAsync(new() { Type = "typing", Conversation = new(anna.Id) }, CancellationToken.None);

        var frame = JsonNode.Parse((await stream.FrameAsync())!)!.AsObject();
        Assert.Equal(["activities"], frame.Select(field => field.Key));
        Assert.Equal("typing", frame["activities"]![0]!["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Given_messages_before_during_and_after_the_opening_Then_each_is_seen_once_and_in_order()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        var saying = Task.Run(async () =>
        {
            for (var i = 0; i < 500; i++)
            {
                await host.SayAsync(anna.Id, $"{i}");
            }
        });

        for (var round = 0; round < 5; round++)
        {
            await using var stream = await anna.StreamAsync();
            Assert.Equal(Enumerable.Range(0, 500).Select(i => $"{i}"), await stream.TextsAsync(500));
        }

        await saying;
    }

    [Fact]
    public async Task Given_a_watermark_in_the_url_When_the_socket_opens_Then_only_what_comes_after_it_is_shown()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        foreach (var text in new[] { "one", "two", "three" })
        {
            await anna.SayAsync(text);
        }

        await using var stream = await anna.StreamAsync(anna.StreamUrl.Replace("watermark=0", "watermark=2", StringComparison.Ordinal));

        Assert.Equal(["three"], await stream.TextsAsync(1));
    }

    [Fact]
    public async Task Given_a_watermark_past_the_end_When_something_new_comes_Then_it_is_shown()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        await anna.SayAsync("old");
        await using var stream = await anna.StreamAsync(
            anna.StreamUrl.Replace("watermark=0", $"watermark={long.MaxValue}", StringComparison.Ordinal));

        await anna.SayAsync("new");

        Assert.Equal(["new"], await stream.TextsAsync(1));
    }

    [Fact]
    public async Task Given_the_client_sends_empty_and_other_frames_Then_they_are_ignored()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        await using var stream = await anna.StreamAsync();

        await stream.SendAsync("");
        await stream.SendAsync("{\"activities\":[{\"type\":\"message\",\"from\":{\"role\":\"bot\"}}]}");
        await stream.SendAsync(new string('x', 100_000));
        await anna.SayAsync("still here");

        Assert.Equal(["still here"], await stream.TextsAsync(1));
        Assert.Single((await anna.ReadAsync()).Activities());
    }

    [Fact]
    public async Task Given_twenty_silent_seconds_When_they_have_passed_Then_an_empty_frame_keeps_the_socket_alive()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        await using var stream = await anna.StreamAsync();
        await anna.SayAsync("one");
        await stream.TextsAsync(1);

        host.Wait(TimeSpan.FromSeconds(21));

        Assert.Equal("", await stream.FrameAsync());
    }

    [Fact]
    public async Task Given_an_hour_of_silence_When_something_is_said_Then_the_socket_is_still_open()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        await using var stream = await anna.StreamAsync();
        host.Wait(TimeSpan.FromHours(1));

        await host.SayAsync(anna.Id, "good morning");

        Assert.Equal(["good morning"], await stream.TextsAsync(1));
    }

    [Fact]
    public async Task Given_three_tabs_When_something_is_said_Then_all_see_it_in_the_same_order()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        await using var first = await anna.StreamAsync();
        await using var second = await anna.StreamAsync();
        await using var third = await anna.StreamAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => i % 2 == 0 ? host.SayAsync(anna.Id, $"bot {i}") : anna.SayAsync($"anna {i}")));

        var order = (await anna.ReadAsync()).Activities().Select(one => one!["text"]!.GetValue<string>()).ToList();
        Assert.Equal(order, await first.TextsAsync(20));
        Assert.Equal(order, await second.TextsAsync(20));
        Assert.Equal(order, await third.TextsAsync(20));
    }

    [Fact]
    public async Task Given_as_many_sockets_as_allowed_When_one_more_is_opened_Then_it_alone_is_refused()
    {
        await using var host = await DirectLineHost.StartAsync(options => options.MaxSockets = 2);
        var anna = await host.ConverseAsync();
        await using var first = await anna.StreamAsync();
        await using var second = await anna.StreamAsync();

        await Assert.ThrowsAsync<WebSocketException>(() => anna.StreamAsync());

        await anna.SayAsync("hello");
        Assert.Equal(["hello"], await first.TextsAsync(1));
        Assert.Equal(["hello"], await second.TextsAsync(1));
    }

    [Fact]
    public async Task Given_a_tab_that_reads_nothing_Then_the_other_is_not_delayed_and_the_slow_one_is_closed_and_can_catch_up()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        await using var slow = await anna.StreamAsync();
        await using var quick = await anna.StreamAsync();
        var big = new string('长', 80_000);

        for (var i = 0; i < 150; i++)
        {
            await host.SayAsync(anna.Id, $"{i} {big}");
            await host.Channel.SendAsync(new() { Type = "typing", Conversation = new(anna.Id) }, CancellationToken.None);
            JsonNode seen;
            while ((seen = await quick.NextAsync())["type"]!.GetValue<string>() == "typing")
            {
            }

            Assert.StartsWith($"{i} ", seen["text"]!.GetValue<string>(), StringComparison.Ordinal);
        }

        // The server's patience with a send that does not get through.
        host.Wait(TimeSpan.FromSeconds(46));
        await Assert.ThrowsAsync<WebSocketException>(async () =>
        {
            while (await slow.FrameAsync() is not null)
            {
            }
        });

        var again = await anna.ReconnectAsync("148");
        await using var caughtUp = await anna.StreamAsync(again.Text("streamUrl"));
        Assert.StartsWith("148 ", (await caughtUp.TextsAsync(1))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_another_instance_wrote_to_the_log_When_a_few_seconds_have_passed_Then_the_socket_shows_it()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        await using var stream = await anna.StreamAsync();
        await anna.SayAsync("here");
        await stream.TextsAsync(1);

        await host.Store.DeliverAsync(anna.Id, new Activity { Type = "message", Id = "other", Text = "from elsewhere" }, CancellationToken.None);
        host.Wait(TimeSpan.FromSeconds(3));

        Assert.Equal(["from elsewhere"], await stream.TextsAsync(1));
    }

    [Fact]
    public async Task Given_the_socket_closed_When_the_client_comes_back_with_its_watermark_Then_it_sees_what_it_missed()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        var stream = await anna.StreamAsync();
        await anna.SayAsync("one");
        await stream.TextsAsync(1);
        await stream.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

        await host.SayAsync(anna.Id, "missed");
        var back = await anna.ReconnectAsync(stream.Watermark);

        await using var again = await anna.StreamAsync(back.Text("streamUrl"));
        Assert.Equal(["missed"], await again.TextsAsync(1));
    }

    [Fact]
    public async Task Given_an_open_socket_When_the_host_stops_Then_it_says_goodbye()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        await using var stream = await anna.StreamAsync();
        await anna.SayAsync("one");
        await stream.TextsAsync(1);

        var stopping = host.StopAsync();

        Assert.Null(await stream.FrameAsync());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, stream.Socket.CloseStatus);
        await stream.Socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        await stopping;
    }
}
