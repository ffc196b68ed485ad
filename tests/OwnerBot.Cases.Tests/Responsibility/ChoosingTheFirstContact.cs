using FsCheck;
using FsCheck.Xunit;

namespace OwnerBot.Cases.Tests.Responsibility;

public sealed class ChoosingTheFirstContact
{
    private static readonly FirstContactRequest Request = new(ServiceKey.Repair, "3", Language.English, Monday9.AddHours(1));
    private static readonly IReadOnlyList<WeeklyShift> Evenings = WeeklyShift.Weekdays(Shift.Of("18:00", "22:00"));

    private static FirstContactChoice Choose(Roster roster, FirstContactRequest? request = null, FirstContactLedger? ledger = null) =>
        FirstContact.Choose(roster, ledger ?? FirstContactLedger.Empty, request ?? Request);

    [Fact]
    public void Given_one_on_shift_and_a_better_match_off_shift_When_chosen_Then_it_is_who_is_there() =>
        Assert.Equal(
            new FirstContactChoice(Ben, FirstContactReason.OnShift),
            Choose(Roster(Clerk("anna", [Language.English], shifts: Evenings), Clerk("ben"))));

    [Fact]
    public void Given_language_building_skill_and_load_When_chosen_Then_they_count_in_this_order()
    {
        var busy = FirstContactLedger.Empty.Opened(new("language"), Monday9).Opened(new("language"), Monday9);
        var language = Clerk("language", [Language.English], buildings: ["9"], skills: [ServiceKey.Complaint]);
        var building = Clerk("building", [Language.English], skills: [ServiceKey.Complaint]);
        var skill = Clerk("skill", [Language.English]);

        Assert.Equal("language", Choose(Roster(Clerk("anna"), language), ledger: busy).Clerk.Value);
        Assert.Equal("building", Choose(Roster(Clerk("anna"), language, building)).Clerk.Value);
        Assert.Equal("skill", Choose(Roster(Clerk("anna"), language, building, skill)).Clerk.Value);
    }

    [Fact]
    public void Given_equal_load_When_chosen_Then_it_is_who_waited_longest()
    {
        var ledger = FirstContactLedger.Empty.Opened(Anna, Monday9.AddMinutes(2)).Opened(Ben, Monday9.AddMinutes(1));

        Assert.Equal(Ben, Choose(Roster(Clerk("anna"), Clerk("ben")), ledger: ledger).Clerk);
    }

    [Fact]
    public void Given_nobody_on_shift_When_chosen_Then_it_is_whose_shift_is_next()
    {
        var friday = Request with { Now = At("2026-03-06 23:00") };

        Assert.Equal(
            new FirstContactChoice(Ben, FirstContactReason.NextShift),
            Choose(Roster(Clerk("anna", [Language.English], shifts: Evenings), Clerk("ben")), friday));
    }

    [Fact]
    public void Given_two_whose_shifts_begin_in_the_same_hour_When_chosen_Then_the_better_match_is_preferred()
    {
        var halfPast = WeeklyShift.Weekdays(Shift.Of("09:30", "18:00"));
        var friday = Request with { Now = At("2026-03-06 23:00") };

        Assert.Equal(Anna, Choose(Roster(Clerk("anna", [Language.English], shifts: halfPast), Clerk("ben")), friday).Clerk);
    }

    [Fact]
    public void Given_an_emergency_When_chosen_Then_it_is_the_first_active_person_of_the_chain()
    {
        var roster = Roster(Clerk("anna"), Clerk("ben", active: false), Clerk("may", manager: true)) with { OnCall = new([Ben, May, Anna]) };

        Assert.Equal(new(May, FirstContactReason.OnCall), Choose(roster, Request with { Service = ServiceKey.Emergency }));
    }

    [Fact]
    public void Given_an_emergency_and_no_chain_When_chosen_Then_there_is_still_somebody() =>
        Assert.Equal(Anna, Choose(Roster(Clerk("anna")), Request with { Service = ServiceKey.Emergency }).Clerk);

    [Fact]
    public void Given_a_clerk_When_chosen_Then_managers_are_left_out_unless_nobody_else_is_there()
    {
        Assert.Equal(Ben, Choose(Roster(Clerk("may", [Language.English], manager: true), Clerk("ben", shifts: Evenings))).Clerk);
        Assert.Equal(May, Choose(Roster(Clerk("may", manager: true), Clerk("ben", active: false))).Clerk);
    }

    [Fact]
    public void Given_clerks_without_any_shift_When_chosen_Then_there_is_still_somebody() =>
        Assert.Equal(new(Anna, FirstContactReason.NextShift), Choose(Roster(Clerk("anna", shifts: []))));

    [Fact]
    public void Given_an_empty_roster_When_chosen_Then_it_says_so() =>
        Assert.StartsWith("The roster is empty", Assert.Throws<InvalidOperationException>(() => Choose(Roster())).Message, StringComparison.Ordinal);

    [Property]
    public void Given_equal_clerks_When_many_cases_come_Then_no_one_has_two_more_than_another(PositiveInt clerks, PositiveInt cases)
    {
        var roster = Roster([.. Enumerable.Range(0, clerks.Get % 8 + 1).Select(i => Clerk($"c{i}"))]);
        var ledger = FirstContactLedger.Empty;

        for (var i = 0; i < cases.Get; i++)
        {
            ledger = ledger.Opened(Choose(roster, ledger: ledger).Clerk, Monday9.AddMinutes(i));
        }

        var counts = roster.Clerks.Select(clerk => ledger.LoadOf(clerk.Id).Open).ToList();
        Assert.InRange(counts.Max() - counts.Min(), 0, 1);
        Assert.Equal(1001 + cases.Get, ledger.NextNumber);
    }

    [Fact]
    public void Given_a_case_closed_moved_and_reopened_When_the_book_is_kept_Then_the_loads_follow()
    {
        var ledger = FirstContactLedger.Empty.Opened(Anna, Monday9).Moved(Anna, Ben, Monday9.AddHours(1)).Closed(Ben).Closed(Ben).Reopened(Ben);

        Assert.Equal((0, 1), (ledger.LoadOf(Anna).Open, ledger.LoadOf(Ben).Open));
    }
}
