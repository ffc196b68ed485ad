using FsCheck;
using FsCheck.Xunit;

namespace OwnerBot.Cases.Tests.Promises;

/// <summary>DESIGN rule 3: the owner is told before a promise is missed, not after.</summary>
public sealed class ForeseeingAMissedPromise
{
    private static readonly PromiseClock TheClock = Clock();

    [Theory]
    [InlineData(4, 2)]         // a few minutes: not before half of them
    [InlineData(15, 10)]       // at least five minutes before
    [InlineData(100, 80)]      // a fifth
    [InlineData(600, 540)]     // at most an hour before
    public void Given_an_allowance_When_the_promise_is_set_Then_the_warning_stands_before_it(int allowance, int warnedAfter)
    {
        var promise = new Promise(Anna, PromiseKind.Finish, Monday9.AddMinutes(allowance));

        Assert.Equal(Monday9.AddMinutes(warnedAfter), Foresight.ForeseenAt(promise, Monday9));
    }

    [Fact]
    public void Given_nobody_answered_When_the_warning_comes_Then_the_owner_is_told_a_later_instant_before_the_old_one()
    {
        var ownerCase = An.OpenCase();
        var warned = ownerCase.ForeseenAt!.Value;

        ownerCase.Foresee(warned.AddTicks(-1), TheClock).IsNothingNew();
        var moved = ownerCase.Foresee(warned, TheClock).Only<PromiseMoved>();

        Assert.True(moved.OwnerIsTold && moved.By is null && moved.At < moved.Old.By);
        Assert.Equal(moved.Old.By.AddMinutes(30), moved.Next.By);
        ownerCase.After(moved).Foresee(warned, TheClock).IsNothingNew();
    }

    [Fact]
    public void Given_a_promise_moved_once_When_it_is_foreseen_again_Then_one_manager_is_brought_in()
    {
        var ownerCase = An.OpenCase();
        var events = new List<CaseEvent>();
        for (var i = 0; i < 4; i++)
        {
            var decision = ownerCase.Foresee(ownerCase.ForeseenAt!.Value, TheClock, [Anna, May]);
            events.AddRange(decision.Events());
            ownerCase = ownerCase.After(decision);
        }

        Assert.Equal(May, Assert.Single(events.OfType<ManagerBroughtIn>()).Manager);
        Assert.IsType<PromiseMoved>(events[0]);
        Assert.IsType<PromiseMoved>(events[1]);
        Assert.IsType<ManagerBroughtIn>(events[2]);
    }

    [Fact]
    public void Given_the_house_slept_past_the_promise_When_it_wakes_Then_the_new_instant_is_still_to_come()
    {
        var late = Monday9.AddDays(2);

        Assert.True(An.OpenCase().Foresee(late, TheClock).Only<PromiseMoved>().Next.By > late);
    }

    [Fact]
    public void Given_a_clerk_who_needs_longer_When_the_promise_is_moved_Then_the_reason_is_kept_and_the_owner_told()
    {
        var moved = An.OrganisedCase().MovePromise(Acting(Anna), Monday9.AddDays(5), "等配件", Monday9.AddHours(1)).Only<PromiseMoved>();

        Assert.Equal(("等配件", Monday9.AddDays(5), PromiseKind.Finish), (moved.Reason, moved.Next.By, moved.Next.What));
        Assert.True(moved.OwnerIsTold);
    }

    [Fact]
    public void Given_an_instant_past_or_no_reason_When_the_promise_is_moved_Then_it_is_refused()
    {
        An.OpenCase().MovePromise(Acting(Anna), Monday9, "等配件", Monday9).IsRefused("promise_in_past");
        An.OpenCase().MovePromise(Acting(Anna), Monday9.AddDays(1), " ", Monday9).IsRefused("text_missing");
    }

    [Fact]
    public void Given_a_service_around_the_clock_When_promised_at_night_Then_plain_time_counts()
    {
        var clock = Clock(Service("emergency", aroundTheClock: true));

        Assert.Equal(At("2026-03-08 03:30"), clock.By(PromiseKind.FirstAnswer, At("2026-03-08 03:00")));
    }

    [Property]
    public void Given_any_allowance_When_the_promise_is_set_Then_the_warning_is_after_the_setting_and_before_the_promise(PositiveInt seconds)
    {
        var promise = new Promise(Anna, PromiseKind.Finish, Monday9.AddSeconds(seconds.Get));

        var warned = Foresight.ForeseenAt(promise, Monday9);

        Assert.True(warned > Monday9 && warned < promise.By);
    }

    [Fact]
    public void Given_an_emergency_still_rings_When_it_is_foreseen_Then_its_promise_stands_the_owner_is_told_once_and_a_manager_comes()
    {
        var emergency = An.Emergency();
        emergency = emergency.After(emergency.RingOnCall(Ben, Monday9));
        var (warned, promise) = (emergency.ForeseenAt!.Value, emergency.Promise);

        var decision = emergency.Foresee(warned, TheClock, [May]);
        var told = Assert.Single(decision.Events().OfType<EmergencyStillRinging>());
        emergency = emergency.After(decision);

        Assert.True(told is { OwnerIsTold: true } && told.Ringing == Ben && told.At < promise!.By);
        Assert.Equal(promise, emergency.Promise);
        Assert.Contains(May, emergency.Managers);
        Assert.Null(emergency.ForeseenAt);
        emergency.Foresee(warned.AddMinutes(1), TheClock, [May]).IsNothingNew();
    }
}
