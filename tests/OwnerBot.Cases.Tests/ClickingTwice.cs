namespace OwnerBot.Cases.Tests;

/// <summary>DESIGN rule 6, seen from the rules: a button clicked twice adds nothing.</summary>
public sealed class ClickingTwice
{
    private static readonly PromiseClock TheClock = Clock(Service("repair", false, Duty.Supervise));
    private static readonly DateTimeOffset Now = Monday9.AddDays(1).AddHours(1);

    public static TheoryData<string, Func<OwnerCase>, Func<OwnerCase, DateTimeOffset, Decision>> Buttons => new()
    {
        { "acknowledge", () => An.OpenCase(), (c, now) => c.Acknowledge(Acting(Anna), now) },
        { "answer", () => An.OpenCase(), (c, now) => c.Answer(Acting(Anna), "在", ["p"], now, TheClock) },
        { "organise", () => An.AnsweredCase(), (c, now) => c.Organise(Acting(Anna), "水工", null, now, TheClock) },
        { "supervise", () => An.OrganisedCase(), (c, now) => c.Supervise(Acting(Anna), "看过", now) },
        { "pause", () => An.OrganisedCase(), (c, now) => c.PauseForOwner(Acting(Anna), "几点？", now, TheClock) },
        { "resume", Waiting, (c, now) => c.Resume(Acting(Anna), now, TheClock) },
        { "owner adds", Waiting, (c, now) => c.OwnerAdds("三点", ["p"], now, TheClock) },
        { "finish", () => An.OrganisedCase(), (c, now) => c.Finish(Acting(Anna), "好了", now, TheClock) },
        { "accept", () => An.DoneCase(), (c, now) => c.Accept(Acting(Anna), "好", now, TheClock) },
        { "follow up", () => An.AcceptedCase(), (c, now) => c.FollowUp(Acting(Anna), "请打分", now, TheClock) },
        { "waive", () => An.DoneCase(), (c, now) => c.Waive(Acting(Anna), Duty.Supervise, "远程", now, TheClock) },
        { "close", Closable, (c, now) => c.Close(Acting(Anna), now) },
        { "good stars", () => An.FollowedUpCase(), (c, now) => c.Rate(5, "好", now, [May], TheClock) },
        { "poor stars", () => An.ClosedCase(), (c, now) => c.Rate(1, "差", now, [May], TheClock) },
        { "stars alone", () => An.FollowedUpCase(), (c, now) => c.Rate(4, "", now, [May], TheClock) },
        { "say why", Rated, (c, now) => c.SayWhy("师傅准时", now) },
        { "reopen", () => An.ClosedCase(), (c, now) => c.Reopen(null, "又漏", now, TheClock) },
        { "offer", () => An.OpenCase(), (c, now) => c.OfferTransfer(Acting(Anna), Clerk("ben"), "休假", now) },
        { "decline", Offered, (c, now) => c.DeclineTransfer(Acting(Ben), "也忙", now) },
        { "take over", Offered, (c, now) => c.AcceptTransfer(Acting(Ben), now, TheClock) },
        { "add helper", () => An.OpenCase(), (c, now) => c.AddHelper(Acting(Anna), Clerk("ben"), now) },
        { "move promise", () => An.OpenCase(), (c, now) => c.MovePromise(Acting(Anna), Now.AddDays(9), "等配件", now) },
    };

    [Theory]
    [MemberData(nameof(Buttons))]
    public void Given_any_button_When_it_is_clicked_twice_Then_the_second_click_adds_nothing(
        string button, Func<OwnerCase> given, Func<OwnerCase, DateTimeOffset, Decision> click)
    {
        var first = click(given(), Now);

        var second = click(given().After(first), Now.AddSeconds(1));

        Assert.True(first.Events().Count > 0, button);
        second.IsNothingNew();
    }

    private static OwnerCase Waiting()
    {
        var ownerCase = An.OrganisedCase();
        return ownerCase.After(ownerCase.PauseForOwner(Acting(Anna), "几点？", Monday9.AddHours(1), TheClock));
    }

    private static OwnerCase Rated() => An.FollowedUpCase().After(An.FollowedUpCase().Rate(5, "", Monday9.AddDays(1), [May], TheClock));

    private static OwnerCase Offered()
    {
        var ownerCase = An.OpenCase();
        return ownerCase.After(ownerCase.OfferTransfer(Acting(Anna), Clerk("ben"), "休假", Monday9));
    }

    private static OwnerCase Closable()
    {
        var ownerCase = An.FollowedUpCase();
        return ownerCase.After(ownerCase.Supervise(Acting(Anna), "看过", Monday9.AddDays(1)));
    }
}
