using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OwnerBot.Channels.Authentication;

namespace OwnerBot.Channels.Connector;

/// <summary>Which addresses of files we call: the address comes from a message, and whoever writes one must not choose whom we call.</summary>
internal sealed class FileAddress(IOptions<BotFrameworkOptions> options, IHostEnvironment environment)
{
    /// <summary>This machine is called only where every caller is on it: in Development, without sign-in.</summary>
    public bool MayBeHere => environment.IsDevelopment() && options.Value.AppId is null;

    /// <returns>Null for an address that we do not call.</returns>
    public Uri? OfStorage(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && (IsStorage(uri) || IsHere(uri)) ? uri : null;

    /// <summary>Below the service URL that the same activity brought and that is trusted: our token goes along.</summary>
    public Uri? OfService(string? url, string? serviceUrl) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0
        && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var service)
        && uri.Scheme == service.Scheme && uri.Authority == service.Authority
        && uri.AbsolutePath.StartsWith(service.AbsolutePath.TrimEnd('/') + "/", StringComparison.Ordinal)
            ? uri
            : null;

    private bool IsStorage(Uri uri) =>
        uri is { Scheme: "https", IsDefaultPort: true, HostNameType: UriHostNameType.Dns }
        && options.Value.FileHosts.Any(ending => ending.Length > 1 && uri.IdnHost.EndsWith(Dotted(ending), StringComparison.OrdinalIgnoreCase));

    private bool IsHere(Uri uri) => MayBeHere && uri is { Scheme: "http", IsLoopback: true };

    private static string Dotted(string ending) => ending.StartsWith('.') ? ending : $".{ending}";
}
