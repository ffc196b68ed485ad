using System.Globalization;
using OwnerBot.Cases;

namespace OwnerBot.Manager;

/// <summary>An instant on the community's clock, as short as it can be understood.</summary>
internal static class Moment
{
    /// <summary>"10:30" today, with the day before that, with the year in another year.</summary>
    public static string Short(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone, Language language)
    {
        var (local, today) = (TimeZoneInfo.ConvertTime(at, zone), TimeZoneInfo.ConvertTime(now, zone));
        return local.Date == today.Date ? Time(at, zone) : $"{Day(at, now, zone, language)} {Time(at, zone)}";
    }

    public static string Time(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone, Language language)
    {
        var (local, thisYear) = (TimeZoneInfo.ConvertTime(at, zone), TimeZoneInfo.ConvertTime(now, zone).Year);
        return local.ToString(
            (language, local.Year == thisYear) switch
            {
                (Language.English, true) => "d MMM",
                (Language.English, false) => "d MMM yyyy",
                (_, true) => "M月d日",
                _ => "yyyy年M月d日",
            },
            CultureInfo.InvariantCulture);
    }
}
