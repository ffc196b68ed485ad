using OwnerBot.Cases.Promises;

namespace OwnerBot.Cases.Bookings;

/// <summary>Which slots a resource has, on which days, and whether one of them can be asked for now.</summary>
public sealed class ResourceCalendar
{
    private readonly TimeZoneInfo zone;
    private readonly WorkingHours hours;

    public ResourceCalendar(Resource resource, BusinessCalendar community)
    {
        Resource = resource;
        zone = community.Zone;
        hours = community.HoursOf(resource.Hours, resource.Closed, resource.Days.ToDictionary(day => day.Date, day => day.Hours));
    }

    public Resource Resource { get; }

    /// <summary>Every slot that begins on the day, in order, past ones too. A rest of a shift that is shorter than a slot is none.</summary>
    public IReadOnlyList<TimeSlot> SlotsOn(DateOnly date)
    {
        var length = TimeSpan.FromMinutes(Resource.SlotMinutes);
        List<TimeSlot> slots = [];
        foreach (var (start, end) in hours.StretchesOn(date))
        {
            for (var from = start; from + length <= end; from += length)
            {
                slots.Add(new(Local(from), Local(from + length)));
            }
        }

        return slots;
    }

    /// <summary>Null when the slot can be asked for at <paramref name="now"/>, places apart.</summary>
    public Refusal? Bars(TimeSlot slot, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(Local(now).DateTime);
        return slot.Start <= now ? Refusal.SlotInPast()
            : !Resource.Offered ? Refusal.ResourceClosed(Resource.Key)
            : slot.Date > today.AddDays(Resource.HorizonDays) ? Refusal.SlotBeyondHorizon(Resource.HorizonDays)
            : !SlotsOn(slot.Date).Contains(slot) ? Refusal.SlotOutsideHours(Resource.Key)
            : slot.Start < now + Resource.LeadTime ? Refusal.SlotTooSoon(Resource.LeadTime)
            : null;
    }

    public DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(Local(now).DateTime);

    private DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);
}
