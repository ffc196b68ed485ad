using OwnerBot.Cases.Promises;
using OwnerBot.Cases.Services;

namespace OwnerBot.Cases.Responsibility;

/// <summary>Who is on the desk, when, and who is rung in an emergency.</summary>
/// <param name="OnCall">In the order of ringing.</param>
public sealed record Roster(IReadOnlyList<Clerk> Clerks, BusinessCalendar Calendar, OnCallChain OnCall)
{
    /// <summary>Active managers, in the order of the roster: whom few stars bring in.</summary>
    public IReadOnlyList<ClerkId> Managers => [.. Clerks.Where(clerk => clerk is { IsManager: true, Active: true }).Select(clerk => clerk.Id)];

    /// <summary>Null when there never was such a person.</summary>
    public Clerk? Find(ClerkId id) => Clerks.FirstOrDefault(clerk => clerk.Id == id);

    public WorkingHours HoursOf(Clerk clerk) => Calendar.HoursOf(clerk.Shifts, clerk.DaysOff);

    public bool IsOnShift(ClerkId id, DateTimeOffset now) => Find(id) is { Active: true } clerk && HoursOf(clerk).IsOpen(now);

    public bool SomebodyOnShift(DateTimeOffset now) => Clerks.Any(clerk => IsOnShift(clerk.Id, now));

    /// <summary>Counts the promises of a service on this clerk's hours; on nobody's hours when the person is unknown.</summary>
    public PromiseClock ClockFor(ClerkId id, Service service) =>
        new(Find(id) is { } clerk ? HoursOf(clerk) : Calendar.HoursOf([]), service);

    /// <summary>
    /// This person before this case. Whoever is on shift, knows the service, and finds the responsible clerk off shift, stands in.
    /// </summary>
    public Actor ActorFor(ClerkId id, OwnerCase ownerCase, DateTimeOffset now) => new(id, Find(id) is { IsManager: true, Active: true })
    {
        IsOnCall = OnCall.People.Contains(id),
        StandsIn = IsOnShift(id, now) && Find(id)!.Knows(ownerCase.Service) && !IsOnShift(ownerCase.Responsible, now),
    };
}
