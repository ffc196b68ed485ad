namespace OwnerBot.Cases.Bookings;

/// <summary>A booking's id, <c>[A-Za-z0-9_-]</c>; derived from the turn that asked for it, so that a turn run again books once.</summary>
public readonly record struct BookingId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Places taken in a resource's day.</summary>
/// <param name="Places">At least one.</param>
/// <param name="Case">The case that it belongs to; the case tells owner and desk of it.</param>
public sealed record Booking(BookingId Id, TimeSlot Slot, int Places, CaseId Case);

/// <summary>Somebody waits for places in a slot that is full.</summary>
public sealed record Waiting(BookingId Id, TimeSlot Slot, int Places, CaseId Case);

/// <summary>A place that came free, kept for the first who waits until it expires.</summary>
public sealed record Offer(BookingId Id, TimeSlot Slot, int Places, CaseId Case, DateTimeOffset Until);
