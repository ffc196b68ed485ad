namespace OwnerBot.Cases.Bookings;

/// <summary>Something that happened to a resource's day.</summary>
public abstract record DayEvent;

public sealed record PlacesBooked(Booking Booking) : DayEvent;

/// <summary>Cancelled, or moved away: the places are free again.</summary>
public sealed record PlacesFreed(BookingId Id) : DayEvent;

public sealed record WaitingJoined(Waiting Waiting) : DayEvent;

public sealed record WaitingLeft(BookingId Id) : DayEvent;

/// <summary>The first who waits has places kept until the offer expires.</summary>
public sealed record PlacesOffered(Offer Offer) : DayEvent;

/// <summary>The offer's time is over, or it was declined: the places are free again.</summary>
public sealed record OfferWithdrawn(BookingId Id) : DayEvent;

/// <summary>What the day answers to a wish.</summary>
public abstract record DayDecision
{
    private DayDecision()
    {
    }

    /// <param name="Events">In order; empty when the wish had been granted before.</param>
    public sealed record Accepted(IReadOnlyList<DayEvent> Events) : DayDecision;

    public sealed record Refused(Refusal Why) : DayDecision;

    public static DayDecision NothingNew { get; } = new Accepted([]);

    public static DayDecision Of(params IReadOnlyList<DayEvent> events) => new Accepted(events);

    public static implicit operator DayDecision(DayEvent happened) => new Accepted([happened]);

    public static implicit operator DayDecision(Refusal why) => new Refused(why);
}
