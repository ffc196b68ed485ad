using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace OwnerBot.Channels.DirectLine;

/// <summary>Section <c>DirectLine</c>.</summary>
public sealed class DirectLineOptions
{
    public const string Section = "DirectLine";

    /// <summary>Opens every conversation and mints tokens; for servers only, and long: at least 8 characters. Null, the default: nobody has it.</summary>
    [MinLength(8)]
    public string? Secret { get; set; }

    /// <summary>Signs tokens (HS256). At least 32 bytes, Base64 in configuration; must outlive restarts and be the same on every instance.</summary>
    [Required, MinLength(32)]
    public byte[]? SigningKey { get; set; }

    /// <summary>30 min – 1 day; default 30 min. The client refreshes every 15 minutes whatever this says.</summary>
    [Range(typeof(TimeSpan), "00:30:00", "1.00:00:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Origins of pages on other sites that may carry the widget: <c>https://host[:port]</c>. Default none.</summary>
    public IReadOnlyList<string> TrustedOrigins { get; set; } = [];

    /// <summary>The bot's channel account id; default <c>ownerbot</c>.</summary>
    [Required]
    public string BotId { get; set; } = "ownerbot";

    /// <summary>The name shown with what the bot says; default <c>OwnerBot</c>.</summary>
    [Required]
    public string BotName { get; set; } = "OwnerBot";

    /// <summary>Largest JSON taken, in bytes; default 256 KB.</summary>
    [Range(4 * 1024, 4 * 1024 * 1024)]
    public int MaxActivityBytes { get; set; } = 256 * 1024;

    /// <summary>Largest upload, all parts together, in bytes; default 20 MB.</summary>
    [Range(64 * 1024, 256 * 1024 * 1024)]
    public int MaxUploadBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>Activities one conversation may post at once; default 100.</summary>
    [Range(50, 10_000)]
    public int Burst { get; set; } = 100;

    /// <summary>Activities per second that one conversation regains after a burst; default 10.</summary>
    [Range(1, 1_000)]
    public int PerSecond { get; set; } = 10;

    /// <summary>Sockets open at once for one conversation (tabs, devices); default 32.</summary>
    [Range(2, 1_000)]
    public int MaxSockets { get; set; } = 32;

    /// <summary>Longest silence on a socket before an empty frame; 15–30 s, default 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:15", "00:00:30")]
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How often a socket looks for what another instance wrote; 1–15 s, default 3 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:15")]
    public TimeSpan Recheck { get; set; } = TimeSpan.FromSeconds(3);

    internal bool OriginsAreOrigins() => TrustedOrigins.All(origin =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), origin, StringComparison.OrdinalIgnoreCase));
}

[OptionsValidator]
internal sealed partial class ValidateDirectLineOptions : IValidateOptions<DirectLineOptions>;
