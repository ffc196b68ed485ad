using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace OwnerBot.Channels.Authentication;

/// <summary>Says at start, in one sentence each, what is wrong with the settings as a whole.</summary>
internal sealed class CheckBotFrameworkOptions(IHostEnvironment environment) : IValidateOptions<BotFrameworkOptions>
{
    public ValidateOptionsResult Validate(string? name, BotFrameworkOptions options)
    {
        List<string> wrong = [.. (options.AppId is null ? WithoutApp(options) : WithApp(options)).Concat(Addresses(options))];
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private IEnumerable<string> WithoutApp(BotFrameworkOptions options)
    {
        if (options.Enabled == true && !environment.IsDevelopment())
        {
            yield return "BotFramework:Enabled is true, but there is no BotFramework:AppId: anybody could write to /api/messages. "
                + "Set the app id, or leave Enabled out to run without Teams and Azure Bot Service.";
        }

        if (options.Secret is not null || options.CertificateThumbprint is not null || options.CertificatePath is not null)
        {
            yield return "BotFramework: there is a secret or a certificate, but no AppId that it belongs to.";
        }
    }

    private static IEnumerable<string> WithApp(BotFrameworkOptions options)
    {
        if (!Guid.TryParseExact(options.AppId, "D", out _))
        {
            yield return "BotFramework:AppId must be the GUID of the app's registration.";
        }

        if (options.AppType is not BotAppType.MultiTenant && string.IsNullOrWhiteSpace(options.TenantId))
        {
            yield return $"BotFramework:TenantId is missing: an app of type {options.AppType} belongs to a tenant.";
        }

        var credentials = new[] { options.Secret, options.CertificateThumbprint, options.CertificatePath }.Count(one => !string.IsNullOrWhiteSpace(one));
        if (options.AppType is BotAppType.UserAssignedMSI && credentials > 0)
        {
            yield return "BotFramework: a managed identity (AppType UserAssignedMSI) has no secret and no certificate; remove them.";
        }

        if (options.AppType is not BotAppType.UserAssignedMSI && credentials != 1)
        {
            yield return $"BotFramework: an app of type {options.AppType} needs exactly one of Secret, CertificateThumbprint and CertificatePath; "
                + $"there are {credentials}.";
        }

        if (options.CertificatePath is { Length: > 0 } path && !File.Exists(path))
        {
            yield return $"BotFramework:CertificatePath: there is no file '{path}'.";
        }
    }

    private static IEnumerable<string> Addresses(BotFrameworkOptions options)
    {
        (string Name, string Address)[] addresses =
        [
            (nameof(options.OpenIdMetadata), options.OpenIdMetadata),
            (nameof(options.EmulatorOpenIdMetadata), options.EmulatorOpenIdMetadata),
            (nameof(options.Authority), options.Authority),
        ];
        foreach (var (name, address) in addresses)
        {
            // Whoever answers there says whom we believe.
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !(uri.Scheme == Uri.UriSchemeHttps || uri is { Scheme: "http", IsLoopback: true }))
            {
                yield return $"BotFramework:{name} must be an https address.";
            }
        }

        if (options.PublicOrigin is { } origin
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var ours) && ours.Scheme is "http" or "https"
                && string.Equals(ours.GetLeftPart(UriPartial.Authority), origin, StringComparison.OrdinalIgnoreCase)))
        {
            yield return "BotFramework:PublicOrigin must be https://host[:port], without a path.";
        }

        if (options.AllowedTenants.Any(string.IsNullOrWhiteSpace))
        {
            yield return "BotFramework:AllowedTenants has an empty entry.";
        }
    }
}

[OptionsValidator]
internal sealed partial class ValidateBotFrameworkOptions : IValidateOptions<BotFrameworkOptions>;
