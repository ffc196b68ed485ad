namespace OwnerBot.Cases.Tests.Responsibility;

public sealed class StandingIn
{
    private static readonly IReadOnlyList<WeeklyShift> Evenings = WeeklyShift.Weekdays(Shift.Of("18:00", "22:00"));
    private static readonly Roster Desk = Roster(Clerk("anna"), Clerk("ben", shifts: Evenings), Clerk("may", manager: true, shifts: []));

    [Fact]
    public void Given_the_responsible_clerk_went_home_When_the_late_shift_acts_Then_he_stands_in()
    {
        Assert.True(Desk.ActorFor(Ben, An.OpenCase(), At("2026-03-02 19:00")).StandsIn);
        Assert.False(Desk.ActorFor(Ben, An.OpenCase(), At("2026-03-02 23:00")).StandsIn);
        Assert.False(Desk.ActorFor(Anna, An.OpenCase(), Monday9).StandsIn);
    }

    [Fact]
    public void Given_a_manager_and_a_person_on_call_When_they_act_Then_the_roster_says_so()
    {
        var roster = Desk with { OnCall = new([Ben]) };

        Assert.True(roster.ActorFor(May, An.OpenCase(), Monday9).IsManager);
        Assert.True(roster.ActorFor(Ben, An.OpenCase(), Monday9).IsOnCall);
        Assert.Equal([May], roster.Managers);
    }
}
