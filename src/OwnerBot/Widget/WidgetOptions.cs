using System.ComponentModel.DataAnnotations;

namespace OwnerBot.Widget;

/// <summary>What the owners' page allows; section <c>Widget</c> of the configuration.</summary>
public sealed class WidgetOptions
{
    public const string Section = "Widget";

    /// <summary>How often one address may ask for a token. 1–10,000; default 120, as a whole building may share an address.</summary>
    [Range(1, 10_000)]
    public int TokensPerMinute { get; set; } = 120;

    /// <summary>How long a browser that stays away still finds its conversation. 1 hour to 400 days (what browsers keep); default 180 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "400.00:00:00")]
    public TimeSpan SeatLifetime { get; set; } = TimeSpan.FromDays(180);

    /// <summary>Sites that may show the chat in a frame of ours: <c>https://host[:port]</c>, as browsers write an origin. Default none.</summary>
    public IReadOnlyList<string> Origins { get; set; } = [];

    /// <summary>How long a link to another device is good. 1–60 min; default 10 min.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan LinkLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The first entry that is no origin; they are written into a policy, so nothing else may stand there.</summary>
    internal string? NoOrigin() => Origins.FirstOrDefault(origin =>
        origin is null
        || !Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        || uri.Scheme is not ("http" or "https")
        || !string.Equals(uri.GetLeftPart(UriPartial.Authority), origin, StringComparison.OrdinalIgnoreCase)
        || !origin.All(c => char.IsAsciiLetterOrDigit(c) || c is ':' or '/' or '.' or '-' or '[' or ']'));
}

[Microsoft.Extensions.Options.OptionsValidator]
internal sealed partial class ValidateWidgetOptions : Microsoft.Extensions.Options.IValidateOptions<WidgetOptions>;
