namespace OwnerBot.Cases.Bookings;

/// <summary>One stretch of a resource's day that can be booked.</summary>
/// <param name="Start">With the community's offset.</param>
/// <param name="End">Not included.</param>
public readonly record struct TimeSlot(DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>The community's day on which it begins.</summary>
    public DateOnly Date => DateOnly.FromDateTime(Start.DateTime);
}
