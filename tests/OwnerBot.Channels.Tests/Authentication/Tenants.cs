using System.Text.Json.Nodes;
using OwnerBot.Channels.Tests.Messaging;

namespace OwnerBot.Channels.Tests.Authentication;

public sealed class Tenants : IAsyncLifetime
{
    private const string Other = "99999999-0000-4000-8000-000000000009";

    private MessagingHost host = null!;

    public async Task InitializeAsync() => host = await MessagingHost.StartAsync(options => options.AllowedTenants = [MessagingHost.Tenant.ToUpperInvariant()]);

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData(MessagingHost.Tenant, MessagingHost.Tenant, 202)]
    [InlineData(MessagingHost.Tenant, null, 202)]
    [InlineData(null, MessagingHost.Tenant, 202)]
    [InlineData(Other, Other, 403)]
    [InlineData(Other, MessagingHost.Tenant, 403)]
    [InlineData(MessagingHost.Tenant, Other, 403)]
    [InlineData(null, null, 403)]
    public async Task Given_a_list_of_tenants_When_Teams_names_one_in_either_place_Then_both_must_be_listed(string? conversation, string? channelData, int status)
    {
        var activity = host.Message();
        activity["conversation"]!["tenantId"] = conversation;
        activity["channelData"] = channelData is null ? null : new JsonObject { ["tenant"] = new JsonObject { ["id"] = channelData } };

        Assert.Equal(status, (await host.PostAsync(activity)).Status);
    }

    [Theory]
    [InlineData("""{"tenant":{"id":7}}""")]
    [InlineData("""{"tenant":{"id":null}}""")]
    public async Task Given_something_that_is_no_tenant_Then_it_is_none_of_the_list(string channelData)
    {
        var activity = host.Message();
        activity["channelData"] = JsonNode.Parse(channelData);

        Assert.Equal(403, (await host.PostAsync(activity)).Status);
    }

    [Fact]
    public async Task Given_a_channel_that_has_no_tenants_Then_it_may_name_none()
    {
        var activity = host.Message(channel: "webchat");
        activity["conversation"]!.AsObject().Remove("tenantId");
        activity.Remove("channelData");

        Assert.Equal(202, (await host.PostAsync(activity)).Status);
    }

    [Fact]
    public async Task Given_no_list_Then_every_tenant_may_write()
    {
        await using var open = await MessagingHost.StartAsync();
        var activity = open.Message();
        activity["conversation"]!["tenantId"] = Other;

        Assert.Equal(202, (await open.PostAsync(activity)).Status);
    }
}
