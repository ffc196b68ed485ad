using System.Globalization;
using OwnerBot.Cases;
using OwnerBot.Desk.Texts;

namespace OwnerBot.Desk.Words;

/// <summary>Instants as a clerk reads them: in the community's zone, and how far away.</summary>
internal sealed class DeskTimes(MyDesk desk, DeskTexts texts)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(15);

    /// <summary>"14:05" today, else with the day before it.</summary>
    public string At(DateTimeOffset instant)
    {
        var (local, today) = (Local(instant), Local(desk.Now).Date);
        var time = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        return (local.Date - today).Days switch
        {
            0 => time,
            1 => texts["time_tomorrow", ("time", time)],
            -1 => texts["time_yesterday", ("time", time)],
            _ => $"{Day(local, local.Year != today.Year)} {time}",
        };
    }

    /// <summary>"in 12 min", "5 min over".</summary>
    public string Left(DateTimeOffset by)
    {
        var left = by - desk.Now;
        return texts[left < TimeSpan.Zero ? "time_over" : "time_left", ("span", Span(left.Duration()))];
    }

    /// <summary>"12 min ago".</summary>
    public string Since(DateTimeOffset instant) => texts["time_since", ("span", Span((desk.Now - instant).Duration()))];

    /// <summary>"12 min", counted until now.</summary>
    public string Lasted(DateTimeOffset since) => Span((desk.Now - since).Duration());

    public Urgency UrgencyOf(DateTimeOffset by) => (by - desk.Now) switch
    {
        var left when left < TimeSpan.Zero => Urgency.Overdue,
        var left when left < Soon => Urgency.Soon,
        _ => Urgency.Calm,
    };

    public string DayOf(DateTimeOffset instant)
    {
        var local = Local(instant);
        return Day(local, local.Year != Local(desk.Now).Year);
    }

    public bool SameDay(DateTimeOffset one, DateTimeOffset other) => Local(one).Date == Local(other).Date;

    /// <summary>What a picker of date and time gave, which is local to the community.</summary>
    public DateTimeOffset? Read(DateTime? picked) =>
        picked is { } local ? new(local, desk.Here.Community.Zone().GetUtcOffset(local)) : null;

    /// <summary>As a picker of date and time wants it, to the minute.</summary>
    public DateTime ForPicker(DateTimeOffset instant)
    {
        var local = Local(instant).DateTime;
        return new(local.Year, local.Month, local.Day, local.Hour, local.Minute, 0);
    }

    private DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, desk.Here.Community.Zone());

    private string Day(DateTimeOffset local, bool withYear) => (texts.Language, withYear) switch
    {
        (Language.English, false) => local.ToString("d MMM", CultureInfo.InvariantCulture),
        (Language.English, true) => local.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        (_, false) => local.ToString("M月d日", CultureInfo.InvariantCulture),
        _ => local.ToString("yyyy年M月d日", CultureInfo.InvariantCulture),
    };

    private string Span(TimeSpan span) => span switch
    {
        { TotalMinutes: < 1 } => texts["span_moment"],
        { TotalHours: < 1 } => texts["span_minutes", ("n", (int)span.TotalMinutes)],
        { TotalDays: < 1, Minutes: 0 } => texts["span_hours", ("n", (int)span.TotalHours)],
        { TotalDays: < 1 } => texts["span_hours_minutes", ("n", (int)span.TotalHours), ("m", span.Minutes)],
        _ => texts["span_days", ("n", (int)span.TotalDays)],
    };
}

/// <summary>How near a promise is.</summary>
public enum Urgency
{
    Calm,

    /// <summary>Less than a quarter of an hour.</summary>
    Soon,
    Overdue,
}
