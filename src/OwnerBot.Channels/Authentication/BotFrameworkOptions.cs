using System.ComponentModel.DataAnnotations;

namespace OwnerBot.Channels.Authentication;

/// <summary>Section <c>BotFramework</c>: who we are to the Bot Framework, and whom we let in.</summary>
public sealed class BotFrameworkOptions
{
    public const string Section = "BotFramework";

    /// <summary>
    /// Whether <c>/api/messages</c> answers. Null, the default: with an app id, and in Development. True without an app id
    /// outside Development stops the start; a community with Web Chat alone sets nothing here and starts.
    /// </summary>
    public bool? Enabled { get; set; }

    /// <summary>The bot's app id, a GUID. Null in Development: no sign-in, and callers from this machine only.</summary>
    public string? AppId { get; set; }

    /// <summary>Default <see cref="BotAppType.SingleTenant"/>.</summary>
    public BotAppType AppType { get; set; }

    /// <summary>The tenant of the app's registration. Needed but for <see cref="BotAppType.MultiTenant"/>, where it is <c>botframework.com</c>.</summary>
    public string? TenantId { get; set; }

    /// <summary>The app's client secret; keep it out of files.</summary>
    public string? Secret { get; set; }

    /// <summary>Of a certificate with its private key in the store My of the current user or the machine.</summary>
    public string? CertificateThumbprint { get; set; }

    /// <summary>A <c>.pfx</c> file, or a <c>.pem</c> file with certificate and key.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>Opens the <c>.pfx</c> or the key of the <c>.pem</c>. Null: they need none.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>
    /// Tenants whose people may write. None listed, the default: any. Teams must name a tenant of the list; other channels may name
    /// none, but no other.
    /// </summary>
    public IReadOnlyList<string> AllowedTenants { get; set; } = [];

    /// <summary>Who signs the channels' tokens.</summary>
    [Required]
    public string Issuer { get; set; } = "https://api.botframework.com";

    /// <summary>Where the channels' keys are published.</summary>
    [Required]
    public string OpenIdMetadata { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Where the keys of the Emulator's tokens are published; read in Development only.</summary>
    [Required]
    public string EmulatorOpenIdMetadata { get; set; } = "https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration";

    /// <summary>Where our own tokens come from; the tenant is put behind it.</summary>
    [Required]
    public string Authority { get; set; } = "https://login.microsoftonline.com";

    /// <summary>What our own tokens are for. Default <c>https://api.botframework.com/.default</c>.</summary>
    [Required, RegularExpression(@"^https://\S+/\.default$", ErrorMessage = "Scope: it must be a resource with /.default behind it.")]
    public string Scope { get; set; } = "https://api.botframework.com/.default";

    /// <summary><c>https://host[:port]</c> at which the channels reach our own files. Null, the default: activities with files of ours are refused.</summary>
    public string? PublicOrigin { get; set; }

    /// <summary>
    /// Endings of the host names from which files that people send are fetched, and to which files of ours are put: where Teams
    /// keeps them. What a setting lists is added. Pictures in a message come from the service URL itself.
    /// </summary>
    public IReadOnlyList<string> FileHosts { get; set; } = [".sharepoint.com", ".sharepoint.cn", ".sharepoint.us"];

    /// <summary>Largest activity taken, in bytes; default 1 MB.</summary>
    [Range(64 * 1024, 16 * 1024 * 1024)]
    public int MaxActivityBytes { get; set; } = 1024 * 1024;

    /// <summary>Longest one call to a connector may take; 1–100 s, default 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:40")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Longest a caller with <c>expectReplies</c> waits for what the bot says; 1–60 s, default 10 s. The rest is sent.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan RepliesWithin { get; set; } = TimeSpan.FromSeconds(10);

    internal string Tenant => TenantId ?? "botframework.com";
}

/// <summary>As the Azure Bot resource names it.</summary>
public enum BotAppType
{
    /// <summary>App id, tenant, and a secret or a certificate.</summary>
    SingleTenant,

    /// <summary>A user-assigned managed identity: its client id and tenant, no secret.</summary>
    UserAssignedMSI,

    /// <summary>App id, and a secret or a certificate.</summary>
    MultiTenant,
}
