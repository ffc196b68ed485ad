using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using OwnerBot.Channels.Authentication;
using OwnerBot.Channels.Messaging;
using OwnerBot.Channels.Tests.Messaging;

namespace OwnerBot.Channels.Tests.Authentication;

public sealed class Settings
{
    private static readonly Dictionary<string, string?> Good = new()
    {
        ["BotFramework:AppId"] = MessagingHost.AppId,
        ["BotFramework:TenantId"] = MessagingHost.Tenant,
        ["BotFramework:Secret"] = "secret",
    };

    [Fact]
    public void Given_nothing_at_all_Then_a_community_with_Web_Chat_alone_starts_in_Production() =>
        Assert.Null(Read([], "Production").AppId);

    [Fact]
    public void Given_the_three_settings_of_an_Azure_Bot_Then_the_rest_is_as_the_Bot_Framework_has_it()
    {
        var options = Read(Good, "Production");

        Assert.Equal(BotAppType.SingleTenant, options.AppType);
        Assert.Equal("https://api.botframework.com", options.Issuer);
        Assert.Equal("https://login.botframework.com/v1/.well-known/openidconfiguration", options.OpenIdMetadata);
        Assert.Equal("https://api.botframework.com/.default", options.Scope);
    }

    [Theory]
    [InlineData("UserAssignedMSI", "BotFramework:Secret", null)]
    [InlineData("MultiTenant", "BotFramework:TenantId", null)]
    [InlineData("SingleTenant", "BotFramework:AllowedTenants:0", MessagingHost.Tenant)]
    public void Given_an_app_of_each_type_with_what_it_needs_Then_it_starts(string type, string name, string? value) =>
        Assert.NotNull(Read(new(Good) { ["BotFramework:AppType"] = type, [name] = value }, "Production"));

    [Theory]
    [InlineData("BotFramework:AppId", null, "BotFramework: there is a secret or a certificate, but no AppId that it belongs to.")]
    [InlineData("BotFramework:AppId", "our bot", "BotFramework:AppId must be the GUID of the app's registration.")]
    [InlineData("BotFramework:TenantId", null, "BotFramework:TenantId is missing: an app of type SingleTenant belongs to a tenant.")]
    [InlineData("BotFramework:Secret", null, "needs exactly one of Secret, CertificateThumbprint and CertificatePath; there are 0.")]
    [InlineData("BotFramework:CertificateThumbprint", "AB12", "needs exactly one of Secret, CertificateThumbprint and CertificatePath; there are 2.")]
    [InlineData("BotFramework:AppType", "UserAssignedMSI", "a managed identity (AppType UserAssignedMSI) has no secret and no certificate; remove them.")]
    [InlineData("BotFramework:OpenIdMetadata", "http://evil.example/", "BotFramework:OpenIdMetadata must be an https address.")]
    [InlineData("BotFramework:Authority", "login.microsoftonline.com", "BotFramework:Authority must be an https address.")]
    [InlineData("BotFramework:PublicOrigin", "https://desk.example/path", "BotFramework:PublicOrigin must be https://host[:port], without a path.")]
    [InlineData("BotFramework:AllowedTenants:0", " ", "BotFramework:AllowedTenants has an empty entry.")]
    [InlineData("BotFramework:Scope", "https://api.botframework.com", "Scope: it must be a resource with /.default behind it.")]
    [InlineData("BotFramework:Patience", "00:10:00", "Patience")]
    public void Given_a_setting_that_cannot_be_right_Then_the_host_does_not_start_and_says_why(string name, string? value, string why)
    {
        var refused = Assert.Throws<OptionsValidationException>(() => Read(new(Good) { [name] = value }, "Production"));

        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_certificate_that_is_not_there_Then_its_path_is_named()
    {
        var settings = new Dictionary<string, string?>(Good) { ["BotFramework:Secret"] = null, ["BotFramework:CertificatePath"] = "/nowhere/bot.pfx" };

        var refused = Assert.Throws<OptionsValidationException>(() => Read(settings, "Production"));

        Assert.Contains("there is no file '/nowhere/bot.pfx'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_the_endpoint_switched_on_without_an_app_id_Then_only_Development_starts()
    {
        var settings = new Dictionary<string, string?> { ["BotFramework:Enabled"] = "true" };

        Assert.True(Read(settings, "Development").Enabled);
        var refused = Assert.Throws<OptionsValidationException>(() => Read(settings, "Production"));
        Assert.Contains("anybody could write to /api/messages", refused.Message, StringComparison.Ordinal);
    }

    private static BotFrameworkOptions Read(Dictionary<string, string?> settings, string environment)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = environment })
            .AddBotFramework()
            .BuildServiceProvider();
        return services.GetRequiredService<IOptions<BotFrameworkOptions>>().Value;
    }
}
