using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace OwnerBot;

/// <summary>Configuration section <c>OwnerBot</c>.</summary>
internal sealed record OwnerBotOptions
{
    public const string Section = "OwnerBot";

    /// <summary>Where the database, uploads and keys lie; made when missing. Relative to the content root. Default <c>data</c>.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "OwnerBot:DataFolder is empty: name a folder for the database and uploads.")]
    public string DataFolder { get; init; } = "data";

    /// <summary>
    /// A folder of readable community files, loaded when the database is empty. Default: the demo community in
    /// Development, none in Production.
    /// </summary>
    public string? CommunityFolder { get; init; }

    /// <summary>The community's id in the store, <c>[A-Za-z0-9_-]</c>. Default <c>home</c>.</summary>
    [RegularExpression("^[A-Za-z0-9_-]{1,60}$", ErrorMessage = "OwnerBot:CommunityId may hold letters, digits, '-' and '_' only, at most 60.")]
    public string CommunityId { get; init; } = "home";

    /// <summary>Messages after which a turn that keeps failing is given to a clerk. 1–10; default 3.</summary>
    [Range(1, 10)]
    public int TurnAttempts { get; init; } = 3;

    /// <summary>How long a person on the on-call chain has before the next one is rung. 10 s – 30 min; default 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "00:30:00")]
    public TimeSpan OnCallPatience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A conversation that its clerk left idle goes back to the front desk after this long. 5 min – 1 day; default 1 h.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan IdleHandBack { get; init; } = TimeSpan.FromHours(1);
}

[OptionsValidator]
internal sealed partial class ValidateOwnerBotOptions : IValidateOptions<OwnerBotOptions>;
