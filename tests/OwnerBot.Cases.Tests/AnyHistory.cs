using System.Text.Json;
using FsCheck.Xunit;
using OwnerBot.Cases.Bookings;

namespace OwnerBot.Cases.Tests;

/// <summary>DESIGN rules 1, 2 and 3 against any sequence of wishes, by anybody, at any time.</summary>
public sealed class AnyHistory
{
    private static readonly Actor[] Others = [Acting(Anna), Acting(Ben), Acting(Cara), Managing(May), Acting(Cara) with { StandsIn = true }];

    private static readonly Func<OwnerCase, Actor, DateTimeOffset, PromiseClock, Decision>[] Wishes =
    [
        (c, who, now, _) => c.Acknowledge(who, now),
        (c, who, now, clock) => c.Answer(who, "在", [], now, clock),
        (c, who, now, clock) => c.Organise(who, "水工", null, now, clock),
        (c, who, now, clock) => c.Organise(who, "电工", now.AddDays(1), now, clock),
        (c, who, now, _) => c.Supervise(who, "看过", now),
        (c, who, now, clock) => c.PauseForOwner(who, "几点？", now, clock),
        (c, who, now, clock) => c.Resume(who, now, clock),
        (c, _, now, clock) => c.OwnerAdds("三点", ["p"], now, clock),
        (c, _, now, clock) => c.OwnerAdds("谢谢", [], now, clock, justThanks: true),
        (c, who, now, clock) => c.Finish(who, "好了", now, clock),
        (c, who, now, clock) => c.Finish(who, "好了", now, clock),
        (c, who, now, clock) => c.Accept(who, "好", now, clock),
        (c, who, now, clock) => c.Accept(who, "好", now, clock),
        (c, who, now, clock) => c.FollowUp(who, "请打分", now, clock),
        (c, who, now, clock) => c.Waive(who, Duty.Organise, "不适用", now, clock),
        (c, who, now, clock) => c.Waive(who, Duty.Supervise, "不适用", now, clock),
        (c, who, now, clock) => c.Waive(who, Duty.Accept, "不适用", now, clock),
        (c, who, now, clock) => c.Waive(who, Duty.FollowUp, "不适用", now, clock),
        (c, who, now, _) => c.Close(who, now),
        (c, who, now, _) => c.Close(who, now),
        (c, _, now, clock) => c.Rate(1, "差", now, [May], clock),
        (c, _, now, clock) => c.Rate(5, "好", now, [May], clock),
        (c, _, now, clock) => c.Rate(3, "", now, [May], clock),
        (c, _, now, _) => c.SayWhy("因为慢", now),
        (c, who, now, clock) => c.Reopen(who, "又漏", now, clock),
        (c, _, now, clock) => c.Reopen(null, "又漏", now, clock),
        (c, who, now, _) => c.OfferTransfer(who, Clerk("ben"), "休假", now),
        (c, who, now, _) => c.OfferTransfer(who, Clerk("anna"), "回来了", now),
        (c, who, now, _) => c.DeclineTransfer(who, "也忙", now),
        (c, who, now, clock) => c.AcceptTransfer(who, now, clock),
        (c, who, now, clock) => c.AcceptTransfer(who, now, clock),
        (c, who, now, _) => c.AddHelper(who, Clerk("cara"), now),
        (c, who, now, _) => c.MovePromise(who, now.AddHours(30), "等配件", now),
        (c, _, now, clock) => c.Foresee(now, clock, [May]),
        (c, who, now, _) => c.RingOnCall(who.Id, now),
        (c, _, now, _) => c.Book(null, Booked("b1", now.AddHours(30)), now),
        (c, who, now, _) => c.Book(who, Booked("b2", now.AddHours(5)), now),
        (c, who, now, _) => c.MoveBooking(who, new("b1"), Booked("b3", now.AddHours(40)), "师傅请假", now),
        (c, _, now, _) => c.CancelBooking(null, new("b2"), "", now),
        (c, _, now, _) => c.Remind(now),
        (c, _, now, _) => c.Wait(Booked("w1", now.AddHours(30)), now),
        (c, _, now, _) => c.OfferPlace(new("w1"), now.AddHours(2), now),
        (c, _, now, _) => c.LapseOffer(new("w1"), now),
        (c, _, now, _) => c.CancelBooking(null, new("w1"), "", now),
        (c, who, now, _) => c.Tick(who, new("keys", new("钥匙", "鑰匙", "Keys")), now.Minute % 2 == 0, now),
        (c, _, now, _) => c.Approve(Price, now),
    ];

    private static Quote Price => new(936, "CNY", [], new("清洁", "清潔", "Cleaning"));

    private static CaseBooking Booked(string id, DateTimeOffset start) =>
        CaseBooking.Of(new(id), Places.Desk, new(start, start.AddHours(1)), 1);

    [Property(MaxTest = 100)]
    public void Given_any_wishes_When_they_are_ruled_on_Then_the_rules_hold_after_every_one(int seed, bool emergency)
    {
        var history = Live(new Random(seed), emergency, out var ownerCase);

        Assert.Equal(Seen(ownerCase), Seen(OwnerCase.Rebuild(history)));
    }

    /// <summary>Holds the property above to its word: what never happens in it is not tested by it.</summary>
    [Fact]
    public void Given_many_histories_When_they_are_looked_at_Then_everything_that_can_happen_has_happened()
    {
        var happened = Enumerable.Range(0, 100).SelectMany(seed => Live(new Random(seed), emergency: seed % 2 == 0, out _)).ToList();

        var kinds = typeof(CaseEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CaseEvent)));
        Assert.Empty(kinds.Except(happened.Select(one => one.GetType())));
    }

    private static List<CaseEvent> Live(Random chance, bool emergency, out OwnerCase ownerCase)
    {
        var clock = Clock(Service(emergency ? "emergency" : "repair", aroundTheClock: emergency, mayWaive: Enum.GetValues<Duty>()));
        var opening = An.Opening(emergency ? "emergency" : "repair");
        var history = new List<CaseEvent> { opening };
        var now = Monday9;
        ownerCase = OwnerCase.From(opening);

        for (var i = 0; i < 200; i++)
        {
            now = now.AddMinutes(chance.Next(300));
            var who = chance.Next(4) switch
            {
                0 => Acting(ownerCase.TransferOffer?.To ?? ownerCase.Responsible),
                1 => chance.GetItems(Others, 1)[0],
                _ => Acting(ownerCase.Responsible),
            };
            var before = ownerCase;
            var decision = chance.GetItems(Wishes, 1)[0](before, who, now, clock);
            ownerCase = before.After(decision);
            history.AddRange(decision is Decision.Accepted accepted ? accepted.Events : []);
            HoldTheRules(before, ownerCase, decision, now);
        }

        return history;
    }

    private static void HoldTheRules(OwnerCase before, OwnerCase after, Decision decision, DateTimeOffset now)
    {
        // One: one responsible, a named person, who changes only by a transfer that was offered to them.
        Assert.False(string.IsNullOrEmpty(after.Responsible.Value));
        if (after.Responsible != before.Responsible)
        {
            Assert.Equal(before.TransferOffer!.To, after.Responsible);
            Assert.True(decision.Only<CaseTransferred>().OwnerIsTold);
        }

        // Two: closed only with all four settled, each with a note.
        if (!after.IsOpen)
        {
            Assert.Empty(after.Duties.Missing);
            Assert.All(after.Duties.All, duty => Assert.False(string.IsNullOrWhiteSpace(duty.Note)));
        }

        // Three: open has one promise, the responsible clerk's; a new one is still to come.
        Assert.Equal(after.IsOpen, after.Promise is not null);
        Assert.Equal(after.Stage is CaseStage.WaitingForOwner, after.Paused is not null);
        Assert.True(after.Promise is null || after.Promise.Who == after.Responsible);
        Assert.True(after.Promise is null || after.Promise.By > now || after.Promise == before.Promise);
        Assert.True(after.FirstAnsweredAt is null || !after.AwaitsPerson || after.ReopenedCount > 0);

        // What waits is promised by the responsible clerk too.
        Assert.True(after.Paused is null || after.Paused.Kept.Who == after.Responsible);

        // Stars only grow, and a word once written stays.
        Assert.Equal(before.Ratings.Select(rating => rating.Stars), after.Ratings.Take(before.Ratings.Count).Select(rating => rating.Stars));
        Assert.All(before.Ratings.Zip(after.Ratings), pair => Assert.True(pair.First.Words.Length == 0 || pair.First == pair.Second));
    }

    private static string Seen(OwnerCase ownerCase) => JsonSerializer.Serialize(ownerCase);

    [Fact]
    public void Given_a_history_that_does_not_begin_with_the_opening_When_rebuilt_Then_it_is_refused()
    {
        Assert.Throws<ArgumentException>(() => OwnerCase.Rebuild([]));
        Assert.Throws<ArgumentException>(() => OwnerCase.Rebuild([new CaseAcknowledged(Monday9, Anna)]));
    }
}
