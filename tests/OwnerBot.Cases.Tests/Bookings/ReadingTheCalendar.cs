using OwnerBot.Cases.Bookings;
using static OwnerBot.Testing.Places;

namespace OwnerBot.Cases.Tests.Bookings;

public sealed class ReadingTheCalendar
{
    [Fact]
    public void Given_a_split_day_When_its_slots_are_listed_Then_none_goes_over_lunch() =>
        Assert.Equal(["09:00", "10:00", "11:00", "14:00", "15:00", "16:00", "17:00"], Starts(Calendar(), "2026-03-03"));

    [Fact]
    public void Given_slots_that_do_not_fill_the_shift_When_listed_Then_the_rest_is_no_slot() =>
        Assert.Equal(["09:00", "10:30", "14:00", "15:30"], Starts(Calendar(Desk with { SlotMinutes = 90 }), "2026-03-03"));

    [Fact]
    public void Given_a_holiday_and_a_make_up_workday_When_listed_Then_the_year_of_the_community_counts()
    {
        var year = new BusinessCalendar(A.Zone, [new(2026, 3, 3)], [new(new(2026, 3, 7), [Shift.Of("10:00", "12:00")])]);

        Assert.Empty(Starts(Calendar(year: year), "2026-03-03"));
        Assert.Equal(["10:00", "11:00"], Starts(Calendar(year: year), "2026-03-07"));
    }

    [Fact]
    public void Given_an_activity_on_one_day_When_that_is_a_holiday_Then_it_takes_place()
    {
        var walk = Desk with { Hours = [], Days = [new(new(2026, 3, 8), [Shift.Of("15:00", "17:00")])], SlotMinutes = 120 };
        var year = new BusinessCalendar(A.Zone, [new(2026, 3, 8)], []);

        Assert.Equal(["15:00"], Starts(Calendar(walk, year), "2026-03-08"));
        Assert.Empty(Starts(Calendar(walk, year), "2026-03-15"));
    }

    private static IEnumerable<string> Starts(ResourceCalendar calendar, string date) =>
        calendar.SlotsOn(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)).Select(slot => slot.Start.ToString("HH:mm", null));
}
