using OwnerBot.Cases;
using OwnerBot.Cases.Bookings;
using OwnerBot.CaseWork;
using OwnerBot.Data.Cases;
using OwnerBot.Data.Conversations;
using OwnerBot.Data.People;
using OwnerBot.Dialogs;
using OwnerBot.Dialogs.Services;
using OwnerBot.Turns;

namespace OwnerBot.Bookings;

/// <summary>What a turn wants booked, moved or given back. Safe to repeat, as every outcome is: ids and marks come from the turn.</summary>
internal sealed class BookingOutcomes(BookingWork bookings, CaseActions work, CaseStore cases, PeopleStore people, Staff staff, TimeTable times)
{
    public async Task<Ended> OrderAsync(
        Outcome.OpenCase wish, ServiceOrder order, ConversationRecord record, Language language, string mark, CancellationToken cancellationToken)
    {
        var id = new CaseId($"case-{mark}");
        if (await cases.FindAsync(id, cancellationToken) is { } before)
        {
            return await OpenedAsync(before.Case, cancellationToken);
        }

        var taken = order switch
        {
            { Start: null } => new Taken([], null),
            { Start: { } start, Waits: true } => await bookings.JoinAsync(mark, id, start, order.Needs[0], cancellationToken),
            { Start: { } start } => await bookings.TakeAsync(mark, id, start, order.Needs, byDesk: false, version: 0, cancellationToken),
        };
        if (taken.Why is { } why)
        {
            return new Ended.NotBooked(why, await times.NowAsync(cancellationToken));
        }

        var home = wish.Home is { } homeId ? await people.HomeAsync(homeId, cancellationToken) : null;
        var opened = await work.OpenAsync(
            id,
            new(wish.Service, record.Id, record.Owner, wish.Home, record.OwnerName, wish.Place, language, wish.Summary, wish.Facts, wish.Photos),
            home?.Building, cancellationToken, now => First(order, taken.Bookings, now));
        await bookings.SettledAsync(taken.Bookings, mark);
        return await OpenedAsync(opened, cancellationToken);
    }

    public async Task<Ended> MoveAsync(Outcome.MoveBookings move, string mark, CancellationToken cancellationToken) =>
        await ChangedAsync(
            move.Case, await bookings.MoveAsync(move.Case, null, move.Start, move.Needs, "", mark, cancellationToken), cancellationToken);

    public async Task<Ended> CancelAsync(CaseId id, string mark, CancellationToken cancellationToken) =>
        await ChangedAsync(id, await bookings.CancelAsync(id, null, "", mark, cancellationToken), cancellationToken);

    public async Task<Ended> TakeAsync(CaseId id, string mark, CancellationToken cancellationToken) =>
        await ChangedAsync(id, await bookings.TakeOfferAsync(id, mark, cancellationToken), cancellationToken);

    private static IReadOnlyList<CaseEvent> First(ServiceOrder order, IReadOnlyList<CaseBooking> taken, DateTimeOffset now) =>
    [
        .. order.Approved is { } price ? [new PriceApproved(now, price)] : Array.Empty<CaseEvent>(),
        .. taken.Select(booking => order.Waits ? new CaseWaits(now, booking) : (CaseEvent)new CaseBooked(now, null, booking)),
    ];

    private async Task<Ended> OpenedAsync(OwnerCase opened, CancellationToken cancellationToken)
    {
        var here = await staff.NowAsync(cancellationToken);
        return new Ended.CaseIsOpen(
            opened.Id, opened.Number, opened.Service, here.NameOf(opened.Responsible), opened.Promise?.By ?? opened.OpenedAt, opened.Why)
        {
            Booked = opened.Bookings,
            WaitsFor = opened.WaitsFor is [var waits, ..] ? waits.Wished : null,
        };
    }

    private async Task<Ended> ChangedAsync(CaseId id, Refusal? why, CancellationToken cancellationToken)
    {
        if (why is not null)
        {
            return new Ended.NotBooked(why, await times.NowAsync(cancellationToken));
        }

        var ownerCase = (await cases.FindAsync(id, cancellationToken))!.Case;
        return new Ended.BookingsChanged(Gathering.Glance(ownerCase, await staff.NowAsync(cancellationToken)), ownerCase.Bookings);
    }
}
