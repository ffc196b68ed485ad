using OwnerBot.Channels.Tests.Messaging;

namespace OwnerBot.Channels.Tests.Authentication;

public sealed class KeysRotate : IAsyncLifetime
{
    private MessagingHost host = null!;

    public async Task InitializeAsync() => host = await MessagingHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Given_a_new_key_When_its_first_token_comes_Then_the_keys_are_read_again_and_it_is_taken()
    {
        Assert.Equal(202, await CallAsync("key-1"));
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        host.TokenService.Publish("key-2", "msteams");

        Assert.Equal(202, await CallAsync("key-2"));
        Assert.Equal(202, await CallAsync("key-1"));
        Assert.Equal(2, host.TokenService.MetadataReads);
    }

    [Fact]
    public async Task Given_a_key_that_was_withdrawn_When_the_keys_are_read_again_Then_its_tokens_are_refused()
    {
        Assert.Equal(202, await CallAsync("key-1"));
        var old = host.Token();
        host.TokenService.Publish("key-2", "msteams");
        host.TokenService.Withdraw("key-1");
        host.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(202, await CallAsync("key-2"));
        Assert.Equal(401, (await host.PostAsync(host.Message(), old)).Status);
    }

    [Fact]
    public async Task Given_fifty_made_up_keys_Then_the_keys_are_read_once_a_minute_at_most()
    {
        Assert.Equal(202, await CallAsync("key-1"));

        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(401, (await host.PostAsync(host.Message(), host.TokenService.Sign(host.Connector.ServiceUrl, host.Clock.GetUtcNow(), $"made-up-{i}", key: host.TokenService.Key()))).Status);
        }

        Assert.Equal(1, host.TokenService.MetadataReads);
    }

    [Fact]
    public async Task Given_keys_read_half_a_day_ago_Then_they_are_read_again()
    {
        await CallAsync("key-1");
        host.Clock.Advance(TimeSpan.FromHours(13));

        Assert.Equal(202, await CallAsync("key-1"));
        Assert.Equal(2, host.TokenService.MetadataReads);
    }

    [Fact]
    public async Task Given_the_issuer_is_down_When_it_never_was_reached_Then_the_channel_is_asked_to_come_again()
    {
        host.TokenService.IsDown = true;
        var answer = await host.PostAsync(host.Message());
        host.TokenService.IsDown = false;
        host.Clock.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(503, answer.Status);
        Assert.NotNull(answer.Response.Headers.RetryAfter);
        Assert.Equal(202, await CallAsync("key-1"));
    }

    [Fact]
    public async Task Given_the_issuer_is_down_When_its_keys_are_known_Then_they_go_on_being_good()
    {
        await CallAsync("key-1");
        host.TokenService.IsDown = true;
        host.Clock.Advance(TimeSpan.FromHours(13));

        Assert.Equal(202, await CallAsync("key-1"));
    }

    private async Task<int> CallAsync(string keyId) =>
        (await host.PostAsync(host.Message(), host.TokenService.Sign(host.Connector.ServiceUrl, host.Clock.GetUtcNow(), keyId))).Status;
}
