namespace OwnerBot.Channels.Authentication;

/// <summary>
/// The service URLs that signed-in channels brought, kept for as long as we may want to write first. Our token goes nowhere else.
/// </summary>
/// <remarks>Asked with the URL in one form (<c>https://smba.trafficmanager.net/emea</c>: lower case host, no slash at the end).</remarks>
public interface IServiceUrls
{
    /// <summary>Keeps it; when this returns it survives a power cut. Safe to repeat.</summary>
    Task RememberAsync(string serviceUrl, CancellationToken cancellationToken);

    Task<bool> IsKnownAsync(string serviceUrl, CancellationToken cancellationToken);
}
