using OwnerBot.Cases.Bookings;
using OwnerBot.Cases.Responsibility;
using OwnerBot.Cases.Services;
using OwnerBot.Data.People;
using OwnerBot.Dialogs.Inquiry;

namespace OwnerBot.Communities;

/// <summary>
/// A community as readable files: <c>community.json</c>, <c>staff.json</c>, <c>homes.json</c>, <c>owners.json</c>, when
/// they differ from the standard <c>services.json</c> and <c>resources.json</c>, and what the front desk may answer by itself,
/// <c>facts.json</c>.
/// </summary>
internal sealed record CommunityFolder(
    CommunityProfile Community, IReadOnlyList<Clerk> Clerks, IReadOnlyList<HomeRecord> Homes, IReadOnlyList<OwnerRecord> Owners,
    ServiceList Services, ResourceList Resources, IReadOnlyList<CommunityFact> Facts)
{
    public const string CommunityFile = "community.json";
    public const string StaffFile = "staff.json";
    public const string HomesFile = "homes.json";
    public const string OwnersFile = "owners.json";
    public const string ServicesFile = "services.json";
    public const string ResourcesFile = "resources.json";
    public const string FactsFile = "facts.json";

    /// <exception cref="CommunityFilesException">Files are missing or wrong; the message names file, line and remedy of every fault.</exception>
    public static CommunityFolder Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new CommunityFilesException([new(folder, 0, "there is no such folder; name the one that holds community.json.")]);
        }

        var files = new CommunityFiles(folder);
        var community = files.One<CommunityProfile>(CommunityFile);
        var clerks = files.List<Clerk>(StaffFile, "clerks", required: true);
        var homes = files.List<HomeRecord>(HomesFile, "homes", required: true);
        var owners = files.List<OwnerRecord>(OwnersFile, "owners", required: true);
        var services = files.List<Service>(ServicesFile, "services", required: false);
        var resources = files.List<Resource>(ResourcesFile, "resources", required: false);
        var facts = files.List<CommunityFact>(FactsFile, "facts", required: false);
        // Entries that could not be read would bring faults in those that name them.
        if (files.Faults.Count == 0)
        {
            files.Add(CommunityCheck.Of(community, clerks, homes, owners, services));
            files.Add(CommunityCheck.OfBookings(services, resources));
            files.Add(CommunityCheck.OfFacts(facts));
        }

        files.ThrowIfFaulty();
        return new(
            community!.Value, Values(clerks), Values(homes), Values(owners),
            files.Has(ServicesFile) ? new ServiceList(Values(services)) : ServiceList.Standard,
            files.Has(ResourcesFile) ? new ResourceList(Values(resources)) : ResourceList.Standard, Values(facts));
    }

    private static IReadOnlyList<T> Values<T>(IReadOnlyList<Placed<T>> placed) => [.. placed.Select(entry => entry.Value)];
}
