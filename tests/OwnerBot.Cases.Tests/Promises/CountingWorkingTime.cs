using FsCheck;
using FsCheck.Xunit;

namespace OwnerBot.Cases.Tests.Promises;

/// <summary>DESIGN rule 3: split shifts, weekends, holidays, make-up workdays, and a change of the clocks.</summary>
public sealed class CountingWorkingTime
{
    // As published for 2026: National Day 1 to 7 October; Sunday 20 September and Saturday 10 October are worked.
    private static readonly BusinessCalendar China2026 = new(
        Zone,
        [.. Enumerable.Range(1, 7).Select(day => new DateOnly(2026, 10, day))],
        [
            new(new(2026, 9, 20), [Shift.Of("09:00", "12:00"), Shift.Of("14:00", "18:00")]),
            new(new(2026, 10, 10), [Shift.Of("09:00", "12:00"), Shift.Of("14:00", "18:00")]),
        ]);

    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly WorkingHours Autumn = China2026.HoursOf(SplitWeek);

    [Theory]
    [InlineData("2026-03-02 11:30", 60, "2026-03-02 14:30")]   // over lunch
    [InlineData("2026-03-02 11:30", 30, "2026-03-02 12:00")]   // to the last minute before lunch
    [InlineData("2026-03-02 12:30", 30, "2026-03-02 14:30")]   // from within lunch
    [InlineData("2026-03-06 17:50", 30, "2026-03-09 09:20")]   // Friday evening to Monday
    [InlineData("2026-03-07 10:00", 420, "2026-03-09 18:00")]  // a whole day, from Saturday
    [InlineData("2026-03-02 07:00", 0, "2026-03-02 07:00")]
    public void Given_a_split_week_When_time_is_added_Then_only_shifts_count(string from, int minutes, string expected) =>
        Assert.Equal(At(expected), Hours.Add(At(from), TimeSpan.FromMinutes(minutes)));

    [Theory]
    [InlineData("2026-09-30 17:30", 60, "2026-10-08 09:30")]   // over the whole National Day week
    [InlineData("2026-10-09 17:30", 60, "2026-10-10 09:30")]   // into a Saturday that is worked
    [InlineData("2026-10-10 17:30", 60, "2026-10-12 09:30")]   // and over the Sunday that is not
    [InlineData("2026-09-18 17:30", 60, "2026-09-20 09:30")]   // a worked Sunday
    public void Given_the_Chinese_holidays_When_time_is_added_Then_make_up_workdays_count_and_holidays_do_not(string from, int minutes, string expected) =>
        Assert.Equal(At(expected), Autumn.Add(At(from), TimeSpan.FromMinutes(minutes)));

    [Fact]
    public void Given_leave_on_a_make_up_workday_When_asked_Then_leave_wins() =>
        Assert.False(China2026.HoursOf(SplitWeek, [new(2026, 10, 10)]).IsOpen(At("2026-10-10 10:00")));

    [Fact]
    public void Given_own_hours_on_a_make_up_workday_When_asked_Then_they_are_kept()
    {
        var saturdays = China2026.HoursOf([.. SplitWeek, new(DayOfWeek.Saturday, new(18, 0), new(20, 0))]);

        Assert.True(saturdays.IsOpen(At("2026-10-10 19:00")));
        Assert.False(saturdays.IsOpen(At("2026-10-10 10:00")));
    }

    [Theory]
    [InlineData("2026-03-02 08:59", false)]
    [InlineData("2026-03-02 09:00", true)]
    [InlineData("2026-03-02 12:00", false)]
    [InlineData("2026-03-02 13:59", false)]
    [InlineData("2026-03-02 17:59", true)]
    [InlineData("2026-03-02 18:00", false)]
    [InlineData("2026-03-07 10:00", false)]
    public void Given_a_split_week_When_asked_whether_open_Then_the_end_of_a_shift_is_not_in_it(string at, bool open) =>
        Assert.Equal(open, Hours.IsOpen(At(at)));

    [Fact]
    public void Given_Friday_evening_When_asked_for_the_next_opening_Then_it_is_Monday_morning() =>
        Assert.Equal(At("2026-03-09 09:00"), Hours.NextOpening(At("2026-03-06 18:00")));

    [Fact]
    public void Given_no_shift_at_all_When_asked_anything_Then_the_answer_is_clear_and_comes_at_once()
    {
        var never = new WorkingHours(Zone, []);

        Assert.False(never.IsOpen(Monday9));
        Assert.Null(never.NextOpening(Monday9));
        Assert.Null(never.Add(Monday9, TimeSpan.FromMinutes(1)));
        Assert.Equal(TimeSpan.Zero, never.Between(Monday9, Monday9.AddYears(1)));
        Assert.Equal(Monday9.AddMinutes(30), new PromiseClock(never, Service()).By(PromiseKind.FirstAnswer, Monday9));
    }

    [Fact]
    public void Given_a_night_shift_When_it_runs_past_midnight_Then_it_is_one_stretch()
    {
        var nights = new WorkingHours(Zone, [new(DayOfWeek.Monday, new(22, 0), new(6, 0)), new(DayOfWeek.Tuesday, new(5, 0), new(8, 0))]);

        Assert.True(nights.IsOpen(At("2026-03-03 02:00")));
        Assert.Equal(TimeSpan.FromHours(10), nights.Between(At("2026-03-02 00:00"), At("2026-03-04 00:00")));
        Assert.Equal(At("2026-03-03 07:00"), nights.Add(At("2026-03-02 23:00"), TimeSpan.FromHours(8)));
    }

    [Fact]
    public void Given_clocks_that_change_When_a_night_is_worked_Then_real_time_counts()
    {
        var nights = new WorkingHours(Berlin, WeeklyShift.On(Enum.GetValues<DayOfWeek>(), Shift.Of("22:00", "06:00")));

        Assert.Equal(TimeSpan.FromHours(7), nights.Between(Utc("2026-03-28 12:00"), Utc("2026-03-29 12:00")));
        Assert.Equal(TimeSpan.FromHours(9), nights.Between(Utc("2026-10-24 12:00"), Utc("2026-10-25 12:00")));
    }

    [Fact]
    public void Given_a_shift_that_begins_in_the_hour_skipped_When_asked_Then_it_begins_after_it()
    {
        var early = new WorkingHours(Berlin, [new(DayOfWeek.Sunday, new(2, 30), new(5, 0))]);

        Assert.Equal(Utc("2026-03-29 01:00"), early.NextOpening(Utc("2026-03-28 12:00")));
    }

    [Property]
    public void Given_any_instant_When_time_is_added_Then_so_much_lies_between(PositiveInt start, PositiveInt minutes)
    {
        var from = Monday9.AddMinutes(start.Get * 37);
        var working = TimeSpan.FromMinutes(minutes.Get * 13);

        var to = Autumn.Add(from, working)!.Value;

        Assert.Equal(working, Autumn.Between(from, to));
        Assert.True(Autumn.IsOpen(to.AddTicks(-1)));
    }

    private static DateTimeOffset Utc(string at) =>
        DateTimeOffset.Parse(at + " +00:00", System.Globalization.CultureInfo.InvariantCulture);
}
