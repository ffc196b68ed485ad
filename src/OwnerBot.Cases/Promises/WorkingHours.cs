namespace OwnerBot.Cases.Promises;

/// <summary>
/// When somebody works: weekly shifts, days closed, and single days with hours of their own. Counts real elapsed time, so that
/// a change of the clocks neither adds nor takes an hour of work.
/// </summary>
public sealed class WorkingHours
{
    /// <summary>How far ahead we look for working time. A calendar with none in two years has none.</summary>
    public static readonly TimeSpan Horizon = TimeSpan.FromDays(731);

    private readonly TimeZoneInfo zone;
    private readonly ILookup<DayOfWeek, Shift> weekly;
    private readonly IReadOnlyCollection<DateOnly> closed;
    private readonly IReadOnlyDictionary<DateOnly, IReadOnlyList<Shift>> singleDays;

    /// <param name="closed">Days without work.</param>
    /// <param name="singleDays">Days whose hours replace the weekly ones; they win over <paramref name="closed"/>.</param>
    public WorkingHours(
        TimeZoneInfo zone,
        IReadOnlyList<WeeklyShift> weekly,
        IReadOnlyCollection<DateOnly>? closed = null,
        IReadOnlyDictionary<DateOnly, IReadOnlyList<Shift>>? singleDays = null)
    {
        this.zone = zone;
        this.weekly = weekly.ToLookup(shift => shift.Day, shift => shift.Shift);
        this.closed = closed ?? [];
        this.singleDays = singleDays ?? new Dictionary<DateOnly, IReadOnlyList<Shift>>();
    }

    public bool IsOpen(DateTimeOffset instant) => NextOpening(instant) is { } opening && opening == instant;

    /// <summary>The instant itself while open; otherwise when work begins again. Null when it does not within <see cref="Horizon"/>.</summary>
    public DateTimeOffset? NextOpening(DateTimeOffset instant)
    {
        foreach (var stretch in StretchesFrom(instant))
        {
            return stretch.Start > instant ? stretch.Start : instant;
        }

        return null;
    }

    /// <summary>
    /// The instant at which <paramref name="working"/> time has been worked, counted from <paramref name="instant"/>. Nothing or
    /// less than nothing to work: the instant itself.
    /// </summary>
    /// <returns>Null when there is not so much working time within <see cref="Horizon"/>.</returns>
    public DateTimeOffset? Add(DateTimeOffset instant, TimeSpan working)
    {
        if (working <= TimeSpan.Zero)
        {
            return instant;
        }

        foreach (var stretch in StretchesFrom(instant))
        {
            var start = stretch.Start > instant ? stretch.Start : instant;
            if (start + working <= stretch.End)
            {
                return TimeZoneInfo.ConvertTime(start + working, zone);
            }

            working -= stretch.End - start;
        }

        return null;
    }

    /// <summary>The working time from <paramref name="from"/> to <paramref name="to"/>; zero when <paramref name="to"/> is not later.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        var sum = TimeSpan.Zero;
        foreach (var stretch in StretchesFrom(from).TakeWhile(stretch => stretch.Start < to))
        {
            var start = stretch.Start > from ? stretch.Start : from;
            var end = stretch.End < to ? stretch.End : to;
            sum += end - start;
        }

        return sum;
    }

    /// <summary>The stretches of work that begin on the day, in order, as they are written down.</summary>
    public IReadOnlyList<(DateTimeOffset Start, DateTimeOffset End)> StretchesOn(DateOnly date) =>
        [.. On(date).Where(stretch => stretch.End > stretch.Start).Select(stretch => (stretch.Start, stretch.End))];

    /// <summary>Stretches of work that end after the instant, in order, apart from one another.</summary>
    private IEnumerable<Stretch> StretchesFrom(DateTimeOffset instant)
    {
        // The day before counts too: its night shift may still be running.
        var first = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime).AddDays(-1);
        Stretch? running = null;

        foreach (var next in Enumerable.Range(0, Horizon.Days).SelectMany(day => On(first.AddDays(day))))
        {
            if (next.End <= instant || next.End <= next.Start)
            {
                continue;
            }

            if (running is { } before && next.Start <= before.End)
            {
                running = before with { End = next.End > before.End ? next.End : before.End };
                continue;
            }

            if (running is { } whole)
            {
                yield return whole;
            }

            running = next;
        }

        if (running is { } last)
        {
            yield return last;
        }
    }

    private IEnumerable<Stretch> On(DateOnly date) =>
        ShiftsOn(date)
            .OrderBy(shift => shift.From)
            .Select(shift => new Stretch(
                Instant(date.ToDateTime(shift.From)),
                Instant((shift.To > shift.From ? date : date.AddDays(1)).ToDateTime(shift.To))));

    private IEnumerable<Shift> ShiftsOn(DateOnly date) =>
        singleDays.TryGetValue(date, out var single) ? single
        : closed.Contains(date) ? []
        : weekly[date.DayOfWeek];

    /// <summary>A local time that the clocks skip is the instant after the gap; one that they show twice is the first.</summary>
    private DateTimeOffset Instant(DateTime local)
    {
        // Gaps are at most a day, and no zone has one outside whole minutes.
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    private readonly record struct Stretch(DateTimeOffset Start, DateTimeOffset End);
}
