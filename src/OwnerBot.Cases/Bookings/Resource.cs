using OwnerBot.Cases.Promises;

namespace OwnerBot.Cases.Bookings;

/// <summary>Names something that can be booked, <c>[a-z0-9-]</c>: <c>reception-desk</c>, <c>bay-north</c>. Stored; it does not change.</summary>
public readonly record struct ResourceKey(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Something with limited places at a time: a desk, a crew, a bay, a vehicle, an activity. Data of the community.</summary>
/// <param name="Hours">Every week, in local time; a day split by lunch is two. Empty for what opens only on <see cref="Days"/>.</param>
/// <param name="SlotMinutes">How long one booking is.</param>
/// <param name="Capacity">Places in each slot.</param>
public sealed record Resource(ResourceKey Key, LocalText Name, IReadOnlyList<WeeklyShift> Hours, int SlotMinutes, int Capacity)
{
    /// <summary>What kind it is, where an owner chooses among several: <c>activity</c>. Null otherwise.</summary>
    public string? Group { get; init; }

    /// <summary>Other words that mean it, where an owner chooses among several.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Single days with hours of their own, e.g. an activity's date; they win over the week and over holidays.</summary>
    public IReadOnlyList<ResourceDate> Days { get; init; } = [];

    /// <summary>Days on which it is closed beside the community's holidays.</summary>
    public IReadOnlyList<DateOnly> Closed { get; init; } = [];

    /// <summary>How long before its start a slot must be asked for. Default two hours.</summary>
    public TimeSpan LeadTime { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Until how long before the start the owner may change or cancel in the chat. Default four hours.</summary>
    public TimeSpan CutOff { get; init; } = TimeSpan.FromHours(4);

    /// <summary>How far ahead it can be booked. 1 to 365 days; default 30.</summary>
    public int HorizonDays { get; init; } = 30;

    /// <summary>How long a place that came free is kept for the first of the waiting list. Default two hours.</summary>
    public TimeSpan OfferFor { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Who is there: the guard of a bay. Null when nobody is named.</summary>
    public LocalText? Person { get; init; }

    /// <summary>Where it is; null when the name says it.</summary>
    public LocalText? Place { get; init; }

    /// <summary>False once it can no longer be booked; what is booked stays.</summary>
    public bool Offered { get; init; } = true;

    /// <summary>When the owner may still change or cancel what is booked at <paramref name="start"/>.</summary>
    public bool MayChange(DateTimeOffset start, DateTimeOffset now) => now <= start - CutOff;
}

/// <param name="Hours">In local time; empty closes the day.</param>
public sealed record ResourceDate(DateOnly Date, IReadOnlyList<Shift> Hours);
