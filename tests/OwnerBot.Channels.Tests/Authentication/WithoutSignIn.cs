using System.Net;
using OwnerBot.Channels.Authentication;
using OwnerBot.Channels.Tests.Messaging;

namespace OwnerBot.Channels.Tests.Authentication;

public sealed class WithoutSignIn
{
    [Fact]
    public async Task Given_Development_and_no_app_id_When_this_machine_calls_Then_it_needs_no_token_and_no_token_goes_out()
    {
        await using var host = await MessagingHost.StartAsync(NoApp);

        var answer = await host.PostAsync(host.Message(channel: "emulator"), null);
        await host.Channel.SendAsync(host.Reply(), CancellationToken.None);

        Assert.Equal(202, answer.Status);
        Assert.Equal("", Assert.Single(host.Connector.Calls).Authorization);
        Assert.Empty(host.ServiceUrls.Known);
        Assert.Empty(host.TokenService.Asked);
    }

    [Fact]
    public async Task Given_Development_and_no_app_id_Then_only_this_machine_is_called_back()
    {
        await using var host = await MessagingHost.StartAsync(NoApp);

        await Assert.ThrowsAsync<ChannelRefusedException>(() =>
            host.Channel.SendAsync(host.Reply() with { ServiceUrl = "https://smba.trafficmanager.net/emea/" }, CancellationToken.None));
    }

    [Theory]
    [InlineData("127.0.0.1", 202)]
    [InlineData("::1", 202)]
    [InlineData("::ffff:127.0.0.1", 202)]
    [InlineData("192.168.1.20", 401)]
    [InlineData("2001:db8::1", 401)]
    public async Task Given_Development_and_no_app_id_Then_another_machine_is_turned_away(string caller, int status)
    {
        await using var host = await MessagingHost.StartAsync(NoApp);
        host.CallerAddress = IPAddress.Parse(caller);

        Assert.Equal(status, (await host.PostAsync(host.Message(), null)).Status);
    }

    [Fact]
    public async Task Given_Production_and_no_app_id_Then_there_is_no_such_address_and_the_host_runs()
    {
        await using var host = await MessagingHost.StartAsync(NoApp, "Production");

        Assert.Equal(404, (await host.PostAsync(host.Message(), null)).Status);
    }

    [Fact]
    public async Task Given_an_app_id_and_the_endpoint_switched_off_Then_there_is_no_such_address()
    {
        await using var host = await MessagingHost.StartAsync(options => options.Enabled = false);

        Assert.Equal(404, (await host.PostAsync(host.Message())).Status);
    }

    private static void NoApp(BotFrameworkOptions options) => (options.AppId, options.Secret, options.TenantId) = (null, null, null);
}
