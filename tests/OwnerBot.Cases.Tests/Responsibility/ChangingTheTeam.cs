namespace OwnerBot.Cases.Tests.Responsibility;

public sealed class ChangingTheTeam
{
    private static readonly Roster Team = Roster(Clerk("anna"), Clerk("ben"), Clerk("may", manager: true), Clerk("cara", manager: true, active: false));

    [Fact]
    public void Given_a_clerk_with_open_cases_When_she_is_to_leave_Then_the_answer_says_how_many_must_be_transferred_first()
    {
        var refused = RosterChange.WhyNot(Team, May, Clerk("anna", active: false), openCases: 3);

        Assert.Equal("clerk_has_open_cases", refused?.Code);
        Assert.Equal("3", refused!.Args!["count"]);
        Assert.Equal("anna", refused.Args["clerkEn"]);
    }

    [Fact]
    public void Given_a_clerk_without_open_cases_When_she_is_to_leave_Then_nothing_stands_against_it() =>
        Assert.Null(RosterChange.WhyNot(Team, May, Clerk("anna", active: false), openCases: 0));

    [Fact]
    public void Given_a_clerk_with_open_cases_When_only_her_shifts_change_Then_nothing_stands_against_it() =>
        Assert.Null(RosterChange.WhyNot(Team, May, Clerk("anna", shifts: []), openCases: 3));

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Given_the_only_active_manager_When_she_is_to_leave_or_to_lead_no_longer_Then_somebody_else_must_lead_first(bool manager, bool active) =>
        Assert.Equal("last_manager", RosterChange.WhyNot(Team, May, Clerk("may", manager: manager, active: active), openCases: 0)?.Code);

    [Fact]
    public void Given_a_second_active_manager_When_the_first_is_to_leave_Then_nothing_stands_against_it()
    {
        var led = Roster(Clerk("may", manager: true), Clerk("cara", manager: true));

        Assert.Null(RosterChange.WhyNot(led, Cara, Clerk("may", manager: true, active: false), openCases: 0));
    }

    [Theory]
    [InlineData("anna")]
    [InlineData("cara")]
    [InlineData("stranger")]
    public void Given_a_clerk_or_a_manager_who_left_When_she_changes_the_team_Then_only_a_manager_may(string by) =>
        Assert.Equal("managers_only", RosterChange.WhyNot(Team, new(by), Clerk("dora"), openCases: 0)?.Code);

    [Fact]
    public void Given_a_name_that_lacks_a_script_a_long_one_or_no_language_Then_each_is_said()
    {
        Assert.Equal("clerk_name_missing", WhyNot(Clerk("dora") with { Name = new("朵拉", " ", "Dora") }));
        Assert.Equal("clerk_name_too_long", WhyNot(Clerk("dora") with { Name = new("朵拉", "朵拉", new string('d', 61)) }));
        Assert.Equal("clerk_language_missing", WhyNot(Clerk("dora", languages: [])));
        Assert.Null(WhyNot(Clerk("dora")));
    }

    [Theory]
    [InlineData("09:00-12:00", "13:30-18:00", false)]
    [InlineData("09:00-12:00", "12:00-18:00", false)]
    [InlineData("09:00-12:30", "12:00-18:00", true)]
    [InlineData("09:00-12:00", "09:00-12:00", true)]
    [InlineData("22:00-06:00", "05:00-09:00", false)]
    public void Given_two_shifts_of_a_day_When_they_share_a_minute_Then_it_is_said(string one, string other, bool overlap)
    {
        var refused = WhyNot(Clerk("dora", shifts: WeeklyShift.On([DayOfWeek.Monday], Read(one), Read(other))));

        Assert.Equal(overlap ? "shifts_overlap" : null, refused);
    }

    [Fact]
    public void Given_a_night_shift_When_it_runs_into_the_next_morning_even_across_the_week_Then_it_is_said()
    {
        Assert.Equal(DayOfWeek.Tuesday, RosterChange.Overlap(
            [new(DayOfWeek.Monday, new(22, 0), new(6, 0)), new(DayOfWeek.Tuesday, new(5, 0), new(9, 0))]));
        Assert.Equal(DayOfWeek.Sunday, RosterChange.Overlap(
            [new(DayOfWeek.Saturday, new(22, 0), new(6, 0)), new(DayOfWeek.Sunday, new(5, 0), new(9, 0))]));
    }

    [Fact]
    public void Given_every_way_to_say_no_Then_its_code_stands_in_the_list()
    {
        string?[] said =
        [
            RosterChange.WhyNot(Team, Anna, Clerk("dora"), 0)?.Code, WhyNot(Clerk("d") with { Name = new("", "", "") }),
            WhyNot(Clerk("d") with { Name = new("朵", "朵", new string('d', 61)) }), WhyNot(Clerk("d", languages: [])),
            WhyNot(Clerk("d", shifts: [.. SplitWeek, .. SplitWeek])), RosterChange.WhyNot(Team, May, Clerk("anna", active: false), 1)?.Code,
            WhyNot(Clerk("may")),
        ];

        Assert.Equal<string?>(RosterChange.Codes, said);
    }

    private static string? WhyNot(Clerk next) => RosterChange.WhyNot(Team, May, next, openCases: 0)?.Code;

    private static Shift Read(string hours) => Shift.Of(hours.Split('-')[0], hours.Split('-')[1]);
}
