namespace OwnerBot.Cases.Tests;

public sealed class WaitingForTheOwner
{
    private static readonly PromiseClock TheClock = Clock();

    // Organised at 09:10 on Monday, 14 hours of work promised; paused at 11:10, two hours spent, twelve left.
    private static OwnerCase Paused()
    {
        var ownerCase = An.OrganisedCase();
        return ownerCase.After(ownerCase.PauseForOwner(Acting(Anna), "几点方便？", At("2026-03-02 11:10"), TheClock));
    }

    [Fact]
    public void Given_work_in_progress_When_the_owner_is_asked_Then_the_clerk_promises_to_check_back()
    {
        Assert.Equal(CaseStage.WaitingForOwner, Paused().Stage);
        Assert.Equal(new Promise(Anna, PromiseKind.CheckBack, At("2026-03-03 11:10")), Paused().Promise);
    }

    [Fact]
    public void Given_a_waiting_case_When_the_owner_answers_two_days_later_Then_the_promise_has_the_working_time_it_had_left()
    {
        var answeredAt = At("2026-03-04 11:10");

        var after = Paused().After(Paused().OwnerAdds("下午三点", [], answeredAt, TheClock));

        Assert.Equal(CaseStage.InProgress, after.Stage);
        Assert.Equal(PromiseKind.Finish, after.Promise!.What);
        Assert.Equal(TimeSpan.FromHours(12), Hours.Between(answeredAt, after.Promise.By));
    }

    [Fact]
    public void Given_a_waiting_case_When_asked_a_second_question_Then_the_time_left_is_still_that_of_the_first()
    {
        var twice = Paused().After(Paused().PauseForOwner(Acting(Anna), "哪一间？", At("2026-03-02 16:00"), TheClock));

        var after = twice.After(twice.Resume(Acting(Anna), At("2026-03-03 09:00"), TheClock));

        Assert.Equal(TimeSpan.FromHours(12), Hours.Between(At("2026-03-03 09:00"), after.Promise!.By));
    }

    [Fact]
    public void Given_a_new_case_When_the_owner_is_asked_Then_the_question_is_the_first_answer()
    {
        var ownerCase = An.OpenCase();

        var asked = ownerCase.After(ownerCase.PauseForOwner(Acting(Anna), "哪一间？", Monday9.AddMinutes(3), TheClock));
        var resumed = asked.After(asked.OwnerAdds("厨房", [], Monday9.AddHours(1), TheClock));

        Assert.Equal(Monday9.AddMinutes(3), asked.FirstAnsweredAt);
        Assert.Equal((CaseStage.Acknowledged, PromiseKind.Plan), (resumed.Stage, resumed.Promise!.What));
    }

    [Fact]
    public void Given_a_promise_already_spent_When_resumed_Then_it_gets_a_few_minutes_and_not_none()
    {
        var ownerCase = An.OrganisedCase();
        var late = ownerCase.After(ownerCase.PauseForOwner(Acting(Anna), "几点？", At("2026-03-05 10:00"), TheClock));

        var after = late.After(late.Resume(Acting(Anna), At("2026-03-06 10:00"), TheClock));

        Assert.Equal(At("2026-03-06 10:05"), after.Promise!.By);
    }

    [Fact]
    public void Given_a_waiting_case_When_the_owner_only_says_thanks_Then_it_waits_on()
    {
        var decision = Paused().OwnerAdds("谢谢", [], Monday9.AddHours(3), TheClock, justThanks: true);

        decision.Only<OwnerAdded>();
        Assert.Equal(CaseStage.WaitingForOwner, Paused().After(decision).Stage);
    }

    [Fact]
    public void Given_a_finished_case_When_the_owner_says_thanks_Then_nothing_reopens()
    {
        foreach (var finished in new[] { An.DoneCase(), An.AcceptedCase(), An.FollowedUpCase() })
        {
            var after = finished.After(finished.OwnerAdds("thanks", [], Monday9.AddDays(1), TheClock, justThanks: true));

            Assert.Equal((finished.Stage, finished.Promise), (after.Stage, after.Promise));
        }
    }

    [Fact]
    public void Given_a_case_that_does_not_wait_When_resumed_Then_it_is_refused() =>
        An.OrganisedCase().Resume(Acting(Anna), Monday9.AddHours(1), TheClock).IsRefused("not_waiting");

    [Fact]
    public void Given_photos_from_the_owner_When_added_Then_the_case_shows_them()
    {
        var ownerCase = An.OpenCase();

        var after = ownerCase.After(ownerCase.OwnerAdds("", ["p1", "p2"], Monday9, TheClock));

        Assert.Equal(["p1", "p2"], after.Photos);
    }
}
