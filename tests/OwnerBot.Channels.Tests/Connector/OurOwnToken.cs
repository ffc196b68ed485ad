using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OwnerBot.Channels.Authentication;
using OwnerBot.Channels.Tests.Messaging;

namespace OwnerBot.Channels.Tests.Connector;

public sealed class OurOwnToken
{
    private const string Scope = "https://api.botframework.com/.default";

    [Fact]
    public async Task Given_a_single_tenant_app_with_a_secret_Then_its_tenants_authority_is_asked()
    {
        await using var host = await SentAsync(_ => { });

        Assert.Equal([$"{MessagingHost.Tenant} {MessagingHost.AppId} {Scope} secret not-in-a-file"], host.TokenService.Asked);
    }

    [Fact]
    public async Task Given_a_multi_tenant_app_Then_the_Bot_Frameworks_own_tenant_is_asked()
    {
        await using var host = await SentAsync(options => (options.AppType, options.TenantId) = (BotAppType.MultiTenant, null));

        Assert.Equal([$"botframework.com {MessagingHost.AppId} {Scope} secret not-in-a-file"], host.TokenService.Asked);
    }

    [Theory]
    [InlineData(".pfx")]
    [InlineData(".pem")]
    public async Task Given_a_certificate_file_Then_it_signs_for_us(string kind)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2090, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var path = Path.Combine(Directory.CreateTempSubdirectory("ownerbot-").FullName, "bot" + kind);
        await File.WriteAllBytesAsync(path, kind == ".pfx"
            ? certificate.Export(X509ContentType.Pfx, "word")
            : System.Text.Encoding.ASCII.GetBytes(certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem()));

        await using var host = await SentAsync(options =>
            (options.Secret, options.CertificatePath, options.CertificatePassword) = (null, path, kind == ".pfx" ? "word" : null));

        Assert.Equal([$"{MessagingHost.Tenant} {MessagingHost.AppId} {Scope} assertion"], host.TokenService.Asked);
    }

    [Fact]
    public async Task Given_a_managed_identity_Then_the_machine_is_asked_and_no_secret_is_there()
    {
        // As App Service tells its apps where to ask.
        await using var machine = await StandInTokenService.StartAsync();
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", machine.Plain + "/msi/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "header");
        try
        {
            await using var host = await SentAsync(options => (options.AppType, options.Secret) = (BotAppType.UserAssignedMSI, null));

            Assert.Equal([$"identity {MessagingHost.AppId} https://api.botframework.com"], machine.Asked);
        }
        finally
        {
            Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
            Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        }
    }

    [Fact]
    public async Task Given_the_authority_is_down_Then_sending_may_be_tried_again()
    {
        await using var host = await MessagingHost.StartAsync();
        await host.PostAsync(host.Message());
        host.TokenService.IsDown = true;

        await Assert.ThrowsAsync<ChannelBusyException>(() => host.Channel.SendAsync(host.Reply(), CancellationToken.None));

        Assert.Empty(host.Connector.Calls);
    }

    private static async Task<MessagingHost> SentAsync(Action<BotFrameworkOptions> configure)
    {
        var host = await MessagingHost.StartAsync(configure);
        await host.PostAsync(host.Message());
        await host.Channel.SendAsync(host.Reply(), CancellationToken.None);
        Assert.StartsWith("Bearer token-", Assert.Single(host.Connector.Calls).Authorization, StringComparison.Ordinal);
        return host;
    }
}
