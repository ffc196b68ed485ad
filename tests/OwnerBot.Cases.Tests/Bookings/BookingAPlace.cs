using OwnerBot.Cases.Bookings;
using static OwnerBot.Testing.Places;

namespace OwnerBot.Cases.Tests.Bookings;

public sealed class BookingAPlace
{
    private static readonly ResourceCalendar Hours = Calendar();

    [Fact]
    public void Given_two_places_When_three_ask_Then_the_third_hears_that_it_is_full()
    {
        var day = Day().After(Day().Book(Booking("a"), Hours, Monday9));
        day = day.After(day.Book(Booking("b"), Hours, Monday9));

        day.Book(Booking("c"), Hours, Monday9).IsRefused("slot_full");

        Assert.Equal(0, day.LeftIn(SlotAt("2026-03-03 09:00"), Desk));
        Assert.IsType<DayDecision.Accepted>(day.Book(Booking("c", "2026-03-03 10:00"), Hours, Monday9));
    }

    [Fact]
    public void Given_a_turn_that_is_run_again_When_it_books_Then_nothing_is_taken_twice()
    {
        var day = Day().After(Day().Book(Booking("a"), Hours, Monday9));

        day.Book(Booking("a"), Hours, Monday9).AddsNothing();
        day.Book(Booking("a", "2026-03-03 10:00"), Hours, Monday9).IsRefused("booking_elsewhere");
    }

    [Theory]
    [InlineData("2026-03-02 08:00", "slot_in_past")]
    [InlineData("2026-03-02 10:00", "slot_too_soon")]
    [InlineData("2026-03-03 12:00", "slot_outside_hours")]
    [InlineData("2026-03-03 09:30", "slot_outside_hours")]
    [InlineData("2026-03-07 09:00", "slot_outside_hours")]
    [InlineData("2026-05-04 09:00", "slot_beyond_horizon")]
    public void Given_a_time_that_cannot_be_booked_When_asked_for_Then_it_is_refused_with_the_reason(string at, string code) =>
        Day(at[..10]).Book(Booking("a", at), Hours, Monday9).IsRefused(code);

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    public void Given_a_count_that_no_slot_has_When_asked_for_Then_it_is_refused(int places) =>
        Day().Book(Booking("a", places: places), Hours, Monday9).IsRefused("places_out_of_range");

    [Fact]
    public void Given_the_lead_time_has_begun_When_a_clerk_books_Then_it_is_taken_all_the_same()
    {
        var soon = Booking("a", "2026-03-02 10:00");

        Day("2026-03-02").Book(soon, Hours, Monday9).IsRefused("slot_too_soon");
        Assert.IsType<DayDecision.Accepted>(Day("2026-03-02").Book(soon, Hours, Monday9, byDesk: true));
    }

    [Fact]
    public void Given_the_cut_off_has_passed_When_the_owner_cancels_Then_only_a_clerk_can()
    {
        var day = Day().After(Day().Book(Booking("a"), Hours, Monday9));
        var late = A.At("2026-03-03 05:01");

        day.Cancel(new("a"), Hours, late).IsRefused("past_cut_off");

        Assert.Empty(day.After(day.Cancel(new("a"), Hours, late, byDesk: true)).Bookings);
    }
}
