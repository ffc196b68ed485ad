namespace OwnerBot.Cases.Promises;

/// <summary>One stretch of work on one day, in the community's local time.</summary>
/// <param name="From">The first minute of it.</param>
/// <param name="To">The end, not included; at or before <paramref name="From"/> it ends on the next day (00:00 is midnight).</param>
public readonly record struct Shift(TimeOnly From, TimeOnly To)
{
    public static Shift Of(string from, string to) =>
        new(TimeOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
            TimeOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>A shift that comes back every week. A split day (before and after lunch) is two of them.</summary>
public readonly record struct WeeklyShift(DayOfWeek Day, TimeOnly From, TimeOnly To)
{
    public Shift Shift => new(From, To);

    /// <summary>The same shifts on each of the days.</summary>
    public static IReadOnlyList<WeeklyShift> On(IEnumerable<DayOfWeek> days, params IReadOnlyList<Shift> shifts) =>
        [.. days.SelectMany(day => shifts.Select(shift => new WeeklyShift(day, shift.From, shift.To)))];

    /// <summary>Monday to Friday.</summary>
    public static IReadOnlyList<WeeklyShift> Weekdays(params IReadOnlyList<Shift> shifts) =>
        On([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], shifts);
}
