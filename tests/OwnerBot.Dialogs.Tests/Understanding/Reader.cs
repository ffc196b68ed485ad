using System.Globalization;
using OwnerBot.Cases;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.Tests.Understanding;

/// <summary>One reader for all tests; it is Monday the 23rd of November 2026, ten in the morning, in Shanghai.</summary>
internal static class Reader
{
    public static DateTimeOffset MondayAtTen { get; } = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(8));

    public static LocalUnderstanding Local { get; } = LocalUnderstanding.Load();

    public static Understood Read(string text, string? asked = null, Language? known = null) =>
        Local.Read(text, new Circumstances(MondayAtTen, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), known, asked));

    public static Got Got(string text, string? asked = null) => Read(text, asked).Got;

    /// <summary>"2026-11-25T10:00", "2026-11-25", or empty when nothing was said.</summary>
    public static string Written(SaidTime? said) =>
        said is not { } time ? ""
        : time.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + time.Time?.ToString("'T'HH:mm", CultureInfo.InvariantCulture);
}
