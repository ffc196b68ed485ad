using OwnerBot.Cases.Bookings;
using static OwnerBot.Testing.Places;

namespace OwnerBot.Cases.Tests.Bookings;

public sealed class WaitingForAPlace
{
    private static readonly ResourceCalendar Hours = Calendar();
    private static readonly ResourceDay Full = Day().After(Day().Book(Booking("a", places: 2), Hours, Monday9));

    [Fact]
    public void Given_a_place_comes_free_When_two_wait_Then_the_first_has_it_kept_and_nobody_else_gets_it()
    {
        var day = Full.After(Full.Join(Waits("first", places: 2), Hours, Monday9));
        day = day.After(day.Join(Waits("second"), Hours, Monday9));

        day = day.After(day.Cancel(new("a"), Hours, Monday9));

        var offer = Assert.Single(day.Offers);
        Assert.Equal((new BookingId("first"), Monday9.AddHours(2)), (offer.Id, offer.Until));
        day.Book(Booking("stranger"), Hours, Monday9).IsRefused("slot_full");

        day = day.After(day.Book(Booking("first", places: 2), Hours, Monday9.AddHours(1)));
        Assert.Equal("first", Assert.Single(day.Bookings).Id.Value);
        Assert.Empty(day.Offers);
    }

    [Fact]
    public void Given_an_offer_is_over_When_the_clock_looks_Then_the_next_is_asked()
    {
        var day = Full.After(Full.Join(Waits("first", places: 2), Hours, Monday9));
        day = day.After(day.Join(Waits("second"), Hours, Monday9));
        day = day.After(day.Cancel(new("a"), Hours, Monday9));

        day.Book(Booking("first", places: 2), Hours, Monday9.AddHours(2)).IsRefused("offer_over");
        day = day.After(day.Expire(Hours, Monday9.AddHours(2)));

        Assert.Equal("second", Assert.Single(day.Offers).Id.Value);
        day.Expire(Hours, Monday9.AddHours(2)).AddsNothing();
    }

    [Fact]
    public void Given_there_is_room_When_somebody_wants_to_wait_Then_they_are_told_to_book() =>
        Day().Join(Waits("a"), Hours, Monday9).IsRefused("slot_has_room");

    [Fact]
    public void Given_an_offer_When_it_is_declined_Then_the_place_is_free_again()
    {
        var day = Full.After(Full.Join(Waits("first", places: 2), Hours, Monday9));
        day = day.After(day.Cancel(new("a"), Hours, Monday9));

        day = day.After(day.Cancel(new("first"), Hours, Monday9));

        Assert.Equal(2, day.LeftIn(SlotAt("2026-03-03 09:00"), Desk));
    }
}
