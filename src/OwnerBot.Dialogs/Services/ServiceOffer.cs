using OwnerBot.Cases.Bookings;
using OwnerBot.Cases.Services;

namespace OwnerBot.Dialogs.Services;

/// <summary>What can be asked for now, and which times are free. Advice: only the booking itself is certain.</summary>
public sealed record ServiceOffer(IReadOnlyList<Service> Services, IReadOnlyDictionary<ResourceKey, ResourceTimes> Resources)
{
    public static ServiceOffer None { get; } = new([], new Dictionary<ResourceKey, ResourceTimes>());

    /// <summary>Services that are begun by a form of the catalogue, in the menu's order.</summary>
    public IEnumerable<Service> Forms => Services.Where(service => service is { Offered: true, Form: not null });

    /// <summary>The offered service whose form has this name; null when there is none any more.</summary>
    public Service? Form(string name) => Forms.FirstOrDefault(service => service.Key.Value == name);
}

/// <param name="Times">In order, those that may still be asked for; full ones too.</param>
public sealed record ResourceTimes(Resource Resource, IReadOnlyList<FreeTime> Times);

/// <param name="Left">Places left; 0 when full.</param>
public readonly record struct FreeTime(TimeSlot Slot, int Left);
