using FsCheck.Xunit;
using OwnerBot.Cases.Bookings;
using static OwnerBot.Testing.Places;

namespace OwnerBot.Cases.Tests.Bookings;

/// <summary>DESIGN rule 9 against any sequence of wishes, at any time, by owners and by clerks.</summary>
public sealed class NeverOversold
{
    private static readonly Resource Crew = Desk with { Capacity = 3, SlotMinutes = 60 };
    private static readonly ResourceCalendar Hours = Calendar(Crew);
    private static readonly string[] Times = ["2026-03-03 09:00", "2026-03-03 10:00", "2026-03-03 11:00", "2026-03-03 14:00"];

    [Property(MaxTest = 300)]
    public void Given_any_wishes_When_they_are_decided_Then_no_slot_ever_holds_more_than_its_places(int seed)
    {
        var random = new Random(seed);
        var day = Day();
        for (var (now, step) = (Monday9, 0); step < 60; step++, now += TimeSpan.FromMinutes(random.Next(0, 30)))
        {
            day = day.After(Wish(random, day, now));

            Assert.All(Times, time => Assert.InRange(day.TakenIn(SlotAt(time)), 0, Crew.Capacity));
            var ids = day.Bookings.Select(each => each.Id).Concat(day.Offers.Select(each => each.Id)).Concat(day.Waiting.Select(each => each.Id)).ToList();
            Assert.Equal(ids.Distinct(), ids);
        }
    }

    [Fact]
    public void Given_many_sequences_When_they_are_looked_at_Then_everything_that_can_happen_has_happened()
    {
        HashSet<string> seen = [];
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var day = Day();
            for (var (now, step) = (Monday9, 0); step < 60; step++, now += TimeSpan.FromMinutes(random.Next(0, 30)))
            {
                var decision = Wish(random, day, now);
                seen.UnionWith(decision is DayDecision.Accepted(var events) ? events.Select(each => each.GetType().Name) : []);
                day = day.After(decision);
            }
        }

        Assert.Equal(
            [nameof(OfferWithdrawn), nameof(PlacesBooked), nameof(PlacesFreed), nameof(PlacesOffered), nameof(WaitingJoined), nameof(WaitingLeft)], seen.Order());
    }

    private static DayDecision Wish(Random random, ResourceDay day, DateTimeOffset now)
    {
        var (id, time, places, desk) = ($"b{random.Next(12)}", Times[random.Next(Times.Length)], random.Next(-1, 6), random.Next(4) == 0);
        return random.Next(6) switch
        {
            0 or 1 => day.Book(Booking(id, time, places), Hours, now, desk),
            2 => day.Cancel(new(id), Hours, now, desk),
            3 => day.Book(Booking(id, time, Math.Max(1, places)), Hours, now, byDesk: true),
            4 => day.Join(Waits(id, time, places), Hours, now),
            _ => day.Expire(Hours, now),
        };
    }
}
