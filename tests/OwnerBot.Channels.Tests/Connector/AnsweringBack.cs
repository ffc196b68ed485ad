using System.Text.Json;
using OwnerBot.Channels.Activities;
using OwnerBot.Channels.Connector;
using OwnerBot.Channels.Tests.Messaging;

namespace OwnerBot.Channels.Tests.Connector;

/// <summary>BOTCONNECTOR section 2.</summary>
public sealed class AnsweringBack : IAsyncLifetime
{
    private const string Conversation = "/emea/v3/conversations/a%3A1-anna%3Bx%40y%2Fz/activities";

    private MessagingHost host = null!;

    public async Task InitializeAsync()
    {
        host = await MessagingHost.StartAsync(options => options.PublicOrigin = "https://desk.example");
        await host.PostAsync(host.Message());
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Given_an_answer_Then_it_is_posted_to_the_conversation_with_our_token_and_without_our_id()
    {
        await host.Channel.SendAsync(host.Reply("收到 <b>"), CancellationToken.None);

        var call = Assert.Single(host.Connector.Calls);
        Assert.Equal(("POST", Conversation, "Bearer token-1"), (call.Method, call.Path, call.Authorization));
        Assert.Equal("收到 <b>", call.Json["text"]!.GetValue<string>());
        Assert.Equal("29:anna", call.Json["recipient"]!["id"]!.GetValue<string>());
        Assert.False(call.Json.ContainsKey("id"));
    }

    [Fact]
    public async Task Given_an_answer_to_a_message_Then_it_is_posted_as_its_reply_and_the_channels_id_comes_back()
    {
        var id = await host.Out.SendAsync(host.Reply() with { ReplyToId = "1:2/3" }, CancellationToken.None);

        Assert.Equal($"{Conversation}/1%3A2%2F3", Assert.Single(host.Connector.Calls).Path);
        Assert.Equal("channel-1", id);
    }

    [Fact]
    public async Task Given_something_said_Then_it_can_be_changed_and_taken_back()
    {
        await host.Out.UpdateAsync(host.Reply("now done") with { Id = "channel-7" }, CancellationToken.None);
        await host.Out.DeleteAsync(host.Reply() with { Id = "channel-7" }, CancellationToken.None);

        Assert.Equal([("PUT", $"{Conversation}/channel-7"), ("DELETE", $"{Conversation}/channel-7")], host.Connector.Calls.Select(call => (call.Method, call.Path)));
        Assert.Equal("now done", host.Connector.Calls.First().Json["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Given_somebody_who_never_wrote_Then_a_conversation_is_opened_with_a_first_message()
    {
        var opening = new NewConversation(
            new($"28:{MessagingHost.AppId}"), [new("29:ben")], TenantId: MessagingHost.Tenant, Activity: new() { Type = "message", Text = "您好" },
            ChannelData: JsonSerializer.SerializeToElement(new { tenant = new { id = MessagingHost.Tenant } }));

        var started = await host.Out.StartAsync(host.Connector.ServiceUrl, opening, CancellationToken.None);

        var call = Assert.Single(host.Connector.Calls);
        Assert.Equal(("POST", "/emea/v3/conversations"), (call.Method, call.Path));
        Assert.Equal("29:ben", call.Json["members"]![0]!["id"]!.GetValue<string>());
        Assert.Equal("您好", call.Json["activity"]!["text"]!.GetValue<string>());
        Assert.Equal("channel-1", started.Id);
    }

    [Fact]
    public async Task Given_a_file_of_ours_Then_its_address_is_one_that_the_channel_can_reach()
    {
        await host.Channel.SendAsync(host.Reply() with { Attachments = [new("image/png", "/v3/directline/attachments/abc")] }, CancellationToken.None);

        Assert.Equal(
            "https://desk.example/v3/directline/attachments/abc", Assert.Single(host.Connector.Calls).Json["attachments"]![0]!["contentUrl"]!.GetValue<string>());
    }

    [Fact]
    public async Task Given_ids_that_would_lead_elsewhere_Then_nothing_is_called()
    {
        foreach (var id in new[] { "..", ".", "", null })
        {
            await Assert.ThrowsAsync<ChannelRefusedException>(() => host.Channel.SendAsync(host.Reply() with { Conversation = new(id) }, CancellationToken.None));
        }

        Assert.Empty(host.Connector.Calls);
    }

    [Theory]
    [InlineData("msteams", true)]
    [InlineData("emulator", true)]
    [InlineData("webchat", true)]
    [InlineData("some-channel-of-tomorrow", true)]
    [InlineData("", false)]
    public void Given_a_channel_with_a_service_URL_Then_this_is_the_way_to_it(string channel, bool serves)
    {
        Assert.Equal(serves, host.Channel.Serves(new() { ChannelId = channel, ServiceUrl = "https://smba.trafficmanager.net/emea/" }));
        Assert.False(host.Channel.Serves(new() { ChannelId = channel, ServiceUrl = "urn:ownerbot:directline" }));
        Assert.False(host.Channel.Serves(new() { ChannelId = channel }));
    }

    [Fact]
    public async Task Given_service_URLs_that_no_channel_brought_Then_they_are_not_called_and_no_token_is_asked_for()
    {
        var port = new Uri(host.Connector.ServiceUrl).Port;
        foreach (var other in new[]
        {
            host.Connector.ServiceUrl + "more/", $"http://127.0.0.1:{port}/", $"http://localhost:{port}/emea/", $"http://127.0.0.1:{port}/EMEA/", "https://evil.example/",
            "http://169.254.169.254/", "file:///etc/passwd", "", null,
        })
        {
            await Assert.ThrowsAsync<ChannelRefusedException>(() => host.Channel.SendAsync(host.Reply() with { ServiceUrl = other }, CancellationToken.None));
        }

        Assert.Empty(host.Connector.Calls);
        Assert.Empty(host.TokenService.Asked);
    }

    [Fact]
    public async Task Given_a_service_URL_remembered_from_last_week_Then_a_clerks_reply_reaches_it_after_a_restart()
    {
        await using var restarted = await MessagingHost.StartAsync();
        restarted.ServiceUrls.Known[host.Connector.ServiceUrl.TrimEnd('/')] = true;

        await restarted.Channel.SendAsync(host.Reply("fixed?"), CancellationToken.None);

        Assert.Equal("fixed?", Assert.Single(host.Connector.Calls).Json["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Given_a_hand_over_event_Then_Teams_is_spared_it_and_others_get_it()
    {
        var handOver = host.Reply() with { Type = "event", Name = "handoff.status", Text = null };

        await host.Channel.SendAsync(handOver, CancellationToken.None);
        await host.Channel.SendAsync(handOver with { ChannelId = "webchat" }, CancellationToken.None);

        Assert.Equal("webchat", Assert.Single(host.Connector.Calls).Json["channelId"]!.GetValue<string>());
    }

    [Fact]
    public async Task Given_a_file_of_ours_that_the_channel_cannot_reach_Then_it_is_refused_by_name_of_the_setting()
    {
        await using var nowhere = await MessagingHost.StartAsync();
        await nowhere.PostAsync(nowhere.Message());

        var refused = await Assert.ThrowsAsync<ChannelRefusedException>(() =>
            nowhere.Channel.SendAsync(nowhere.Reply() with { Attachments = [new("image/png", "/v3/directline/attachments/abc")] }, CancellationToken.None));

        Assert.Contains("BotFramework:PublicOrigin", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_ten_answers_Then_the_token_is_asked_for_once_and_they_keep_their_order()
    {
        for (var i = 0; i < 10; i++)
        {
            await host.Channel.SendAsync(host.Reply($"{i}"), CancellationToken.None);
        }

        Assert.Equal("0123456789", string.Concat(host.Connector.Calls.Select(call => call.Json["text"]!.GetValue<string>())));
        Assert.Single(host.TokenService.Asked);
    }
}
