using System.Text.Json;
using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.Authentication;

/// <summary>Whose token it was, and what that caller may say.</summary>
/// <param name="Kind">By whose keys the token is signed.</param>
/// <param name="ServiceUrl">The token's <c>serviceurl</c>; null when it has none.</param>
/// <param name="Endorsements">The channels that the token's key may speak for.</param>
/// <param name="CallingApp">The app that the token was given to (<c>azp</c>, or <c>appid</c>); null in a channel's.</param>
internal sealed record SignedInCaller(CallerKind Kind, string? ServiceUrl, IReadOnlyList<string> Endorsements, string? CallingApp)
{
    /// <returns>Why this caller may not say this; null when it may.</returns>
    public string? Objection(Activity activity, BotFrameworkOptions options) => Kind switch
    {
        CallerKind.ThisMachine => null,
        // A token from one bot to another (a skill's) names the other bot here.
        CallerKind.Emulator when !string.Equals(CallingApp, options.AppId, StringComparison.OrdinalIgnoreCase) => "The token was given to another app.",
        CallerKind.Emulator => null,
        _ when ServiceUrl is null => "The token names no service URL.",
        _ when !string.Equals(ServiceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase) => "The token is for another service URL.",
        _ when !Endorsements.Contains(activity.ChannelId, StringComparer.Ordinal) => "The token's key is not endorsed for this channel.",
        _ when !TenantMayWrite(activity, options.AllowedTenants) => "The tenant is not among those that may write here.",
        _ => null,
    };

    private static bool TenantMayWrite(Activity activity, IReadOnlyList<string> allowed)
    {
        if (allowed.Count == 0)
        {
            return true;
        }

        string[] named = [.. TenantsOf(activity)];
        return named.All(one => allowed.Contains(one, StringComparer.OrdinalIgnoreCase)) && (named.Length > 0 || activity.ChannelId != "msteams");
    }

    private static IEnumerable<string> TenantsOf(Activity activity)
    {
        if (activity.Conversation?.TenantId is { Length: > 0 } tenant)
        {
            yield return tenant;
        }

        if (activity.ChannelData is { ValueKind: JsonValueKind.Object } data
            && data.TryGetProperty("tenant", out var about) && about.ValueKind == JsonValueKind.Object
            && about.TryGetProperty("id", out var id))
        {
            // Anything but text is no tenant of ours.
            yield return id.ValueKind == JsonValueKind.String ? id.GetString()! : id.GetRawText();
        }
    }
}

internal enum CallerKind
{
    /// <summary>A channel, by the Bot Framework's own issuer.</summary>
    Channel,

    /// <summary>The Emulator with our app's id and secret. Development only.</summary>
    Emulator,

    /// <summary>No sign-in, from loopback. Development without an app id only.</summary>
    ThisMachine,
}
