namespace OwnerBot.Channels.Tests.DirectLine;

/// <summary>Section 3: start and reconnect.</summary>
public sealed class StartingAndComingBack
{
    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("""{"user":{}}""")]
    [InlineData("""{"user":{"id":"dl_somebody_else"}}""")]
    [InlineData("""{"user":{"id":"dl_x"},"locale":"zh-CN"}""")]
    public async Task Given_a_token_When_the_conversation_is_started_Then_the_answer_is_201_with_the_four_fields(string? body)
    {
        await using var host = await DirectLineHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Post, "conversations", host.Tokens.Mint("c1", "dl_anna"), body);

        Assert.Equal(201, answer.Status);
        Assert.Equal("c1", answer.Text("conversationId"));
        Assert.Equal(1800, answer.Json["expires_in"]!.GetValue<int>());
        Assert.Equal("dl_anna", (await host.Tokens.ReadAsync(answer.Text("token"))).Token!.UserId);
        Assert.StartsWith(host.Domain.Replace("http:", "ws:", StringComparison.Ordinal) + "/conversations/c1/stream?watermark=", answer.Text("streamUrl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_started_conversation_When_it_is_started_again_Then_the_answer_is_200_and_the_bot_hears_of_one_start()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        await host.SayAsync(anna.Id, "welcome");

        var again = await host.SendAsync(HttpMethod.Post, "conversations", anna.Token);
        var successor = await host.SendAsync(HttpMethod.Post, "conversations", again.Text("token"), "{}");

        Assert.Equal((200, 200), (again.Status, successor.Status));
        Assert.Equal(anna.Id, again.Text("conversationId"));
        Assert.NotEqual(anna.StreamUrl, again.Text("streamUrl"));
        Assert.Single(host.Store.Inbox);
        await using var stream = await anna.StreamAsync(successor.Text("streamUrl"));
        Assert.Equal(["welcome"], await stream.TextsAsync(1));
    }

    [Fact]
    public async Task Given_two_tabs_that_start_at_once_Then_the_bot_hears_of_one_start()
    {
        await using var host = await DirectLineHost.StartAsync();
        var token = host.Tokens.Mint("c1", "dl_anna");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.SendAsync(HttpMethod.Post, "conversations", token)));

        Assert.Single(answers, answer => answer.Status == 201);
        Assert.Equal(7, answers.Count(answer => answer.Status == 200));
        Assert.Single(host.Store.Inbox);
    }

    [Fact]
    public async Task Given_a_start_Then_the_bot_hears_once_that_the_user_and_the_bot_joined_and_the_client_does_not()
    {
        await using var host = await DirectLineHost.StartAsync();
        var token = host.Tokens.Mint("c1", "dl_anna", "Anna");
        await host.SendAsync(HttpMethod.Post, "conversations", token, """{"locale":"yue"}""");

        var update = Assert.Single(host.Store.Inbox);
        var seen = await host.SendAsync(HttpMethod.Get, "conversations/c1/activities", token);

        Assert.Equal("conversationUpdate", update.Type);
        Assert.Equal(["dl_anna", "ownerbot"], update.MembersAdded!.Select(member => member.Id));
        Assert.Equal(("c1", "directline", "yue", "Anna"), (update.Conversation!.Id, update.ChannelId, update.Locale, update.From!.Name));
        Assert.Equal(["c1"], host.Rings);
        Assert.Empty(seen.Activities());
    }

    [Fact]
    public async Task Given_the_secret_When_it_starts_a_conversation_Then_the_conversation_is_new()
    {
        await using var host = await DirectLineHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Post, "conversations", DirectLineHost.Secret, """{"user":{"id":"dl_anna"}}""");

        Assert.Equal(201, answer.Status);
        Assert.Equal("dl_anna", (await host.Tokens.ReadAsync(answer.Text("token"))).Token!.UserId);
    }

    [Fact]
    public async Task Given_a_started_conversation_When_the_client_comes_back_Then_it_gets_the_same_four_fields_and_a_token_that_works()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        await anna.SayAsync("one");
        await anna.SayAsync("two");

        var answer = await anna.ReconnectAsync("1");

        Assert.Equal(200, answer.Status);
        Assert.Equal(["conversationId", "expires_in", "streamUrl", "token"], answer.Json.Select(field => field.Key).Order());
        Assert.Equal(200, (await (anna with { Token = answer.Text("token") }).ReadAsync()).Status);
        await using var stream = await anna.StreamAsync(answer.Text("streamUrl"));
        Assert.Equal(["two"], await stream.TextsAsync(1));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    public async Task Given_an_empty_or_missing_watermark_When_the_client_comes_back_Then_all_is_shown_from_the_beginning(string? watermark)
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        await host.SayAsync(anna.Id, "welcome");
        await anna.SayAsync("one");

        var answer = await anna.ReconnectAsync(watermark);
        await using var stream = await anna.StreamAsync(answer.Text("streamUrl"));

        Assert.Equal(["welcome", "one"], await stream.TextsAsync(2));
    }

    [Fact]
    public async Task Given_the_bot_spoke_before_the_socket_opened_Then_the_welcome_is_kept()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        await host.SayAsync(anna.Id, "welcome");

        await using var stream = await anna.StreamAsync();

        Assert.Equal(["welcome"], await stream.TextsAsync(1));
    }

    [Fact]
    public async Task Given_no_such_conversation_When_it_is_called_Then_the_answer_is_404()
    {
        await using var host = await DirectLineHost.StartAsync();
        var token = host.Tokens.Mint("never-started", "dl_anna");

        Assert.Equal(404, (await host.SendAsync(HttpMethod.Get, "conversations/never-started", token)).Status);
        Assert.Equal(404, (await host.SendAsync(HttpMethod.Post, "conversations/never-started/activities", token, """{"type":"message"}""")).Status);
    }

    [Fact]
    public async Task Given_anothers_token_When_a_conversation_is_called_Then_the_answer_is_403()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        var ben = await host.ConverseAsync();
        var intruder = anna with { Token = ben.Token };

        Assert.Equal(403, (await intruder.ReconnectAsync()).Status);
        Assert.Equal(403, (await intruder.ReadAsync()).Status);
        Assert.Equal(403, (await intruder.PostAsync("""{"type":"message","text":"hello"}""")).Status);
        Assert.Equal(403, (await (anna with { Token = host.Tokens.Mint(anna.Id, ben.UserId) }).ReadAsync()).Status);
    }

    [Fact]
    public async Task Given_neither_token_nor_secret_When_a_conversation_is_started_Then_the_answer_is_401()
    {
        await using var host = await DirectLineHost.StartAsync();

        Assert.Equal(401, (await host.SendAsync(HttpMethod.Post, "conversations")).Status);
    }
}
