using OwnerBot.Cases.Services;

namespace OwnerBot.Cases.Responsibility;

/// <summary>首接负责制: to whom a new case falls. There is always somebody.</summary>
public static class FirstContact
{
    /// <summary>Shifts that begin within this of the first one count as the same next hours.</summary>
    private static readonly TimeSpan SameHours = TimeSpan.FromHours(1);

    /// <summary>
    /// Of those on shift now, or else of those whose shift is next: who speaks the language, serves the building, knows the service,
    /// carries least, and waited longest. An emergency falls to the first of the on-call chain. Managers take an ordinary case only
    /// where there is no clerk.
    /// </summary>
    /// <exception cref="InvalidOperationException">The roster has nobody at all.</exception>
    public static FirstContactChoice Choose(Roster roster, FirstContactLedger ledger, FirstContactRequest request)
    {
        if (request.Service == ServiceKey.Emergency && OnCallFirst(roster) is { } onCall)
        {
            return new(onCall, FirstContactReason.OnCall);
        }

        var desk = Desk(roster).Select(clerk => (Clerk: clerk, Opens: roster.HoursOf(clerk).NextOpening(request.Now))).ToList();
        var onShift = desk.Where(one => one.Opens == request.Now).Select(one => one.Clerk).ToList();
        if (onShift.Count > 0)
        {
            return new(Best(onShift, ledger, request), FirstContactReason.OnShift);
        }

        var first = desk.Min(one => one.Opens);
        var next = desk.Where(one => first is null || one.Opens - first < SameHours).Select(one => one.Clerk);
        return new(Best(next, ledger, request), FirstContactReason.NextShift);
    }

    private static ClerkId? OnCallFirst(Roster roster) =>
        roster.OnCall.People.Select(roster.Find).FirstOrDefault(clerk => clerk is { Active: true })?.Id;

    private static IReadOnlyList<Clerk> Desk(Roster roster)
    {
        var active = roster.Clerks.Where(clerk => clerk.Active).ToLookup(clerk => clerk.IsManager);
        return (active[false].Any(), active[true].Any()) switch
        {
            (true, _) => [.. active[false]],
            (_, true) => [.. active[true]],
            _ => throw new InvalidOperationException(
                "The roster is empty: no case can be taken in until it has at least one active clerk or manager."),
        };
    }

    private static ClerkId Best(IEnumerable<Clerk> clerks, FirstContactLedger ledger, FirstContactRequest request) => clerks
        .OrderByDescending(clerk => clerk.Speaks(request.Language))
        .ThenByDescending(clerk => clerk.Serves(request.Building))
        .ThenByDescending(clerk => clerk.Knows(request.Service))
        .ThenBy(clerk => ledger.LoadOf(clerk.Id).Open)
        .ThenBy(clerk => ledger.LoadOf(clerk.Id).LastReceived ?? DateTimeOffset.MinValue)
        .ThenBy(clerk => clerk.Id.Value, StringComparer.Ordinal)
        .First().Id;
}

/// <param name="Building">Null when the owner is not bound to a home.</param>
public sealed record FirstContactRequest(ServiceKey Service, string? Building, Language Language, DateTimeOffset Now);

/// <param name="Why">How it fell to this clerk.</param>
public sealed record FirstContactChoice(ClerkId Clerk, FirstContactReason Why);
