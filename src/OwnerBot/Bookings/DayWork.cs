using OwnerBot.Cases;
using OwnerBot.Cases.Bookings;
using OwnerBot.CaseWork;
using OwnerBot.Data.Bookings;

namespace OwnerBot.Bookings;

/// <summary>The one way to change a resource's day: read it, let the rules decide, save under the ETag it was read with.</summary>
internal sealed class DayWork(BookingStore days, Staff staff, TimeTable times, TimeProvider clock)
{
    /// <summary>Lets the rules decide about a day, again for as long as somebody else was quicker.</summary>
    /// <returns>What was decided; refused when the resource is not there any more.</returns>
    public async Task<DayDecision> OnAsync(
        ResourceKey resource, DateOnly date, Func<ResourceDay, ResourceCalendar, DateTimeOffset, DayDecision> decide, CancellationToken cancellationToken)
    {
        if ((await staff.NowAsync(cancellationToken)).Calendars.GetValueOrDefault(resource) is not { } calendar)
        {
            return Refusal.ResourceClosed(resource);
        }

        while (true)
        {
            var (day, etag) = await days.DayAsync(resource, date, cancellationToken);
            var decision = decide(day, calendar, clock.GetUtcNow());
            if (decision is not DayDecision.Accepted { Events.Count: > 0 })
            {
                return decision;
            }

            if (await days.CommitAsync(day.After(decision), etag))
            {
                times.Changed(resource, date);
                return decision;
            }
        }
    }

    public async Task<ResourceDay> ReadAsync(ResourceKey resource, DateOnly date, CancellationToken cancellationToken) =>
        (await days.DayAsync(resource, date, cancellationToken)).Day;
}
