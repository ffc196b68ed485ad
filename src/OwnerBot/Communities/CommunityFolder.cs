using System.Text.Json;
using OwnerBot.Cases.Bookings;
using OwnerBot.Cases.Responsibility;
using OwnerBot.Cases.Services;
using OwnerBot.Data;
using OwnerBot.Data.People;

namespace OwnerBot.Communities;

/// <summary>
/// A community as readable files: <c>community.json</c>, <c>staff.json</c>, <c>homes.json</c>, <c>owners.json</c> and, when
/// they differ from the standard, <c>services.json</c> and <c>resources.json</c>.
/// </summary>
internal sealed record CommunityFolder(
    CommunityProfile Community, IReadOnlyList<Clerk> Clerks, IReadOnlyList<HomeRecord> Homes, IReadOnlyList<OwnerRecord> Owners,
    ServiceList Services, ResourceList Resources)
{
    /// <exception cref="InvalidDataException">A file is missing or wrong; the message names file, line and what to do.</exception>
    public static CommunityFolder Read(string folder)
    {
        var read = new CommunityFolder(
            ReadFile<CommunityProfile>(folder, "community.json"),
            ReadFile<StaffFile>(folder, "staff.json").Clerks,
            ReadFile<HomesFile>(folder, "homes.json").Homes,
            ReadFile<OwnersFile>(folder, "owners.json").Owners,
            File.Exists(Path.Combine(folder, "services.json")) ? ReadFile<ServiceList>(folder, "services.json") : ServiceList.Standard,
            File.Exists(Path.Combine(folder, "resources.json")) ? ReadFile<ResourceList>(folder, "resources.json") : ResourceList.Standard);
        read.Check(folder);
        return read;
    }

    private void Check(string folder)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(Community.TimeZone, out _))
        {
            throw new InvalidDataException($"community.json: there is no time zone '{Community.TimeZone}'; write an IANA name such as Asia/Shanghai.");
        }

        var clerks = Clerks.Select(clerk => clerk.Id).ToHashSet();
        var homes = Homes.Select(home => home.Id).ToHashSet();
        if (Community.OnCall.Where(id => !clerks.Contains(id)).Select(id => id.Value).FirstOrDefault() is { } stranger)
        {
            throw new InvalidDataException($"community.json: onCall names '{stranger}', who is not in staff.json; add the person or take the name out.");
        }

        if (Owners.FirstOrDefault(owner => owner.Homes.Any(home => !homes.Contains(home))) is { } homeless)
        {
            throw new InvalidDataException($"owners.json: '{homeless.Id}' has a home that is not in homes.json; add the home or correct the id.");
        }

        Fail(folder, "resources.json", ResourceFaults.Of(Resources.Resources));
        Fail(folder, "services.json", [.. ServiceCatalogue.Faults(Services.Services), .. ResourceFaults.Of(Resources.Resources, Services.Services)]);
    }

    private static void Fail(string folder, string name, IReadOnlyList<string> faults)
    {
        if (faults.Count > 0)
        {
            var path = Path.Combine(folder, name);
            throw new InvalidDataException(LineOf.Faults(path, File.Exists(path) ? File.ReadAllText(path) : "", faults));
        }
    }

    private static T ReadFile<T>(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path} is missing; a community folder needs it.");
        }

        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllText(path), DomainJson.Files)
                ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{path}, line {fault.LineNumber + 1}: {fault.Message}", fault);
        }
    }

    private sealed record StaffFile(IReadOnlyList<Clerk> Clerks);

    private sealed record HomesFile(IReadOnlyList<HomeRecord> Homes);

    private sealed record OwnersFile(IReadOnlyList<OwnerRecord> Owners);
}
