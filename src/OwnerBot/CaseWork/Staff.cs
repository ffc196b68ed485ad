using OwnerBot.Cases;
using OwnerBot.Cases.Bookings;
using OwnerBot.Cases.Promises;
using OwnerBot.Cases.Responsibility;
using OwnerBot.Cases.Services;
using OwnerBot.Communities;
using OwnerBot.Data.People;

namespace OwnerBot.CaseWork;

/// <summary>Who works here and what we offer, read once and again after a change or a minute.</summary>
internal sealed class Staff(PeopleStore people, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private Snapshot? _snapshot;

    /// <summary>Somebody came, went or changed here; what this process shows is to be read again. On any thread.</summary>
    public event Action? Renewed;

    public async Task<Snapshot> NowAsync(CancellationToken cancellationToken)
    {
        if (_snapshot is { } held && clock.GetUtcNow() - held.ReadAt < Fresh)
        {
            return held;
        }

        var clerks = await people.ClerksAsync(cancellationToken);
        var community = await people.SettingAsync<CommunityProfile>(CommunityProfile.Setting, cancellationToken) ?? CommunityProfile.Unnamed;
        var services = await people.SettingAsync<ServiceList>(ServiceList.Setting, cancellationToken) ?? ServiceList.Standard;
        var resources = await people.SettingAsync<ResourceList>(ResourceList.Setting, cancellationToken) ?? ResourceList.Standard;
        return _snapshot = new(
            clock.GetUtcNow(), new(clerks, community.Calendar(), community.OnCallChain(clerks)), community, new(services.Services), resources.Resources);
    }

    /// <summary>After a clerk, shift, service or the community changed here.</summary>
    public void Changed()
    {
        _snapshot = null;
        Renewed?.Invoke();
    }

    internal sealed record Snapshot(DateTimeOffset ReadAt, Roster Roster, CommunityProfile Community, ServiceCatalogue Services, IReadOnlyList<Resource> Resources)
    {
        /// <summary>When each resource can be booked, by key.</summary>
        public IReadOnlyDictionary<ResourceKey, ResourceCalendar> Calendars { get; } =
            Resources.ToDictionary(resource => resource.Key, resource => new ResourceCalendar(resource, Community.Calendar()));

        /// <summary>Counts a service's promises on a clerk's hours. A service that is no longer offered counts as talking to a person does.</summary>
        public PromiseClock ClockFor(ClerkId clerk, ServiceKey service) =>
            Roster.ClockFor(clerk, Services.Find(service) ?? Services[ServiceKey.TalkToHuman]);

        public IReadOnlyDictionary<ClerkId, LocalText> Names { get; } = Roster.Clerks.ToDictionary(clerk => clerk.Id, clerk => clerk.Name);

        /// <summary>False until there is anybody who could answer for a case.</summary>
        public bool HasDesk { get; } = Roster.Clerks.Any(clerk => clerk.Active);

        public bool SomebodyOnShift(DateTimeOffset now) => Roster.SomebodyOnShift(now);

        public LocalText NameOf(ClerkId id) => Names.GetValueOrDefault(id) ?? new(id.Value, id.Value, id.Value);
    }
}
