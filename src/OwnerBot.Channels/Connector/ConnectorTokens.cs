using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using OwnerBot.Channels.Authentication;

namespace OwnerBot.Channels.Connector;

/// <summary>Our own tokens for connectors, by the kind of app; kept and renewed by MSAL.</summary>
internal sealed class ConnectorTokens
{
    public const string Client = "BotFramework.Tokens";

    private readonly BotFrameworkOptions _options;
    private readonly Lazy<Func<bool, CancellationToken, Task<AuthenticationResult>>> _acquire;

    public ConnectorTokens(IOptions<BotFrameworkOptions> options, IHttpClientFactory http)
    {
        _options = options.Value;
        _acquire = new(() => _options.AppType is BotAppType.UserAssignedMSI ? OfManagedIdentity(new(http)) : OfApp(new(http)));
    }

    /// <summary>False without an app id: then nothing is sent with a call.</summary>
    public bool AreUsed => _options.AppId is not null;

    /// <param name="fresh">Not the one kept: it was refused.</param>
    /// <returns>Null without an app id.</returns>
    /// <exception cref="ChannelBusyException">No token is to be had now.</exception>
    public async Task<string?> GetAsync(bool fresh, CancellationToken cancellationToken)
    {
        if (!AreUsed)
        {
            return null;
        }

        try
        {
            return (await _acquire.Value(fresh, cancellationToken)).AccessToken;
        }
        catch (MsalException fault)
        {
            throw new ChannelBusyException($"There is no token for the channel now ({fault.ErrorCode}).", inner: fault);
        }
    }

    private Func<bool, CancellationToken, Task<AuthenticationResult>> OfApp(MsalHttp http)
    {
        var building = ConfidentialClientApplicationBuilder.Create(_options.AppId)
            .WithAuthority($"{_options.Authority.TrimEnd('/')}/{_options.Tenant}", validateAuthority: false)
            // The authority is in our own configuration: nobody else needs to vouch for it.
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(http);
        var app = (_options.Secret is { Length: > 0 } secret ? building.WithClientSecret(secret) : building.WithCertificate(Certificate(), sendX5C: true)).Build();
        return (fresh, cancellationToken) =>
            app.AcquireTokenForClient([_options.Scope]).WithForceRefresh(fresh).ExecuteAsync(cancellationToken);
    }

    private Func<bool, CancellationToken, Task<AuthenticationResult>> OfManagedIdentity(MsalHttp http)
    {
        var app = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(_options.AppId)).WithHttpClientFactory(http).Build();
        var resource = _options.Scope[..^"/.default".Length];
        return (fresh, cancellationToken) => app.AcquireTokenForManagedIdentity(resource).WithForceRefresh(fresh).ExecuteAsync(cancellationToken);
    }

    private X509Certificate2 Certificate()
    {
        if (_options.CertificatePath is { Length: > 0 } path)
        {
            return !path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase) ? X509CertificateLoader.LoadPkcs12FromFile(path, _options.CertificatePassword)
                : _options.CertificatePassword is { Length: > 0 } password ? X509Certificate2.CreateFromEncryptedPemFile(path, password)
                : X509Certificate2.CreateFromPemFile(path);
        }

        foreach (var place in new[] { StoreLocation.CurrentUser, StoreLocation.LocalMachine })
        {
            using var store = new X509Store(StoreName.My, place);
            store.Open(OpenFlags.ReadOnly);
            // Ours is trusted by the authority that knows it, not by a chain.
            if (store.Certificates.Find(X509FindType.FindByThumbprint, _options.CertificateThumbprint!, validOnly: false) is [var found, ..])
            {
                return found;
            }
        }

        throw new InvalidOperationException("BotFramework:CertificateThumbprint: there is no such certificate in the store My of the user or the machine.");
    }

    private sealed class MsalHttp(IHttpClientFactory http) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => http.CreateClient(Client);
    }
}
