namespace OwnerBot.Cases.Tests.Duties;

/// <summary>DESIGN rule 2.</summary>
public sealed class ClosingACase
{
    private static readonly PromiseClock TheClock = Clock();

    [Fact]
    public void Given_nothing_was_done_When_closing_is_tried_Then_every_missing_duty_is_named()
    {
        var why = An.OpenCase().Close(Acting(Anna), Monday9).IsRefused("duty_missing");

        Assert.Equal("Organise,Supervise,Accept,FollowUp", why.Args!["duties"]);
    }

    [Fact]
    public void Given_only_supervising_is_missing_When_closing_is_tried_Then_it_alone_is_named()
    {
        var why = An.FollowedUpCase().Close(Acting(Anna), Monday9.AddDays(2)).IsRefused("duty_missing");

        Assert.Equal("Supervise", why.Args!["duties"]);
    }

    [Fact]
    public void Given_all_four_are_settled_When_closed_Then_no_promise_is_left()
    {
        var closed = An.ClosedCase();

        Assert.Equal(CaseStage.Closed, closed.Stage);
        Assert.Null(closed.Promise);
        Assert.Null(closed.ForeseenAt);
        Assert.Equal(Monday9.AddDays(2), closed.ClosedAt);
    }

    [Fact]
    public void Given_a_helper_When_he_accepts_or_closes_Then_only_the_responsible_clerk_may()
    {
        var done = An.DoneCase();
        var helped = done.After(done.AddHelper(Acting(Anna), Clerk("ben"), Monday9));

        helped.Accept(Acting(Ben), "好", Monday9, TheClock).IsRefused("only_responsible");
        helped.Close(Acting(Ben), Monday9).IsRefused("only_responsible");
        Assert.NotEmpty(helped.Accept(Managing(May), "好", Monday9, TheClock).Events());
    }

    [Fact]
    public void Given_unfinished_work_When_accepted_Then_it_is_refused() =>
        An.OrganisedCase().Accept(Acting(Anna), "好", Monday9, TheClock).IsRefused("not_done_yet");

    [Fact]
    public void Given_unaccepted_work_When_followed_up_Then_it_is_refused() =>
        An.DoneCase().FollowUp(Acting(Anna), "请打分", Monday9, TheClock).IsRefused("not_accepted_yet");

    [Fact]
    public void Given_accepted_work_When_followed_up_Then_stars_are_awaited()
    {
        Assert.True(An.FollowedUpCase().AwaitsStars);
        Assert.Equal(PromiseKind.Close, An.FollowedUpCase().Promise!.What);
    }
}
