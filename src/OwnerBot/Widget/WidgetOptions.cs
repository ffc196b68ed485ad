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
}

[Microsoft.Extensions.Options.OptionsValidator]
internal sealed partial class ValidateWidgetOptions : Microsoft.Extensions.Options.IValidateOptions<WidgetOptions>;
