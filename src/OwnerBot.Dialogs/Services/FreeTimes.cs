using System.Globalization;
using OwnerBot.Cases.Bookings;
using OwnerBot.Cases.Services;

namespace OwnerBot.Dialogs.Services;

/// <summary>When everything that is needed is free at once.</summary>
public static class FreeTimes
{
    /// <summary>What a service books at this time, by what the form holds; empty when nothing.</summary>
    public static IReadOnlyList<PlacesNeeded> Needs(Service service, string timeSlot, IReadOnlyDictionary<string, string> filled) =>
    [
        .. service.Books.Where(rule => rule.Slot == timeSlot && Holds(rule.When, filled)).Select(rule => new PlacesNeeded(
            rule.BySlot is { } by ? filled.TryGetValue(by, out var key) ? [new ResourceKey(key)] : [] : rule.AnyOf,
            rule.Places is { } places && filled.TryGetValue(places, out var said) && int.TryParse(said, CultureInfo.InvariantCulture, out var count) ? count : 1)),
    ];

    /// <summary>Every time at which all of it is open, with how often it could be had.</summary>
    public static IReadOnlyList<FreeTime> For(IReadOnlyList<PlacesNeeded> needs, ServiceOffer offer)
    {
        if (needs.Count == 0)
        {
            return [];
        }

        var each = needs.Select(need => TimesOf(need, offer)).ToList();
        return [.. each[0].Values.OrderBy(time => time.Slot.Start)
            .Where(time => each.TrueForAll(other => other.ContainsKey(time.Slot.Start)))
            .Select(time => time with { Left = each.Min(other => other[time.Slot.Start].Left) })];
    }

    /// <summary>What is booked, or the like of it by the service's rules: another bay is as good.</summary>
    /// <param name="service">Null when it is no longer in the catalogue: then only the same resource will do.</param>
    public static IReadOnlyList<PlacesNeeded> NeedsOf(IReadOnlyList<CaseBooking> bookings, Service? service) =>
    [
        .. bookings.Select(booking => new PlacesNeeded(
            service?.Books.Select(rule => rule.AnyOf).FirstOrDefault(any => any.Contains(booking.Resource)) ?? [booking.Resource], booking.Places)),
    ];

    internal static bool Holds(SlotCondition? when, IReadOnlyDictionary<string, string> filled) =>
        when is null || (filled.TryGetValue(when.Slot, out var said) && said.Split(',').Any(when.Is.Contains));

    private static Dictionary<DateTimeOffset, FreeTime> TimesOf(PlacesNeeded need, ServiceOffer offer) => need.AnyOf
        .SelectMany(key => offer.Resources.TryGetValue(key, out var times) ? times.Times : [])
        .Select(time => time with { Left = time.Left / Math.Max(1, need.Places) })
        .GroupBy(time => time.Slot.Start)
        .ToDictionary(same => same.Key, same => same.MaxBy(time => time.Left));
}
