using System.Collections.Immutable;
using OwnerBot.Cases.Bookings;
using OwnerBot.Cases.Responsibility;
using OwnerBot.Cases.Services;

namespace OwnerBot.Cases;

/// <summary>What is booked under a case. Places themselves are decided on by <see cref="ResourceDay"/>, before the case hears of it.</summary>
public sealed partial record OwnerCase
{
    /// <summary>What stands booked, by start.</summary>
    public ImmutableList<CaseBooking> Bookings { get; private init; } = [];

    /// <summary>What the owner waits for, with the instant until which a place is kept; null while none came free.</summary>
    public ImmutableList<(CaseBooking Wished, DateTimeOffset? Until)> WaitsFor { get; private init; } = [];

    /// <summary>The price that the owner approved; null when none was asked for.</summary>
    public Quote? Approved { get; private init; }

    /// <summary>Ids of the checklist's items that are done.</summary>
    public ImmutableList<string> Ticked { get; private init; } = [];

    /// <summary>When the next reminder is due; null when none is.</summary>
    public DateTimeOffset? RemindAt => IsOpen ? Reminders.Next(Bookings, Reminded)?.Due : null;

    /// <summary>When the earliest offer of a place ends; null when there is none.</summary>
    public DateTimeOffset? OfferEndsAt => WaitsFor.Min(waiting => waiting.Until);

    private ImmutableList<BookingReminded> Reminded { get; init; } = [];

    private ImmutableDictionary<BookingId, DateTimeOffset> BookedAt { get; init; } = ImmutableDictionary<BookingId, DateTimeOffset>.Empty;

    /// <param name="by">Null: the owner.</param>
    public Decision Book(Actor? by, CaseBooking booking, DateTimeOffset now) =>
        (BookingBarred(by), Bookings.Find(each => each.Id == booking.Id)) switch
        {
            ({ } why, _) => why,
            (_, not null) => Decision.NothingNew,
            _ => new CaseBooked(now, by?.Id, booking),
        };

    /// <param name="by">Null: the owner.</param>
    /// <param name="reason">Told to the owner; must be there when a clerk moves it.</param>
    public Decision MoveBooking(Actor? by, BookingId id, CaseBooking next, string reason, DateTimeOffset now) =>
        (BookingBarred(by) ?? Words.Unfit(reason, mayBeEmpty: by is null), Bookings.Find(each => each.Id == id)) switch
        {
            ({ } why, _) => why,
            (_, null) when Bookings.Exists(each => each.Id == next.Id) => Decision.NothingNew,
            (_, null) => Refusal.BookingNotFound(),
            (_, { } old) => new CaseBookingMoved(now, by?.Id, old, next, reason.Trim()),
        };

    /// <param name="by">Null: the owner.</param>
    /// <param name="reason">Told to the owner; must be there when a clerk cancels it.</param>
    public Decision CancelBooking(Actor? by, BookingId id, string reason, DateTimeOffset now) =>
        (BookingBarred(by) ?? Words.Unfit(reason, mayBeEmpty: by is null), Bookings.Find(each => each.Id == id)) switch
        {
            ({ } why, _) => why,
            (_, { } old) => new CaseBookingCancelled(now, by?.Id, old, reason.Trim()),
            _ when WaitsFor.Any(waiting => waiting.Wished.Id == id) => new WaitingDropped(now, id),
            _ => Decision.NothingNew,
        };

    public Decision Wait(CaseBooking wished, DateTimeOffset now) =>
        !IsOpen ? Refusal.CaseIsClosed(Number)
        : WaitsFor.Any(waiting => waiting.Wished.Id == wished.Id) || Bookings.Exists(booking => booking.Id == wished.Id) ? Decision.NothingNew
        : new CaseWaits(now, wished);

    /// <summary>The day keeps a place for this owner.</summary>
    public Decision OfferPlace(BookingId id, DateTimeOffset until, DateTimeOffset now) =>
        WaitsFor.FirstOrDefault(waiting => waiting.Wished.Id == id) is { Wished: { } wished } waits && IsOpen && waits.Until != until
            ? new PlaceOffered(now, wished, until)
            : Decision.NothingNew;

    /// <summary>The day keeps it no longer.</summary>
    public Decision LapseOffer(BookingId id, DateTimeOffset now) =>
        WaitsFor.FirstOrDefault(waiting => waiting.Wished.Id == id) is { Wished: { } wished, Until: not null } && IsOpen
            ? new OfferLapsed(now, wished)
            : Decision.NothingNew;

    /// <summary>The owner says yes to a price.</summary>
    public Decision Approve(Quote quote, DateTimeOffset now) =>
        !IsOpen ? Refusal.CaseIsClosed(Number)
        : Approved?.Stamp == quote.Stamp ? Decision.NothingNew
        : new PriceApproved(now, quote);

    /// <summary>Every reminder that is due; nothing new before <see cref="RemindAt"/>.</summary>
    public Decision Remind(DateTimeOffset now)
    {
        var (reminded, events) = (Reminded, new List<CaseEvent>());
        while (IsOpen && Reminders.Next(Bookings, reminded) is { } next && next.Due <= now)
        {
            // Booked so late that its reminder's time had passed, or the house was asleep: said now it would only be noise.
            var late = next.Booking.Start <= now || BookedAt.GetValueOrDefault(next.Booking.Id) >= next.Due
                || (next.Kind is ReminderKind.DayBefore && now >= next.Booking.Start - Reminders.HoursBefore);
            var happened = new BookingReminded(now, next.Booking, next.Kind, late);
            reminded = reminded.Add(happened);
            events.Add(happened);
        }

        return Decision.Of(events);
    }

    /// <summary>A step of the checklist is done; the owner sees how far it is.</summary>
    public Decision Tick(Actor by, ChecklistItem item, bool done, DateTimeOffset now) => Barred(by) switch
    {
        { } why => why,
        _ when Ticked.Contains(item.Id) == done => Decision.NothingNew,
        _ => new ChecklistTicked(now, by.Id, item.Id, item.Name, done),
    };

    private OwnerCase? BookingFolded(CaseEvent happened) => happened switch
    {
        CaseBooked e => WithBooking(e.Booking, e.At),
        CaseBookingMoved e => (this with { Bookings = Bookings.RemoveAll(each => each.Id == e.Old.Id) }).WithBooking(e.New, e.At),
        CaseBookingCancelled e => this with { Bookings = Bookings.RemoveAll(each => each.Id == e.Booking.Id) },
        BookingReminded e => this with { Reminded = Reminded.Add(e) },
        CaseWaits e => this with { WaitsFor = WaitsFor.Add((e.Wished, null)) },
        PlaceOffered e => this with { WaitsFor = [.. WaitsFor.Select(each => each.Wished.Id == e.Wished.Id ? (each.Wished, (DateTimeOffset?)e.Until) : each)] },
        OfferLapsed e => this with { WaitsFor = WaitsFor.RemoveAll(each => each.Wished.Id == e.Wished.Id) },
        WaitingDropped e => this with { WaitsFor = WaitsFor.RemoveAll(each => each.Wished.Id == e.Id) },
        PriceApproved e => this with { Approved = e.Quote },
        ChecklistTicked e => this with { Ticked = e.Done ? Ticked.Remove(e.Item).Add(e.Item) : Ticked.Remove(e.Item) },
        _ => null,
    };

    private OwnerCase WithBooking(CaseBooking booking, DateTimeOffset at) => this with
    {
        Bookings = [.. Bookings.RemoveAll(each => each.Id == booking.Id).Add(booking).OrderBy(each => each.Start)],
        WaitsFor = WaitsFor.RemoveAll(waiting => waiting.Wished.Id == booking.Id),
        BookedAt = BookedAt.SetItem(booking.Id, at),
    };

    private Refusal? BookingBarred(Actor? by) => by is { } person ? Barred(person) : IsOpen ? null : Refusal.CaseIsClosed(Number);
}
