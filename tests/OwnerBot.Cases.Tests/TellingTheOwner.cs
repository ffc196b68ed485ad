using OwnerBot.Cases.Bookings;

namespace OwnerBot.Cases.Tests;

/// <summary>DESIGN rule 4: what the clerk does on a case reaches the owner; the desk's own arrangements do not.</summary>
public sealed class TellingTheOwner
{
    private static readonly Promise Next = new(Anna, PromiseKind.Plan, Monday9.AddHours(1));

    private static readonly CaseBooking Tuesday = CaseBooking.Of(new("b1"), Places.Desk, Places.SlotAt("2026-03-03 09:00"), 1);

    public static TheoryData<CaseEvent, bool> Events => new()
    {
        { new CaseAcknowledged(Monday9, Anna), true },
        { new CaseAnswered(Monday9, Anna, "a", [], null), true },
        { new CaseOrganised(Monday9, Anna, "a", Next), true },
        { new CaseSupervised(Monday9, Anna, "a"), true },
        { new CasePaused(Monday9, Anna, "a", Next, Next), true },
        { new CaseResumed(Monday9, Anna, Next), true },
        { new CaseResumed(Monday9, null, Next), false },
        { new CaseDone(Monday9, Anna, "a", Next), true },
        { new CaseAccepted(Monday9, Anna, "a", Next), true },
        { new CaseFollowedUp(Monday9, Anna, "a", Next), true },
        { new CaseClosed(Monday9, Anna), true },
        { new CaseReopened(Monday9, Anna, "a", null, Next), true },
        { new CaseTransferred(Monday9, Anna, Ben, "a", Next), true },
        { new PromiseMoved(Monday9, null, Next, Next, "a"), true },
        { new PromiseMoved(Monday9, Anna, Next, Next, "a"), true },
        { new TransferOffered(Monday9, Anna, Ben, "a"), false },
        { new TransferDeclined(Monday9, Ben, "a"), false },
        { new HelperAdded(Monday9, Anna, Ben), false },
        { new ManagerBroughtIn(Monday9, May, "a"), false },
        { new DutyWaived(Monday9, Anna, Duty.Supervise, "a"), false },
        { new OnCallRung(Monday9, Anna), false },
        { new EmergencyStillRinging(Monday9, Anna), true },
        { new OwnerAdded(Monday9, "a", []), false },
        { new CaseRated(Monday9, 5, ""), false },
        { new RatingExplained(Monday9, "a"), false },
        { new CaseBooked(Monday9, Anna, Tuesday), true },
        { new CaseBooked(Monday9, null, Tuesday), false },
        { new CaseBookingMoved(Monday9, Anna, Tuesday, Tuesday, "a"), true },
        { new CaseBookingMoved(Monday9, null, Tuesday, Tuesday, ""), false },
        { new CaseBookingCancelled(Monday9, Anna, Tuesday, "a"), true },
        { new CaseBookingCancelled(Monday9, null, Tuesday, ""), false },
        { new BookingReminded(Monday9, Tuesday, ReminderKind.DayBefore, false), true },
        { new BookingReminded(Monday9, Tuesday, ReminderKind.DayBefore, true), false },
        { new CaseWaits(Monday9, Tuesday), false },
        { new PlaceOffered(Monday9, Tuesday, Monday9.AddHours(2)), true },
        { new OfferLapsed(Monday9, Tuesday), true },
        { new WaitingDropped(Monday9, new("b1")), false },
        { new PriceApproved(Monday9, new Quote(936, "CNY", [], new("清洁", "清潔", "Cleaning"))), false },
        { new ChecklistTicked(Monday9, Anna, "keys", new("钥匙", "鑰匙", "Keys"), true), true },
    };

    [Theory]
    [MemberData(nameof(Events))]
    public void Given_anything_that_happens_When_it_is_the_owners_business_Then_the_owner_is_told(CaseEvent happened, bool told) =>
        Assert.Equal(told, happened.OwnerIsTold);

    [Fact]
    public void Given_a_new_kind_of_event_When_it_is_added_Then_it_is_decided_here_and_folded()
    {
        var decided = Events.Select(row => (CaseEvent)row[0]).ToList();
        var kinds = typeof(CaseEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CaseEvent)) && type != typeof(CaseOpened));

        Assert.Equal(kinds.Select(type => type.Name).Order(), decided.Select(happened => happened.GetType().Name).Distinct().Order());
        Assert.All(decided, happened => Assert.Same(happened, An.OpenCase().After(happened).Last));
    }
}
