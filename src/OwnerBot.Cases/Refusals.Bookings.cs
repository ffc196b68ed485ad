using System.Globalization;
using OwnerBot.Cases.Bookings;

namespace OwnerBot.Cases;

/// <summary>How the rules say no to a booking: why, and what to do instead.</summary>
public sealed partial record Refusal
{
    /// <summary>The codes of this file; part of <see cref="Codes"/>.</summary>
    private static string[] BookingCodes =>
    [
        "slot_in_past", "slot_too_soon", "slot_beyond_horizon", "slot_outside_hours", "slot_full", "slot_has_room", "places_out_of_range",
        "past_cut_off", "offer_over", "booking_elsewhere", "booking_not_found", "resource_closed",
    ];

    public static Refusal SlotInPast() => Of("slot_in_past", "That time is over. Choose one that is still to come.");

    /// <summary>Args: hours.</summary>
    public static Refusal SlotTooSoon(TimeSpan lead) => Of(
        "slot_too_soon", $"That time is too close; it must be asked for {Hours(lead)} hours ahead. Choose a later one.", ("hours", Hours(lead)));

    /// <summary>Args: days.</summary>
    public static Refusal SlotBeyondHorizon(int days) =>
        Of("slot_beyond_horizon", $"It can be booked at most {days} days ahead. Choose an earlier day.", ("days", $"{days}"));

    /// <summary>Args: resource (a key).</summary>
    public static Refusal SlotOutsideHours(ResourceKey resource) =>
        Of("slot_outside_hours", $"'{resource}' is not open at that time. Choose one of its times.", ("resource", $"{resource}"));

    /// <summary>Args: left.</summary>
    public static Refusal SlotFull(int left) =>
        Of("slot_full", $"There are not enough places; {left} left. Choose another time, or join the waiting list.", ("left", $"{left}"));

    public static Refusal SlotHasRoom() => Of("slot_has_room", "There is room at that time. Book it instead of waiting.");

    /// <summary>Args: max.</summary>
    public static Refusal PlacesOutOfRange(int max) =>
        Of("places_out_of_range", $"One to {max} places can be booked at a time.", ("max", $"{max}"));

    /// <summary>Args: until (round-trip instant).</summary>
    public static Refusal PastCutOff(DateTimeOffset until) => Of(
        "past_cut_off", $"It could be changed until {until:yyyy-MM-dd HH:mm}. A clerk can still help.", ("until", Instant(until)));

    /// <summary>Args: until (round-trip instant).</summary>
    public static Refusal OfferOver(DateTimeOffset until) => Of(
        "offer_over", $"The place was kept until {until:yyyy-MM-dd HH:mm}. Choose another time.", ("until", Instant(until)));

    /// <summary>Args: start (round-trip instant).</summary>
    public static Refusal BookingElsewhere(DateTimeOffset start) => Of(
        "booking_elsewhere", $"This booking stands at {start:yyyy-MM-dd HH:mm} already. Move it instead.", ("start", Instant(start)));

    public static Refusal BookingNotFound() => Of("booking_not_found", "There is no such booking any more.");

    /// <summary>Args: resource (a key).</summary>
    public static Refusal ResourceClosed(ResourceKey resource) =>
        Of("resource_closed", $"'{resource}' cannot be booked at present. Choose something else, or ask a clerk.", ("resource", $"{resource}"));

    private static string Hours(TimeSpan time) => time.TotalHours.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);
}
