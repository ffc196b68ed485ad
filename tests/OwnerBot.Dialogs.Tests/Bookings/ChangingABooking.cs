using OwnerBot.Cases;
using OwnerBot.Cases.Bookings;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Testing.Dialogs;

namespace OwnerBot.Dialogs.Tests.Bookings;

public sealed class ChangingABooking
{
    [Theory]
    [InlineData("改时间", "周五上午十点")]
    [InlineData("改時間", "星期五上午十點")]
    [InlineData("I want to reschedule", "Friday at 10 am")]
    public void Given_one_booking_When_the_owner_wants_another_time_Then_free_ones_are_offered_and_it_moves(string wish, string time)
    {
        var talk = Booked().Owner(wish).Says(TextKeys.MoveAsk);
        Assert.DoesNotContain("明天 15:00", talk.Rendered[0].Choices.Select(choice => choice.Label));

        talk.Owner(time).Says(TextKeys.BookingMoved);

        Assert.Equal(Talk.Monday.Date.AddDays(4).AddHours(10), talk.Wants<Outcome.MoveBookings>().Start.DateTime);
    }

    [Theory]
    [InlineData("把走访改到周五上午十点")]
    [InlineData("move my appointment to Friday 10:00")]
    public void Given_the_new_time_stands_in_the_wish_When_it_is_free_Then_nothing_more_is_asked(string wish) =>
        Booked().Owner(wish).Says(TextKeys.BookingMoved);

    [Theory]
    [InlineData("取消预约", "是的")]
    [InlineData("取消預約", "係")]
    [InlineData("cancel my booking please", "yes")]
    public void Given_one_booking_When_the_owner_cancels_Then_it_is_asked_once_and_done(string wish, string yes)
    {
        var talk = Booked().Owner(wish).Says(TextKeys.CancelAsk).WantsNothing();

        talk.Owner(yes).Says(TextKeys.BookingCancelled);

        talk.Wants<Outcome.CancelBookings>();
    }

    [Fact]
    public void Given_the_question_whether_to_cancel_When_the_answer_is_no_Then_it_stays() =>
        Booked().Owner("取消预约").Presses(TextKeys.ButtonKeep).Says(TextKeys.BookingKept).WantsNothing();

    [Fact]
    public void Given_the_cut_off_has_passed_When_the_owner_wants_to_change_Then_a_person_is_offered()
    {
        var late = Booked(changeUntil: Talk.Monday.AddMinutes(-1));

        late.Owner("改时间").Says(TextKeys.BookingTooLate).WantsNothing();
        late.Owner("取消预约").Says(TextKeys.BookingTooLate).WantsNothing();
    }

    [Fact]
    public void Given_two_bookings_When_the_owner_cancels_Then_it_is_asked_which_and_the_button_finds_it()
    {
        var talk = Booked().Given(Visit(1028, Talk.Monday.AddDays(2)));

        talk.Owner("取消预约").Says(TextKeys.CancelWhich);
        talk.Presses(talk.Rendered[0].Choices[1].Label).Says(TextKeys.CancelAsk);
        talk.Presses(TextKeys.ButtonYesCancel);

        Assert.Equal(new CaseId("case-1028"), talk.Wants<Outcome.CancelBookings>().Case);
    }

    [Fact]
    public void Given_the_new_time_is_taken_meanwhile_When_it_should_move_Then_the_next_ones_are_offered()
    {
        var talk = Booked().Owner("改时间");
        talk.NextEnd = new Ended.NotBooked(Refusal.SlotFull(0), TheCatalogue.Full("visits", "2026-11-27 10:00"));

        talk.Owner("周五上午十点").Says(TextKeys.TimeTaken);

        talk.Owner("周五上午十一点").Says(TextKeys.BookingMoved);
    }

    [Fact]
    public void Given_a_place_is_kept_When_the_owner_takes_it_Then_it_is_booked()
    {
        var visit = Visit(1027, Talk.Monday.AddDays(1));
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Offered(TheCatalogue.Offer)
            .Given(visit with { Bookings = [], WaitsFor = [(visit.Bookings[0], Talk.Monday.AddHours(2))] });

        talk.Owner("要这个名额").Says(TextKeys.BookingTaken);

        talk.Wants<Outcome.TakePlace>();
    }

    [Fact]
    public void Given_bookings_and_steps_When_the_owner_asks_where_it_is_Then_all_stand_in_one_answer()
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Offered(TheCatalogue.Offer).Given(Visit(1027, Talk.Monday.AddDays(1)) with
        {
            Steps = [(new("钥匙", "鑰匙", "Keys"), true), (new("验房", "驗房", "Inspection"), false)],
        });

        var text = talk.Owner("我的预约").Rendered[0].Text;

        Assert.Contains("• 管家走访 · 明天 09:30", text, StringComparison.Ordinal);
        Assert.Contains("✓ 钥匙", text, StringComparison.Ordinal);
        Assert.Contains("○ 验房", text, StringComparison.Ordinal);
    }

    private static Talk Booked(DateTimeOffset? changeUntil = null) =>
        Talk.WithAnOwnerOf(Talk.HomeA).Offered(TheCatalogue.Offer).Given(Visit(1027, Talk.Monday.AddDays(1).AddHours(5.5), changeUntil));

    private static CaseGlance Visit(int number, DateTimeOffset start, DateTimeOffset? changeUntil = null) =>
        Talk.ACase(number, service: new ServiceKey("home_visit")) with
        {
            Bookings =
            [
                CaseBooking.Of(new($"b-{number}"), TheCatalogue.Offer.Resources[new("visits")].Resource, new TimeSlot(start, start.AddHours(1)), 1)
                    with { ChangeUntil = changeUntil ?? start.AddHours(-4) },
            ],
        };
}
