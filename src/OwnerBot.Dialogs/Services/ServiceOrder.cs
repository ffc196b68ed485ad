using OwnerBot.Cases.Bookings;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Forms;

namespace OwnerBot.Dialogs.Services;

/// <summary>What a form wants booked with its case, all of it or nothing.</summary>
/// <param name="Start">Null when nothing is booked.</param>
/// <param name="Waits">True when the owner waits for it, the time being full.</param>
/// <param name="Approved">The price that the owner said yes to; null for none.</param>
/// <param name="Form">As it was when the owner confirmed, to go on with should the time be gone.</param>
/// <param name="TimeSlot">The name of the slot that said when; null when nothing is booked.</param>
/// <param name="Closing">Said once it is done: what comes next, what to bring.</param>
public sealed record ServiceOrder(
    DateTimeOffset? Start, IReadOnlyList<PlacesNeeded> Needs, bool Waits, Quote? Approved, FormState Form, string? TimeSlot,
    IReadOnlyList<Say> Closing);

/// <summary>Places in one of several resources, at the same time as everything else that is needed.</summary>
/// <param name="AnyOf">The first with room is taken.</param>
public sealed record PlacesNeeded(IReadOnlyList<ResourceKey> AnyOf, int Places);
