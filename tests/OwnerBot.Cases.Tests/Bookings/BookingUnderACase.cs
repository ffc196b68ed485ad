using OwnerBot.Cases.Bookings;
using static OwnerBot.Testing.Places;

namespace OwnerBot.Cases.Tests.Bookings;

public sealed class BookingUnderACase
{
    private static readonly CaseBooking Tuesday = CaseBooking.Of(new("b1"), Desk, SlotAt("2026-03-03 15:00"), 1);
    private static readonly CaseBooking Wednesday = CaseBooking.Of(new("b2"), Desk, SlotAt("2026-03-04 15:00"), 1, version: 1);

    [Fact]
    public void Given_a_booking_When_the_day_before_and_two_hours_before_come_Then_the_owner_is_reminded_of_each_once()
    {
        var booked = Booked(Tuesday);
        Assert.Equal(A.At("2026-03-02 15:00"), booked.RemindAt);
        booked.Remind(A.At("2026-03-02 14:59")).IsNothingNew();

        var first = booked.Remind(A.At("2026-03-02 15:00")).Only<BookingReminded>();
        booked = booked.After(first);
        var second = booked.Remind(A.At("2026-03-03 13:00")).Only<BookingReminded>();
        booked = booked.After(second);

        Assert.Equal((ReminderKind.DayBefore, true), (first.Kind, first.OwnerIsTold));
        Assert.Equal((ReminderKind.HoursBefore, true), (second.Kind, second.OwnerIsTold));
        Assert.Null(booked.RemindAt);
    }

    [Fact]
    public void Given_it_was_booked_within_the_day_When_the_clock_looks_Then_no_day_before_is_told_late()
    {
        var late = An.OpenCase().After(new CaseBooked(A.At("2026-03-02 20:00"), null, Tuesday));

        Assert.False(late.Remind(A.At("2026-03-02 20:00")).Only<BookingReminded>().OwnerIsTold);
    }

    [Fact]
    public void Given_it_moves_When_reminders_are_counted_Then_they_begin_anew()
    {
        var moved = Booked(Tuesday).After(Booked(Tuesday).Remind(A.At("2026-03-02 15:00")))
            .After(new CaseBookingMoved(A.At("2026-03-02 16:00"), null, Tuesday, Wednesday, ""));

        Assert.Equal(A.At("2026-03-03 15:00"), moved.RemindAt);
    }

    [Fact]
    public void Given_a_clerk_moves_it_When_no_reason_is_given_Then_it_is_refused_and_with_one_the_owner_is_told()
    {
        var booked = Booked(Tuesday);

        booked.MoveBooking(Acting(Anna), new("b1"), Wednesday, " ", Monday9).IsRefused("text_missing");

        Assert.True(booked.MoveBooking(Acting(Anna), new("b1"), Wednesday, "师傅请假", Monday9).Only<CaseBookingMoved>().OwnerIsTold);
    }

    [Fact]
    public void Given_a_stranger_to_the_case_When_they_cancel_Then_they_are_refused() =>
        Booked(Tuesday).CancelBooking(Acting(Ben), new("b1"), "错了", Monday9).IsRefused("not_your_case");

    [Fact]
    public void Given_the_owner_waits_When_a_place_is_kept_and_not_taken_Then_both_are_told_once()
    {
        var waits = An.OpenCase().After(An.OpenCase().Wait(Tuesday, Monday9));
        var until = Monday9.AddHours(2);

        var offered = waits.After(waits.OfferPlace(new("b1"), until, Monday9));
        Assert.Equal(until, offered.OfferEndsAt);
        offered.OfferPlace(new("b1"), until, Monday9).IsNothingNew();

        Assert.True(offered.LapseOffer(new("b1"), until).Only<OfferLapsed>().OwnerIsTold);
        Assert.Empty(offered.After(offered.LapseOffer(new("b1"), until)).WaitsFor);
    }

    private static OwnerCase Booked(CaseBooking booking) => An.OpenCase().After(An.OpenCase().Book(null, booking, Monday9.AddHours(-1)));
}
