using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.CaseWork;

namespace OwnerBot.Manager;

/// <summary>What the parts of a page need to name things: clerks, services, and the community's clock at the time of drawing.</summary>
public sealed record HouseNames(
    IReadOnlyDictionary<ClerkId, LocalText> Clerks, ServiceCatalogue Services, TimeZoneInfo Zone, DateTimeOffset Now, Language Language)
{
    internal static HouseNames Of(Staff.Snapshot here, DateTimeOffset now, Language language) =>
        new(here.Names, here.Services, here.Community.Zone(), now, language);

    /// <summary>The id itself for somebody whom the roster never knew.</summary>
    public string NameOf(ClerkId clerk) => Clerks.GetValueOrDefault(clerk)?.In(Language) ?? clerk.Value;

    public string NameOf(ServiceKey service) => Services.Find(service)?.Name.In(Language) ?? service.Value;

    public string When(DateTimeOffset at) => Moment.Short(at, Now, Zone, Language);

    public string Day(DateTimeOffset at) => Moment.Day(at, Now, Zone, Language);

    public string Time(DateTimeOffset at) => Moment.Time(at, Zone);
}
