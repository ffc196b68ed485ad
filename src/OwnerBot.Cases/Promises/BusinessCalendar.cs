namespace OwnerBot.Cases.Promises;

/// <summary>The community's year: where its clocks stand, which days it rests, and which weekend days it works to make up for them.</summary>
/// <param name="Holidays">Days on which the desk is closed, whatever the shifts say.</param>
/// <param name="MakeUpWorkdays">调休上班: days worked instead. They win over <paramref name="Holidays"/>.</param>
public sealed record BusinessCalendar(
    TimeZoneInfo Zone, IReadOnlyCollection<DateOnly> Holidays, IReadOnlyList<MakeUpWorkday> MakeUpWorkdays)
{
    /// <summary>No holidays and no make-up workdays.</summary>
    public static BusinessCalendar Plain(TimeZoneInfo zone) => new(zone, [], []);

    /// <summary>The hours of somebody with these shifts in this community.</summary>
    /// <param name="daysOff">Leave; wins over the week and make-up days.</param>
    /// <param name="singleDays">Days with hours of their own; they win over leave and holidays.</param>
    public WorkingHours HoursOf(
        IReadOnlyList<WeeklyShift> shifts, IReadOnlyCollection<DateOnly>? daysOff = null, IReadOnlyDictionary<DateOnly, IReadOnlyList<Shift>>? singleDays = null)
    {
        HashSet<DateOnly> closed = [.. Holidays, .. daysOff ?? []];
        var makeUp = new Dictionary<DateOnly, IReadOnlyList<Shift>>();

        // Who has no shift at all takes part in no make-up day either.
        foreach (var day in MakeUpWorkdays.Where(_ => shifts.Count > 0))
        {
            var own = shifts.Where(shift => shift.Day == day.Date.DayOfWeek).Select(shift => shift.Shift).ToList();
            if (daysOff?.Contains(day.Date) is not true)
            {
                closed.Remove(day.Date);
                makeUp[day.Date] = own.Count > 0 ? own : day.Hours;
            }
        }

        foreach (var (date, hours) in singleDays ?? new Dictionary<DateOnly, IReadOnlyList<Shift>>())
        {
            makeUp[date] = hours;
        }

        return new WorkingHours(Zone, shifts, closed, makeUp);
    }
}

/// <param name="Hours">Worked by whoever has no shift of their own on that day of the week.</param>
public sealed record MakeUpWorkday(DateOnly Date, IReadOnlyList<Shift> Hours);
