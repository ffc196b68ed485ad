using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Services;
using OwnerBot.Dialogs.Slots;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.Bookings;

/// <summary>How words about a time were taken, given what is free.</summary>
internal abstract record TimeSaid
{
    private TimeSaid()
    {
    }

    /// <param name="Waits">True when the time is full and the owner wants to wait for it.</param>
    public sealed record Chosen(DateTimeOffset Start, bool Waits) : TimeSaid;

    /// <param name="Question">What is asked instead, with times to press.</param>
    /// <param name="Day">The day that was spoken of; null when it is none to go on with.</param>
    public sealed record Ask(Say Question, SaidTime? Day) : TimeSaid;

    public sealed record Unclear : TimeSaid;
}

/// <summary>Offers free times and reads which one is meant.</summary>
internal static class TimeTalk
{
    private const int MostOffered = 6;
    private const int MostOfADay = 3;

    /// <summary>So many on the day that was spoken of, and no other day is offered beside it.</summary>
    private const int EnoughOfADay = 2;

    /// <summary>The question with the nearest free times as buttons: around the day spoken of, or the first of several days.</summary>
    public static Say Nearest(Say question, IReadOnlyList<FreeTime> times, SaidTime? wished)
    {
        var free = times.Where(time => time.Left > 0).ToList();
        if (free.Count == 0)
        {
            return new Say(TextKeys.TimeNone).Offering(new Choice(new Arg.Text(TextKeys.ButtonPerson)));
        }

        return question with { Choices = [.. Around(free, wished).Select(time => new Choice(time.Slot.Start)), .. question.Choices] };
    }

    /// <param name="wished">The day spoken of before, for an hour said alone.</param>
    /// <param name="mayWait">True when a full time can be waited for.</param>
    public static TimeSaid Read(SlotHeard heard, IReadOnlyList<FreeTime> times, SaidTime? wished, bool mayWait)
    {
        var today = Today(heard.Facts);
        if (SaidDay.IsNone(heard.Folded, today))
        {
            return Asking(TextKeys.TimeNoSuchDay, times, null);
        }

        if (heard.Got.Start is not { } start)
        {
            var first = times.FirstOrDefault(time => time.Left > 0);
            return (Manners.IsAnyTime(heard.Folded) || BookingWords.WantsEarliest(heard.Folded)) && first.Left > 0
                ? new TimeSaid.Chosen(first.Slot.Start, false)
                : new TimeSaid.Unclear();
        }

        if (wished is { } day && SaidDay.IsHourOnly(heard.Folded))
        {
            start = start with { Date = day.Date };
        }

        if (start.Date < today || (start.Date == today && start.Time is { } hour && At(start.Date, hour, heard.Facts) <= heard.Facts.Now))
        {
            return Asking(TextKeys.TimePast, times, null);
        }

        if (times.Count > 0 && start.Date > times[^1].Slot.Date)
        {
            var last = times[^1].Slot.Start;
            return new TimeSaid.Ask(Nearest(new Say(TextKeys.TimeBeyond).With("last", last), times, null), null);
        }

        return OnTheDay(start, heard, times, mayWait);
    }

    private static TimeSaid OnTheDay(SaidTime start, SlotHeard heard, IReadOnlyList<FreeTime> times, bool mayWait)
    {
        var sameDay = times.Where(time => time.Slot.Date == start.Date).ToList();
        if (start.Time is { } hour && heard.Got.End is null)
        {
            var meant = sameDay.FirstOrDefault(time => TimeOnly.FromDateTime(time.Slot.Start.DateTime) == hour);
            return meant.Slot == default ? Asking(sameDay.Count > 0 ? TextKeys.TimeNotThen : TextKeys.TimeClosed, times, start)
                : meant.Left > 0 ? new TimeSaid.Chosen(meant.Slot.Start, false)
                : mayWait && BookingWords.WantsToWait(heard.Folded) ? new TimeSaid.Chosen(meant.Slot.Start, true)
                : Full(meant, times, start, mayWait);
        }

        // A part of the day: "周六上午" is from nine to twelve.
        var within = sameDay.Where(time => IsWithin(time, start, heard.Got.End)).ToList();
        var free = within.Where(time => time.Left > 0).ToList();
        return (free.Count, within.Count) switch
        {
            (1, 1) => new TimeSaid.Chosen(free[0].Slot.Start, false),
            (> 0, _) => new TimeSaid.Ask(
                new Say(TextKeys.TimesThatDay).Offering([.. free.Take(MostOffered + 2).Select(time => new Choice(time.Slot.Start))]), start),
            (0, > 0) => Full(within[0], times, start, mayWait),
            _ => Asking(sameDay.Count > 0 ? TextKeys.TimeNotThen : TextKeys.TimeClosed, times, start),
        };
    }

    private static TimeSaid.Ask Full(FreeTime full, IReadOnlyList<FreeTime> times, SaidTime start, bool mayWait)
    {
        var say = Nearest(new Say(TextKeys.TimeFull).With("time", full.Slot.Start), times, start);
        var wait = new Choice(new Arg.Lines([new Say(TextKeys.WaitFor).With("time", full.Slot.Start)]));
        return new TimeSaid.Ask(mayWait ? say.Offering(wait) : say, start);
    }

    private static TimeSaid.Ask Asking(string key, IReadOnlyList<FreeTime> times, SaidTime? wished) =>
        new(Nearest(new Say(key), times, wished), wished);

    private static bool IsWithin(FreeTime time, SaidTime start, SaidTime? end)
    {
        // By its middle: a slot from 08:30 to 12:30 is a morning, though mornings begin at nine.
        var middle = TimeOnly.FromDateTime(time.Slot.Start.DateTime + ((time.Slot.End - time.Slot.Start) / 2));
        return (start.Time is not { } first || middle >= first) && (end is not { Time: { } last } || end.Value.Date != start.Date || middle < last);
    }

    private static IEnumerable<FreeTime> Around(List<FreeTime> free, SaidTime? wished)
    {
        if (wished is not { } day)
        {
            return free.GroupBy(time => time.Slot.Date).SelectMany(same => Spread([.. same])).Take(MostOffered);
        }

        var sameDay = free.Where(time => time.Slot.Date == day.Date).ToList();
        var middle = day.Date.ToDateTime(day.Time ?? new TimeOnly(12, 0));
        var near = sameDay.Count >= EnoughOfADay ? sameDay : free;
        return near.OrderBy(time => (time.Slot.Start.DateTime - middle).Duration()).Take(MostOffered).OrderBy(time => time.Slot.Start);
    }

    /// <summary>A few of one day, from its whole length.</summary>
    private static IEnumerable<FreeTime> Spread(List<FreeTime> day) => day.Count <= MostOfADay
        ? day
        : Enumerable.Range(0, MostOfADay).Select(i => day[i * (day.Count - 1) / (MostOfADay - 1)]);

    private static DateOnly Today(Facts facts) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(facts.Now, facts.Zone).DateTime);

    private static DateTimeOffset At(DateOnly date, TimeOnly time, Facts facts)
    {
        var local = date.ToDateTime(time);
        return new(local, facts.Zone.GetUtcOffset(local));
    }
}
