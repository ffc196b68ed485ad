namespace OwnerBot.Cases.Tests.Stars;

public sealed class RatingACase
{
    private static readonly PromiseClock TheClock = Clock();
    private static readonly DateTimeOffset Later = Monday9.AddDays(3);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Given_a_closed_case_When_few_stars_come_Then_it_reopens_under_the_same_clerk_with_a_manager(int stars)
    {
        var decision = An.ClosedCase().Rate(stars, " 还在漏 ", Later, [May], TheClock);

        Assert.Collection(decision.Events(),
            e => Assert.Equal("还在漏", Assert.IsType<CaseRated>(e).Words),
            e => Assert.Equal(stars, Assert.IsType<CaseReopened>(e).Stars),
            e => Assert.Equal(May, Assert.IsType<ManagerBroughtIn>(e).Manager));
        var after = An.ClosedCase().After(decision);
        Assert.Equal((CaseStage.Reopened, Anna, 1), (after.Stage, after.Responsible, after.ReopenedCount));
        Assert.Equal([Duty.Accept, Duty.FollowUp], after.Duties.Missing);
        Assert.Equal(PromiseKind.FirstAnswer, after.Promise!.What);
        Assert.Null(after.ClosedAt);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void Given_the_follow_up_was_sent_When_enough_stars_come_Then_the_case_goes_on_to_its_closing(int stars)
    {
        var after = An.FollowedUpCase().After(An.FollowedUpCase().Rate(stars, "", Later, [May], TheClock));

        Assert.Equal((CaseStage.Accepted, false), (after.Stage, after.AwaitsStars));
        Assert.Equal(stars, Assert.Single(after.Ratings).Stars);
    }

    [Fact]
    public void Given_a_first_rating_When_a_second_comes_Then_it_stands_beside_the_first()
    {
        var once = An.ClosedCase().After(An.ClosedCase().Rate(1, "差", Later, [May], TheClock));

        var twice = once.After(once.Rate(4, "好了", Later.AddDays(1), [May], TheClock));

        Assert.Equal([1, 4], twice.Ratings.Select(rating => rating.Stars));
    }

    [Fact]
    public void Given_poor_stars_on_a_case_already_reopened_When_others_come_Then_it_is_not_reopened_twice()
    {
        var once = An.ClosedCase().After(An.ClosedCase().Rate(1, "差", Later, [May], TheClock));

        once.Rate(2, "还是差", Later.AddDays(1), [May], TheClock).Only<CaseRated>();
    }

    [Fact]
    public void Given_no_manager_but_the_responsible_one_When_few_stars_come_Then_it_reopens_all_the_same() =>
        Assert.Equal(2, An.ClosedCase().Rate(1, "", Later, [Anna], TheClock).Events().Count);

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void Given_stars_that_do_not_exist_When_rated_Then_it_is_refused(int stars) =>
        An.FollowedUpCase().Rate(stars, "", Later, [], TheClock).IsRefused("stars_out_of_range");

    [Fact]
    public void Given_no_follow_up_yet_When_rated_Then_it_is_refused() =>
        An.AcceptedCase().Rate(5, "", Later, [], TheClock).IsRefused("stars_not_asked");

    [Fact]
    public void Given_a_case_closed_long_ago_When_rated_Then_it_is_too_late()
    {
        An.ClosedCase().Rate(5, "", Monday9.AddDays(33), [], TheClock).IsRefused("stars_too_late");
        Assert.NotEmpty(An.ClosedCase().Rate(5, "", Monday9.AddDays(32), [], TheClock).Events());
    }

    [Fact]
    public void Given_an_open_case_When_the_owner_reopens_it_Then_there_is_nothing_to_reopen() =>
        An.OrganisedCase().Reopen(null, "又漏", Later, TheClock).IsRefused("case_is_open");

    [Fact]
    public void Given_a_closed_case_When_a_stranger_reopens_it_Then_it_is_refused() =>
        An.ClosedCase().Reopen(Acting(Ben), "又漏", Later, TheClock).IsRefused("not_your_case");
}
