using System.Collections.Immutable;
using OwnerBot.Cases;
using OwnerBot.Cases.Bookings;
using OwnerBot.Cases.Responsibility;
using OwnerBot.CaseWork;
using OwnerBot.Data.Bookings;
using OwnerBot.Data.Cases;
using OwnerBot.Dialogs.Services;

namespace OwnerBot.Bookings;

/// <summary>
/// Bookings of a case, across the partitions that they lie in: places are taken before the case says that they are, and given back
/// after it says so. What a crash leaves in between is written down beforehand and put right by <see cref="BookingClock"/>.
/// </summary>
internal sealed class BookingWork(DayWork days, BookingStore store, CaseStore cases, CaseActions work, Staff staff, TimeProvider clock)
{
    /// <summary>Takes places for everything that is needed at one time, or for nothing.</summary>
    /// <param name="mark">The turn or click: the same again finds its places taken.</param>
    public async Task<Taken> TakeAsync(
        string mark, CaseId forCase, DateTimeOffset start, IReadOnlyList<PlacesNeeded> needs, bool byDesk, int version, CancellationToken cancellationToken)
    {
        List<CaseBooking> taken = [];
        foreach (var (at, need) in needs.Index())
        {
            var id = new BookingId($"b-{mark}-{at}");
            switch (await TakeOneAsync(id, forCase, start, need, mark, byDesk, version, cancellationToken))
            {
                case (null, var why):
                    await GiveBackAsync(taken, mark, cancellationToken);
                    return new Taken([], why);
                case ({ } booking, _):
                    taken.Add(booking);
                    break;
            }
        }

        return new Taken(taken, null);
    }

    /// <summary>Frees places, and tells whoever waits for them.</summary>
    public async Task GiveBackAsync(IReadOnlyList<CaseBooking> bookings, string mark, CancellationToken cancellationToken)
    {
        foreach (var booking in bookings)
        {
            await NoteAsync(mark, booking.Resource, booking.Slot.Date);
            var decision = await days.OnAsync(
                booking.Resource, booking.Slot.Date, (day, calendar, now) => day.Cancel(booking.Id, calendar, now, byDesk: true), cancellationToken);
            await TellAsync(decision, cancellationToken);
            await SettledAsync(mark, booking.Resource, booking.Slot.Date);
        }
    }

    /// <summary>The case has its places: what was noted for them is settled.</summary>
    public async Task SettledAsync(IReadOnlyList<CaseBooking> bookings, string mark)
    {
        foreach (var booking in bookings)
        {
            await SettledAsync(mark, booking.Resource, booking.Slot.Date);
        }
    }

    /// <summary>Moves everything that is booked under a case to another time.</summary>
    /// <param name="by">Null: the owner.</param>
    public async Task<Refusal?> MoveAsync(
        CaseId id, ClerkId? by, DateTimeOffset start, IReadOnlyList<PlacesNeeded> needs, string reason, string mark, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(id, cancellationToken) is not { } found || (found.Case.Bookings.Count == 0 && !found.Applied.Contains(mark)))
        {
            return Refusal.BookingNotFound();
        }

        if (found.Applied.Contains(mark))
        {
            return null;
        }

        var old = found.Case.Bookings;
        if (by is null && old.Any(booking => booking.ChangeUntil < clock.GetUtcNow()))
        {
            return Refusal.PastCutOff(old.Min(booking => booking.ChangeUntil));
        }

        var taken = await TakeAsync(mark, id, start, needs, by is not null, old.Max(booking => booking.Version) + 1, cancellationToken);
        if (taken.Why is { } why)
        {
            return why;
        }

        foreach (var booking in old)
        {
            await NoteAsync(mark, booking.Resource, booking.Slot.Date);
        }

        var worked = await work.OnAsync(id, mark, (c, here) => Moved(c, Acting(here, by), old, taken.Bookings, reason, here.Now), cancellationToken);
        if (worked?.Decision is Decision.Refused(var no))
        {
            await GiveBackAsync(taken.Bookings, mark, cancellationToken);
            return no;
        }

        // Old and new may share a day and its note: what was old is freed before anything counts as settled.
        await GiveBackAsync(old, mark, cancellationToken);
        await SettledAsync(taken.Bookings, mark);
        return null;
    }

    /// <summary>Gives back everything that is booked or waited for under a case.</summary>
    /// <param name="by">Null: the owner.</param>
    public async Task<Refusal?> CancelAsync(CaseId id, ClerkId? by, string reason, string mark, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(id, cancellationToken) is not { } found)
        {
            return Refusal.BookingNotFound();
        }

        var (booked, waits) = (found.Case.Bookings, found.Case.WaitsFor.Select(waits => waits.Wished));
        if (by is null && booked.Any(booking => booking.ChangeUntil < clock.GetUtcNow()))
        {
            return Refusal.PastCutOff(booked.Min(booking => booking.ChangeUntil));
        }

        IReadOnlyList<CaseBooking> all = [.. booked, .. waits];
        foreach (var booking in all)
        {
            await NoteAsync(mark, booking.Resource, booking.Slot.Date);
        }

        var worked = await work.OnAsync(id, mark, (c, here) => Cancelled(c, Acting(here, by), all, reason, here.Now), cancellationToken);
        if (worked?.Decision is Decision.Refused(var no))
        {
            return no;
        }

        await GiveBackAsync(all, mark, cancellationToken);
        return null;
    }

    /// <summary>Joins the waiting list of a time that is full.</summary>
    /// <returns>What is waited for; refused when it cannot be, or when there is room after all.</returns>
    public async Task<Taken> JoinAsync(string mark, CaseId forCase, DateTimeOffset start, PlacesNeeded need, CancellationToken cancellationToken)
    {
        var (id, why) = (new BookingId($"b-{mark}-0"), Refusal.BookingNotFound());
        foreach (var resource in need.AnyOf)
        {
            if (await SlotAsync(resource, start, cancellationToken) is not var (about, slot))
            {
                continue;
            }

            await NoteAsync(mark, resource, slot.Date);
            var decision = await days.OnAsync(
                resource, slot.Date, (day, calendar, now) => day.Join(new(id, slot, need.Places, forCase), calendar, now), cancellationToken);
            if (decision is DayDecision.Refused(var no))
            {
                await SettledAsync(mark, resource, slot.Date);
                why = no;
                continue;
            }

            return new([CaseBooking.Of(id, about, slot, need.Places)], null);
        }

        return new([], why);
    }

    /// <summary>Takes the place that is kept for the owner of a case.</summary>
    public async Task<Refusal?> TakeOfferAsync(CaseId id, string mark, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(id, cancellationToken) is not { } found)
        {
            return Refusal.BookingNotFound();
        }

        if (found.Applied.Contains(mark))
        {
            return null;
        }

        if (found.Case.WaitsFor.FirstOrDefault(waits => waits.Until is not null).Wished is not { } wished)
        {
            return Refusal.BookingNotFound();
        }

        await NoteAsync(mark, wished.Resource, wished.Slot.Date);
        var decision = await days.OnAsync(
            wished.Resource, wished.Slot.Date, (day, calendar, now) => day.Book(new(wished.Id, wished.Slot, wished.Places, id), calendar, now), cancellationToken);
        if (decision is DayDecision.Refused(var why))
        {
            await SettledAsync(mark, wished.Resource, wished.Slot.Date);
            return why;
        }

        await work.OnAsync(id, mark, (c, here) => c.Book(null, wished, here.Now), cancellationToken);
        await SettledAsync(mark, wished.Resource, wished.Slot.Date);
        return null;
    }

    /// <summary>Cases hear of the offers that a day has made, and of those that it has taken back.</summary>
    public async Task TellAsync(DayDecision decision, CancellationToken cancellationToken)
    {
        foreach (var offered in (decision as DayDecision.Accepted)?.Events.OfType<PlacesOffered>() ?? [])
        {
            await work.OnAsync(offered.Offer.Case, null, (c, here) => c.OfferPlace(offered.Offer.Id, offered.Offer.Until, here.Now), cancellationToken);
        }
    }

    private async Task<(CaseBooking?, Refusal?)> TakeOneAsync(
        BookingId id, CaseId forCase, DateTimeOffset start, PlacesNeeded need, string mark, bool byDesk, int version, CancellationToken cancellationToken)
    {
        // A turn run again may find its place taken in any of them.
        foreach (var resource in need.AnyOf)
        {
            if (await SlotAsync(resource, start, cancellationToken) is var (about, slot)
                && (await days.ReadAsync(resource, slot.Date, cancellationToken)).Bookings.Any(booking => booking.Id == id))
            {
                return (CaseBooking.Of(id, about, slot, need.Places, version), null);
            }
        }

        var why = Refusal.SlotOutsideHours(need.AnyOf is [var first, ..] ? first : default);
        foreach (var resource in need.AnyOf)
        {
            if (await SlotAsync(resource, start, cancellationToken) is not var (about, slot))
            {
                continue;
            }

            await NoteAsync(mark, resource, slot.Date);
            var decision = await days.OnAsync(
                resource, slot.Date, (day, calendar, now) => day.Book(new(id, slot, need.Places, forCase), calendar, now, byDesk), cancellationToken);
            if (decision is not DayDecision.Refused(var no))
            {
                return (CaseBooking.Of(id, about, slot, need.Places, version), null);
            }

            await SettledAsync(mark, resource, slot.Date);
            why = no;
        }

        return (null, why);
    }

    /// <returns>Null when the resource is not there, or has no slot that begins then.</returns>
    private async Task<(Resource About, TimeSlot Slot)?> SlotAsync(ResourceKey resource, DateTimeOffset start, CancellationToken cancellationToken)
    {
        var here = await staff.NowAsync(cancellationToken);
        if (here.Calendars.GetValueOrDefault(resource) is not { } calendar)
        {
            return null;
        }

        var local = TimeZoneInfo.ConvertTime(start, here.Community.Zone());
        var slot = calendar.SlotsOn(DateOnly.FromDateTime(local.DateTime)).FirstOrDefault(each => each.Start == start);
        return slot == default ? null : (calendar.Resource, slot);
    }

    private static Decision Moved(
        OwnerCase ownerCase, Actor? by, ImmutableList<CaseBooking> old, IReadOnlyList<CaseBooking> next, string reason, DateTimeOffset now)
    {
        List<CaseEvent> events = [];
        foreach (var (from, to) in old.Zip(next))
        {
            switch (ownerCase.MoveBooking(by, from.Id, to, reason, now))
            {
                case Decision.Refused refused:
                    return refused;
                case Decision.Accepted(var moved):
                    events.AddRange(moved);
                    break;
            }
        }

        return Decision.Of(events);
    }

    private static Decision Cancelled(OwnerCase ownerCase, Actor? by, IReadOnlyList<CaseBooking> all, string reason, DateTimeOffset now)
    {
        List<CaseEvent> events = [];
        foreach (var booking in all)
        {
            switch (ownerCase.CancelBooking(by, booking.Id, reason, now))
            {
                case Decision.Refused refused:
                    return refused;
                case Decision.Accepted(var cancelled):
                    events.AddRange(cancelled);
                    break;
            }
        }

        return Decision.Of(events);
    }

    private static Actor? Acting(AtTheDesk here, ClerkId? by) => by is { } clerk ? here.Actor(clerk) : null;

    private Task NoteAsync(string mark, ResourceKey resource, DateOnly date) => store.NoteAsync(new(mark, resource, date, clock.GetUtcNow()));

    private Task SettledAsync(string mark, ResourceKey resource, DateOnly date) => store.SettledAsync(new(mark, resource, date, default));
}

/// <param name="Bookings">Empty when refused.</param>
/// <param name="Why">Null when taken.</param>
internal sealed record Taken(IReadOnlyList<CaseBooking> Bookings, Refusal? Why);
