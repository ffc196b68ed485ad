namespace OwnerBot.TeamsApp;

/// <summary>Section <c>Teams</c>: what the app package says about whoever offers it.</summary>
internal sealed class TeamsAppOptions
{
    public const string Section = "Teams";

    /// <summary>The app's own id, a GUID. Null, the default: the bot's.</summary>
    public string? AppId { get; set; }

    /// <summary>Of the package; raise it to have Teams take a new one. Default <c>1.0.0</c>.</summary>
    public string Version { get; set; } = "1.0.0";

    /// <summary>Who offers it, at most 32 characters. Null, the default: the community.</summary>
    public string? Developer { get; set; }

    /// <summary>https. Null, the default: the public origin.</summary>
    public string? WebsiteUrl { get; set; }

    /// <summary>https; what you do with owners' data. Null, the default: the public origin.</summary>
    public string? PrivacyUrl { get; set; }

    /// <summary>https. Null, the default: the public origin.</summary>
    public string? TermsOfUseUrl { get; set; }
}
