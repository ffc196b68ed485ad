using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace OwnerBot.Channels.Authentication;

/// <summary>Where we may call. There are few service URLs, one for each channel and region, so that most questions are answered from memory.</summary>
internal sealed class TrustedServiceUrls(IServiceUrls kept, IOptions<BotFrameworkOptions> options, IHostEnvironment environment)
{
    private const int MostInMemory = 1000;

    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Whether an activity may bring it at all: https, and in Development http on this machine.</summary>
    public bool IsAddress(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
        && uri is { UserInfo: "", Query: "", Fragment: "" }
        && (uri.Scheme == Uri.UriSchemeHttps || (uri is { Scheme: "http", IsLoopback: true } && environment.IsDevelopment()));

    /// <summary>Of an authenticated activity only.</summary>
    public async Task RememberAsync(string serviceUrl, CancellationToken cancellationToken)
    {
        var url = Same(serviceUrl);
        if (!_known.ContainsKey(url))
        {
            await kept.RememberAsync(url, cancellationToken);
            Note(url);
        }
    }

    /// <summary>Without an app id there is no token to lose, and only this machine is called.</summary>
    public async Task<bool> MayCallAsync(string? serviceUrl, CancellationToken cancellationToken)
    {
        if (!IsAddress(serviceUrl))
        {
            return false;
        }

        if (options.Value.AppId is null)
        {
            return new Uri(serviceUrl!).IsLoopback && environment.IsDevelopment();
        }

        var url = Same(serviceUrl!);
        if (_known.ContainsKey(url))
        {
            return true;
        }

        var known = await kept.IsKnownAsync(url, cancellationToken);
        if (known)
        {
            Note(url);
        }

        return known;
    }

    /// <summary>One form of the same address: the host in lower case, no slash at the end.</summary>
    public static string Same(string serviceUrl) => new Uri(serviceUrl).AbsoluteUri.TrimEnd('/');

    private void Note(string url)
    {
        if (_known.Count < MostInMemory)
        {
            _known[url] = true;
        }
    }
}
