using OwnerBot.Cases;
using OwnerBot.Cases.Bookings;
using OwnerBot.Cases.Promises;

namespace OwnerBot.Testing;

/// <summary>Things to book and days to book them on; a test says only what matters to it.</summary>
public static class Places
{
    public static readonly ResourceKey DeskKey = new("reception-desk");

    /// <summary>Monday to Friday, 09:00 to 12:00 and 14:00 to 18:00, an hour each, two places; two hours ahead, four to change.</summary>
    public static readonly Resource Desk = new(DeskKey, new("接待台", "接待台", "Reception desk"), A.SplitWeek, 60, 2);

    public static readonly BusinessCalendar Year = BusinessCalendar.Plain(A.Zone);

    public static ResourceCalendar Calendar(Resource? resource = null, BusinessCalendar? year = null) => new(resource ?? Desk, year ?? Year);

    /// <summary>"2026-03-03 09:00", as long as the resource's slots are.</summary>
    public static TimeSlot SlotAt(string local, Resource? resource = null) =>
        new(A.At(local), A.At(local).AddMinutes((resource ?? Desk).SlotMinutes));

    public static ResourceDay Day(string date = "2026-03-03", Resource? resource = null) =>
        new((resource ?? Desk).Key, DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture));

    public static Booking Booking(string id, string local = "2026-03-03 09:00", int places = 1) =>
        new(new(id), SlotAt(local), places, new($"case-{id}"));

    public static Waiting Waits(string id, string local = "2026-03-03 09:00", int places = 1) =>
        new(new(id), SlotAt(local), places, new($"case-{id}"));
}
