using OwnerBot.Cases.Stars;

namespace OwnerBot.Cases.Tests.Stars;

public sealed class SayingWhy
{
    private static readonly PromiseClock TheClock = Clock();
    private static readonly DateTimeOffset Later = Monday9.AddDays(3);

    [Fact]
    public void Given_stars_without_a_word_When_the_owner_says_why_Then_the_word_joins_them_and_the_stars_stay()
    {
        var rated = Rated(4, "");

        var after = rated.After(rated.SayWhy(" 师傅很准时 ", Later.AddMinutes(1)));

        Assert.Equal(new Rating(4, "师傅很准时", Later), Assert.Single(after.Ratings));
    }

    [Fact]
    public void Given_few_stars_reopened_the_case_When_the_owner_says_why_Then_the_word_is_still_added()
    {
        var reopened = An.ClosedCase().After(An.ClosedCase().Rate(1, "", Later, [May], TheClock));

        var after = reopened.After(reopened.SayWhy("还在漏", Later.AddMinutes(1)));

        Assert.Equal((CaseStage.Reopened, "还在漏"), (after.Stage, after.Ratings[^1].Words));
    }

    [Fact]
    public void Given_a_word_is_written_When_another_comes_Then_it_is_refused_and_the_first_stays()
    {
        var rated = Rated(5, "好");

        rated.SayWhy("很好", Later.AddMinutes(1)).IsRefused("rating_explained");
        rated.SayWhy("好", Later.AddMinutes(1)).IsNothingNew();
    }

    [Fact]
    public void Given_a_word_is_written_When_the_same_stars_come_again_without_one_Then_they_add_nothing() =>
        Rated(5, "好").Rate(5, "", Later.AddMinutes(1), [May], TheClock).IsNothingNew();

    [Fact]
    public void Given_two_ratings_When_the_owner_says_why_Then_only_the_latest_gets_the_word()
    {
        var first = Rated(2, "");
        var second = first.After(first.Rate(4, "", Later.AddMinutes(1), [May], TheClock));

        var after = second.After(second.SayWhy("说错了", Later.AddMinutes(2)));

        Assert.Equal(["", "说错了"], after.Ratings.Select(rating => rating.Words));
    }

    [Fact]
    public void Given_no_stars_When_the_owner_says_why_Then_it_is_refused() =>
        An.FollowedUpCase().SayWhy("好", Later).IsRefused("not_rated_yet");

    [Fact]
    public void Given_no_word_or_too_many_When_the_owner_says_why_Then_it_is_refused()
    {
        Rated(4, "").SayWhy("  ", Later).IsRefused("text_missing");
        Rated(4, "").SayWhy(new string('好', 4001), Later).IsRefused("text_too_long");
    }

    private static OwnerCase Rated(int stars, string words) =>
        An.FollowedUpCase().After(An.FollowedUpCase().Rate(stars, words, Later, [May], TheClock));
}
