using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace OwnerBot.Data;

/// <summary>Where the memory lives and what it takes; the configuration section <c>Data</c>.</summary>
public sealed class DataOptions
{
    public const string Section = "Data";

    /// <summary>Folder of the database (<c>ownerbot.db</c>) and of the uploads; made when it is not there. Default <c>data</c>.</summary>
    [Required(AllowEmptyStrings = false)]
    public string Folder { get; set; } = "data";

    /// <summary>How long opening and writing wait for another process that holds the database. 0–60 s; default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan LockPatience { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Largest upload in bytes. 1 KB–100 MB; default 15 MB.</summary>
    [Range(1024, 100 * 1024 * 1024)]
    public int LargestUpload { get; set; } = 15 * 1024 * 1024;
}

[OptionsValidator]
internal sealed partial class ValidateDataOptions : IValidateOptions<DataOptions>;
