using System.Collections.Immutable;
using System.Diagnostics;

namespace OwnerBot.Cases.Bookings;

/// <summary>
/// One resource on one day: who has which places, who waits, to whom a place is offered. The aggregate that capacity is decided on:
/// what it accepts is stored under the ETag it was read with, or not at all.
/// </summary>
public sealed record ResourceDay(ResourceKey Resource, DateOnly Date)
{
    public ImmutableList<Booking> Bookings { get; init; } = [];

    /// <summary>In the order of joining.</summary>
    public ImmutableList<Waiting> Waiting { get; init; } = [];

    public ImmutableList<Offer> Offers { get; init; } = [];

    /// <summary>Places that are booked or kept for somebody; never more than the capacity it was decided with.</summary>
    public int TakenIn(TimeSlot slot) =>
        Bookings.Where(booking => Overlap(booking.Slot, slot)).Sum(booking => booking.Places)
        + Offers.Where(offer => Overlap(offer.Slot, slot)).Sum(offer => offer.Places);

    public int LeftIn(TimeSlot slot, Resource resource) => Math.Max(0, resource.Capacity - TakenIn(slot));

    /// <summary>
    /// Takes places. The same id again adds nothing; under another slot it is refused, for an id is one booking. Whoever has an offer
    /// takes it up with its id.
    /// </summary>
    /// <param name="byDesk">True when a clerk asks, who may book closer to the start than the lead time.</param>
    public DayDecision Book(Booking wanted, ResourceCalendar calendar, DateTimeOffset now, bool byDesk = false)
    {
        var before = Bookings.Find(booking => booking.Id == wanted.Id);
        var offer = Offers.Find(offered => offered.Id == wanted.Id && offered.Slot == wanted.Slot && offered.Places == wanted.Places);
        return before is not null && before == wanted ? DayDecision.NothingNew
            : before is not null ? Refusal.BookingElsewhere(before.Slot.Start)
            : wanted.Places < 1 || wanted.Places > calendar.Resource.Capacity ? Refusal.PlacesOutOfRange(calendar.Resource.Capacity)
            : offer is not null ? TakeUp(wanted, offer, now)
            : Barred(wanted.Slot, calendar, now, byDesk) is { } why ? why
            : wanted.Places > LeftIn(wanted.Slot, calendar.Resource) ? Refusal.SlotFull(LeftIn(wanted.Slot, calendar.Resource))
            : new PlacesBooked(wanted);
    }

    /// <summary>Frees a booking's places, or leaves the waiting list; what comes free goes to whoever waits first.</summary>
    public DayDecision Cancel(BookingId id, ResourceCalendar calendar, DateTimeOffset now, bool byDesk = false)
    {
        if (Bookings.Find(booking => booking.Id == id) is { } booked)
        {
            return !byDesk && !calendar.Resource.MayChange(booked.Slot.Start, now)
                ? Refusal.PastCutOff(booked.Slot.Start - calendar.Resource.CutOff)
                : Offering([new PlacesFreed(id)], calendar, now);
        }

        return Offers.Exists(offer => offer.Id == id) ? Offering([new OfferWithdrawn(id)], calendar, now)
            : Waiting.Exists(waiting => waiting.Id == id) ? new WaitingLeft(id)
            : DayDecision.NothingNew;
    }

    /// <summary>Waits for a slot that is full. A slot with room is booked instead, so that nobody waits for nothing.</summary>
    public DayDecision Join(Waiting wish, ResourceCalendar calendar, DateTimeOffset now) =>
        Waiting.Exists(waiting => waiting.Id == wish.Id) || Offers.Exists(offer => offer.Id == wish.Id) ? DayDecision.NothingNew
        : Bookings.Find(booking => booking.Id == wish.Id) is { } booked ? Refusal.BookingElsewhere(booked.Slot.Start)
        : wish.Places < 1 || wish.Places > calendar.Resource.Capacity ? Refusal.PlacesOutOfRange(calendar.Resource.Capacity)
        : calendar.Bars(wish.Slot, now) is { } why ? why
        : wish.Places <= LeftIn(wish.Slot, calendar.Resource) ? Refusal.SlotHasRoom()
        : new WaitingJoined(wish);

    /// <summary>Offers whose time is over go to whoever waits next. Safe to ask at any time.</summary>
    public DayDecision Expire(ResourceCalendar calendar, DateTimeOffset now)
    {
        var over = Offers.Where(offer => offer.Until <= now).Select(offer => (DayEvent)new OfferWithdrawn(offer.Id)).ToList();
        return Offering(over, calendar, now);
    }

    public ResourceDay After(DayDecision decision) =>
        decision is DayDecision.Accepted accepted ? accepted.Events.Aggregate(this, (day, happened) => day.After(happened)) : this;

    public ResourceDay After(DayEvent happened) => happened switch
    {
        // Whoever has a place neither waits for it nor has it kept.
        PlacesBooked e => this with
        {
            Bookings = Bookings.Add(e.Booking),
            Offers = Offers.RemoveAll(offer => offer.Id == e.Booking.Id),
            Waiting = Waiting.RemoveAll(waiting => waiting.Id == e.Booking.Id),
        },
        PlacesFreed e => this with { Bookings = Bookings.RemoveAll(booking => booking.Id == e.Id) },
        WaitingJoined e => this with { Waiting = Waiting.Add(e.Waiting) },
        WaitingLeft e => this with { Waiting = Waiting.RemoveAll(waiting => waiting.Id == e.Id) },
        PlacesOffered e => this with { Offers = Offers.Add(e.Offer), Waiting = Waiting.RemoveAll(waiting => waiting.Id == e.Offer.Id) },
        OfferWithdrawn e => this with { Offers = Offers.RemoveAll(offer => offer.Id == e.Id) },
        _ => throw new UnreachableException($"{happened.GetType().Name} is not part of a day's history."),
    };

    /// <summary>The events, and after them an offer to everybody who waits and now finds room, first come first.</summary>
    private DayDecision.Accepted Offering(IReadOnlyList<DayEvent> first, ResourceCalendar calendar, DateTimeOffset now)
    {
        var day = first.Aggregate(this, (folded, happened) => folded.After(happened));
        List<DayEvent> events = [.. first];
        foreach (var waiting in day.Waiting)
        {
            var until = Earlier(now + calendar.Resource.OfferFor, waiting.Slot.Start - calendar.Resource.LeadTime);
            if (until > now && waiting.Places <= day.LeftIn(waiting.Slot, calendar.Resource))
            {
                var offered = new PlacesOffered(new Offer(waiting.Id, waiting.Slot, waiting.Places, waiting.Case, until));
                day = day.After(offered);
                events.Add(offered);
            }
        }

        return new DayDecision.Accepted(events);
    }

    private static DayDecision TakeUp(Booking wanted, Offer offer, DateTimeOffset now) =>
        offer.Until > now ? new PlacesBooked(wanted) : Refusal.OfferOver(offer.Until);

    private static Refusal? Barred(TimeSlot slot, ResourceCalendar calendar, DateTimeOffset now, bool byDesk) =>
        calendar.Bars(slot, now) is { } why && !(byDesk && why.Code == "slot_too_soon") ? why : null;

    private static bool Overlap(TimeSlot one, TimeSlot other) => one.Start < other.End && other.Start < one.End;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
