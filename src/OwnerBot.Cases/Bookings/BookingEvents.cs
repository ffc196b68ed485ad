using OwnerBot.Cases.Bookings;
using OwnerBot.Cases.Services;

namespace OwnerBot.Cases;

/// <param name="By">Null: the owner.</param>
public sealed record CaseBooked(DateTimeOffset At, ClerkId? By, CaseBooking Booking) : CaseEvent(At)
{
    public override bool OwnerIsTold => By is not null;
}

/// <param name="By">Null: the owner.</param>
/// <param name="Reason">Why a clerk moved it; empty for the owner.</param>
public sealed record CaseBookingMoved(DateTimeOffset At, ClerkId? By, CaseBooking Old, CaseBooking New, string Reason) : CaseEvent(At)
{
    public override bool OwnerIsTold => By is not null;
}

/// <param name="By">Null: the owner.</param>
/// <param name="Reason">Why a clerk cancelled it; empty for the owner.</param>
public sealed record CaseBookingCancelled(DateTimeOffset At, ClerkId? By, CaseBooking Booking, string Reason) : CaseEvent(At)
{
    public override bool OwnerIsTold => By is not null;
}

/// <param name="TooLate">True when its time had passed already, so that nobody was reminded.</param>
public sealed record BookingReminded(DateTimeOffset At, CaseBooking Booking, ReminderKind Kind, bool TooLate) : CaseEvent(At)
{
    public override bool OwnerIsTold => !TooLate;
}

/// <summary>Stored by name.</summary>
public enum ReminderKind
{
    DayBefore,
    HoursBefore,
}

/// <summary>The owner waits for a place; <paramref name="Wished"/> is what would be booked.</summary>
public sealed record CaseWaits(DateTimeOffset At, CaseBooking Wished) : CaseEvent(At);

/// <summary>A place came free and is kept for this owner.</summary>
public sealed record PlaceOffered(DateTimeOffset At, CaseBooking Wished, DateTimeOffset Until) : CaseEvent(At)
{
    public override bool OwnerIsTold => true;
}

/// <summary>The owner did not take the place in time.</summary>
public sealed record OfferLapsed(DateTimeOffset At, CaseBooking Wished) : CaseEvent(At)
{
    public override bool OwnerIsTold => true;
}

/// <summary>The owner waits no longer, or declined the place.</summary>
public sealed record WaitingDropped(DateTimeOffset At, BookingId Id) : CaseEvent(At);

/// <summary>The owner said yes to a price, before anything was booked.</summary>
public sealed record PriceApproved(DateTimeOffset At, Quote Quote) : CaseEvent(At);

/// <summary>A step of the service's checklist was done, or undone.</summary>
/// <param name="Item">The item's id in the catalogue.</param>
public sealed record ChecklistTicked(DateTimeOffset At, ClerkId By, string Item, LocalText Name, bool Done) : CaseEvent(At)
{
    public override bool OwnerIsTold => true;
}
