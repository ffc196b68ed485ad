using Microsoft.Extensions.Options;

namespace OwnerBot.Widget.Embed;

/// <summary>Which pages may show the chat: our own, and those of the configured sites; for the community that lives here.</summary>
internal sealed class EmbedDoor(IOptions<WidgetOptions> options, IOptions<OwnerBotOptions> house)
{
    /// <param name="origin">As the browser writes it: scheme, host, port.</param>
    /// <returns>The origin as configured, safe to stand in a header; null when it may not show the chat.</returns>
    public string? Admitted(string? origin, HttpRequest request)
    {
        var own = $"{request.Scheme}://{request.Host.ToUriComponent()}";
        return string.Equals(origin, own, StringComparison.OrdinalIgnoreCase)
            ? own
            : options.Value.Origins.FirstOrDefault(site => string.Equals(site, origin, StringComparison.OrdinalIgnoreCase));
    }

    public bool IsConfigured(string origin) => options.Value.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase);

    public bool LivesHere(string? community) => community == house.Value.CommunityId;
}
