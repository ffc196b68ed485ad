namespace OwnerBot.Cases.Tests;

public sealed class WorkingACase
{
    private static readonly PromiseClock TheClock = Clock();

    [Fact]
    public void Given_a_new_case_When_the_clerk_only_acknowledges_Then_the_first_response_clock_runs_on()
    {
        var ownerCase = An.OpenCase();

        var after = ownerCase.After(ownerCase.Acknowledge(Acting(Anna), Monday9.AddMinutes(1)));

        Assert.Equal(CaseStage.Acknowledged, after.Stage);
        Assert.Equal(ownerCase.Promise, after.Promise);
        Assert.Null(after.FirstAnsweredAt);
    }

    [Fact]
    public void Given_a_new_case_When_the_clerk_answers_Then_it_is_acknowledged_too_and_a_plan_is_promised()
    {
        var decision = An.OpenCase().Answer(Acting(Anna), "  马上来  ", [], Monday9.AddMinutes(5), TheClock);

        Assert.Collection(decision.Events(),
            first => Assert.IsType<CaseAcknowledged>(first),
            second => Assert.Equal("马上来", Assert.IsType<CaseAnswered>(second).Text));
        var after = An.OpenCase().After(decision);
        Assert.Equal(new Promise(Anna, PromiseKind.Plan, At("2026-03-02 15:05")), after.Promise);
        Assert.Equal(Monday9.AddMinutes(5), after.FirstAnsweredAt);
    }

    [Fact]
    public void Given_an_answered_case_When_another_answer_follows_Then_the_promise_stays()
    {
        var decision = An.AnsweredCase().Answer(Acting(Anna), "还在路上", [], Monday9.AddHours(1), TheClock);

        Assert.Null(decision.Only<CaseAnswered>().Next);
    }

    [Fact]
    public void Given_a_plan_with_an_instant_When_organised_Then_that_instant_is_promised()
    {
        var decision = An.AnsweredCase().Organise(Acting(Anna), "水工", Monday9.AddDays(1), Monday9.AddHours(1), TheClock);

        Assert.Equal(new Promise(Anna, PromiseKind.Finish, Monday9.AddDays(1)), decision.Only<CaseOrganised>().Next);
    }

    [Fact]
    public void Given_a_plan_for_yesterday_When_organised_Then_it_is_refused() =>
        An.AnsweredCase().Organise(Acting(Anna), "水工", Monday9.AddDays(-1), Monday9, TheClock).IsRefused("promise_in_past");

    [Fact]
    public void Given_work_in_progress_When_finished_Then_acceptance_is_promised()
    {
        var done = An.DoneCase();

        Assert.Equal(CaseStage.Done, done.Stage);
        Assert.Equal(PromiseKind.Accept, done.Promise!.What);
    }

    [Fact]
    public void Given_a_stranger_to_the_case_When_he_answers_Then_he_is_told_whose_it_is()
    {
        var why = An.OpenCase().Answer(Acting(Ben), "我来", [], Monday9, TheClock).IsRefused("not_your_case");

        Assert.Equal("anna", why.Args!["responsible"]);
    }

    [Fact]
    public void Given_helper_stand_in_and_manager_When_they_answer_Then_each_may()
    {
        var ownerCase = An.OpenCase();
        var helped = ownerCase.After(ownerCase.AddHelper(Acting(Anna), Clerk("ben"), Monday9));

        Assert.NotEmpty(helped.Answer(Acting(Ben), "我来", [], Monday9, TheClock).Events());
        Assert.NotEmpty(ownerCase.Answer(Acting(Ben) with { StandsIn = true }, "我来", [], Monday9, TheClock).Events());
        Assert.NotEmpty(ownerCase.Answer(Managing(May), "我来", [], Monday9, TheClock).Events());
        ownerCase.Answer(Acting(Ben) with { IsOnCall = true }, "我来", [], Monday9, TheClock).IsRefused("not_your_case");
    }

    [Theory]
    [InlineData("", "text_missing")]
    [InlineData("  \n ", "text_missing")]
    [InlineData(null, "text_too_long")]
    public void Given_unfit_words_When_answered_Then_they_are_refused(string? text, string code)
    {
        var words = text ?? new string('水', Words.Longest + 1);

        An.OpenCase().Answer(Acting(Anna), words, [], Monday9, TheClock).IsRefused(code);
        An.OpenCase().Organise(Acting(Anna), words, null, Monday9, TheClock).IsRefused(code);
        An.DoneCase().Accept(Acting(Anna), words, Monday9, TheClock).IsRefused(code);
    }

    [Fact]
    public void Given_a_photo_without_words_When_answered_Then_it_is_sent() =>
        Assert.NotEmpty(An.OpenCase().Answer(Acting(Anna), "", ["photo"], Monday9, TheClock).Events());

    [Fact]
    public void Given_a_closed_case_When_anything_but_reopening_or_rating_is_tried_Then_it_is_refused_with_the_way_out()
    {
        var closed = An.ClosedCase();
        var actor = Managing(May);
        var now = Monday9.AddDays(3);
        Decision[] wishes =
        [
            closed.Acknowledge(actor, now), closed.Answer(actor, "a", [], now, TheClock), closed.Organise(actor, "a", null, now, TheClock),
            closed.Supervise(actor, "a", now), closed.PauseForOwner(actor, "a", now, TheClock), closed.Resume(actor, now, TheClock),
            closed.OwnerAdds("a", [], now, TheClock), closed.Finish(actor, "a", now, TheClock), closed.Accept(actor, "a", now, TheClock),
            closed.FollowUp(actor, "a", now, TheClock), closed.Waive(actor, Duty.Accept, "a", now, TheClock), closed.Close(actor, now),
            closed.OfferTransfer(actor, Clerk("ben"), "a", now), closed.DeclineTransfer(actor, "a", now),
            closed.AcceptTransfer(actor, now, TheClock), closed.AddHelper(actor, Clerk("ben"), now),
            closed.MovePromise(actor, now.AddDays(1), "a", now), closed.RingOnCall(Ben, now),
        ];

        Assert.All(wishes, wish => Assert.Contains("Reopen", wish.IsRefused("case_is_closed").Detail, StringComparison.Ordinal));
        Assert.NotEmpty(closed.Reopen(null, "又漏了", now, TheClock).Events());
        Assert.NotEmpty(closed.Rate(5, "", now, [], TheClock).Events());
    }
}
