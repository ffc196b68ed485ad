namespace OwnerBot.Cases.Bookings;

/// <summary>A booking as its case tells owner and desk of it. The resource's day is what counts for capacity.</summary>
/// <param name="What">The resource's name when it was booked.</param>
/// <param name="Places">At least one.</param>
/// <param name="ChangeUntil">Until when the owner may change or cancel it in the chat.</param>
public sealed record CaseBooking(
    BookingId Id, ResourceKey Resource, LocalText What, DateTimeOffset Start, DateTimeOffset End, int Places, DateTimeOffset ChangeUntil)
{
    /// <summary>Who is there: the guard of a bay. Null when nobody is named.</summary>
    public LocalText? Person { get; init; }

    public LocalText? Where { get; init; }

    /// <summary>How often it moved: a calendar takes a later version for an earlier one.</summary>
    public int Version { get; init; }

    public TimeSlot Slot => new(Start, End);

    public static CaseBooking Of(BookingId id, Resource resource, TimeSlot slot, int places, int version = 0) =>
        new(id, resource.Key, resource.Name, slot.Start, slot.End, places, slot.Start - resource.CutOff)
        {
            Person = resource.Person,
            Where = resource.Place,
            Version = version,
        };
}
