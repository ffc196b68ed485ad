using System.Text.RegularExpressions;
using OwnerBot.Cases;
using OwnerBot.Cases.Bookings;
using OwnerBot.Cases.Responsibility;
using OwnerBot.Cases.Services;
using OwnerBot.Data.People;
using OwnerBot.Dialogs.Inquiry;
using OwnerBot.Knowledge;

namespace OwnerBot.Communities;

/// <summary>What is wrong between the entries of a community's files: one sentence for each fault, with what to do.</summary>
internal static partial class CommunityCheck
{
    public static IEnumerable<FileFault> Of(
        Placed<CommunityProfile>? community, IReadOnlyList<Placed<Clerk>> clerks, IReadOnlyList<Placed<HomeRecord>> homes,
        IReadOnlyList<Placed<OwnerRecord>> owners, IReadOnlyList<Placed<Service>> services) =>
    [
        .. community is null ? [] : OfCommunity(community, clerks),
        .. Twice(clerks, clerk => clerk.Id.Value, "id"),
        .. clerks.SelectMany(clerk => OfClerk(clerk, homes, services)),
        .. Twice(homes, home => home.Id.Value, "id"),
        .. Twice(homes, home => home.Address.ZhHans, "address"),
        .. homes.SelectMany(OfHome),
        .. Twice(owners, owner => owner.Id.Value, "id"),
        .. OfOwners(owners, homes),
        .. Twice(services, service => service.Key.Value, "key"),
        .. services.SelectMany(service => ServiceCatalogue.Faults([service.Value]).Select(service.Fault)),
    ];

    /// <summary>What can be booked, and what the services book.</summary>
    /// <param name="services">Of a file of the community's own, or the standard ones.</param>
    public static IEnumerable<FileFault> OfBookings(IReadOnlyList<Placed<Service>> services, IReadOnlyList<Placed<Resource>> resources)
    {
        IReadOnlyList<Resource> known = resources.Count > 0 ? [.. resources.Select(resource => resource.Value)] : ResourceList.Standard.Resources;
        return
        [
            .. Twice(resources, resource => resource.Key.Value, "key"),
            .. resources.SelectMany(resource => ResourceFaults.Of([resource.Value]).Select(resource.Fault)),
            .. services.SelectMany(service => ResourceFaults.Of(known, [service.Value]).Select(service.Fault)),
            .. services.Where(service => service.Value.Form is not null).GroupBy(service => service.Value.Form!.Wish).SelectMany(same => same.Skip(1))
                .Select(service => service.Fault($"'{service.Value.Key}' begins with a wish that another service begins with; give it another wish.")),
        ];
    }

    public static IEnumerable<FileFault> OfFacts(IReadOnlyList<Placed<CommunityFact>> facts) =>
    [
        .. Twice(facts, fact => fact.Id, "id"),
        .. facts.Where(fact => !IsId(fact.Value.Id)).Select(fact => fact.Fault(WrongId(fact.Value.Id))),
        .. facts.Select(fact => (Fact: fact, Code: FactCheck.Of(fact.Value))).Where(each => each.Code is not null)
            .Select(each => each.Fact.Fault($"'{each.Fact.Value.Id}': {FactCheck.Sentence(each.Code!)}")),
    ];

    private static IEnumerable<FileFault> OfCommunity(Placed<CommunityProfile> community, IReadOnlyList<Placed<Clerk>> clerks)
    {
        var profile = community.Value;
        if (Lacks(profile.Name) || Lacks(profile.BotName))
        {
            yield return community.Fault("'name' and 'botName' are needed in zhHans, zhHant and en.");
        }

        if (profile.TimeZone is null || !TimeZoneInfo.TryFindSystemTimeZoneById(profile.TimeZone, out _))
        {
            yield return community.Fault($"there is no time zone '{profile.TimeZone}'; write an IANA name such as Asia/Shanghai.");
        }

        var working = clerks.Where(clerk => clerk.Value.Active).Select(clerk => clerk.Value.Id).ToHashSet();
        foreach (var stranger in (profile.OnCall ?? []).Where(id => !working.Contains(id)))
        {
            yield return community.Fault($"'onCall' names '{stranger}', who does not work here by staff.json; add the person or take the name out.");
        }

        foreach (var day in (profile.MakeUpWorkdays ?? []).Where(day => (profile.Holidays ?? []).Contains(day.Date)))
        {
            yield return community.Fault($"{day.Date:yyyy-MM-dd} is a holiday and a make-up workday; take it out of one of the lists.");
        }
    }

    private static IEnumerable<FileFault> OfClerk(
        Placed<Clerk> placed, IReadOnlyList<Placed<HomeRecord>> homes, IReadOnlyList<Placed<Service>> services)
    {
        var clerk = placed.Value;
        if (!IsId(clerk.Id.Value))
        {
            yield return placed.Fault(WrongId(clerk.Id.Value));
        }

        if (Lacks(clerk.Name))
        {
            yield return placed.Fault($"'{clerk.Id}' needs a name in zhHans, zhHant and en.");
        }

        if (clerk.Languages is not { Count: > 0 })
        {
            yield return placed.Fault($"'{clerk.Id}' speaks no language; write at least one of SimplifiedChinese, TraditionalChinese and English.");
        }

        if (clerk.Phone is { } phone && !Phone().IsMatch(phone))
        {
            yield return placed.Fault($"'{phone}' is no phone number here; write it with the country's code, as +8613800000000.");
        }

        var buildings = homes.Select(home => home.Value.Building).ToHashSet();
        foreach (var building in (clerk.Buildings ?? []).Where(building => homes.Count > 0 && !buildings.Contains(building)))
        {
            yield return placed.Fault($"'{clerk.Id}' serves building '{building}', which no home of homes.json has; correct it or add the homes.");
        }

        var keys = services.Select(service => service.Value.Key).ToHashSet();
        foreach (var skill in (clerk.Skills ?? []).Where(skill => services.Count > 0 && !keys.Contains(skill)))
        {
            yield return placed.Fault($"'{clerk.Id}' has the skill '{skill}', which is no service of services.json; correct it or add the service.");
        }

        foreach (var shift in (clerk.Shifts ?? []).GroupBy(shift => (shift.Day, shift.From)).Where(same => same.Count() > 1))
        {
            yield return placed.Fault($"'{clerk.Id}' has two shifts on {shift.Key.Day} from {shift.Key.From:HH\\:mm}; take one out.");
        }
    }

    private static IEnumerable<FileFault> OfHome(Placed<HomeRecord> placed)
    {
        var home = placed.Value;
        if (!IsId(home.Id.Value))
        {
            yield return placed.Fault(WrongId(home.Id.Value));
        }

        if (string.IsNullOrWhiteSpace(home.Building) || string.IsNullOrWhiteSpace(home.Room))
        {
            yield return placed.Fault($"'{home.Id}' needs a 'building' and a 'room'.");
        }
    }

    private static IEnumerable<FileFault> OfOwners(IReadOnlyList<Placed<OwnerRecord>> owners, IReadOnlyList<Placed<HomeRecord>> homes)
    {
        var known = homes.Select(home => home.Value.Id).ToHashSet();
        foreach (var placed in owners)
        {
            var owner = placed.Value;
            if (!IsId(owner.Id.Value))
            {
                yield return placed.Fault(WrongId(owner.Id.Value));
            }

            if (string.IsNullOrWhiteSpace(owner.Name))
            {
                yield return placed.Fault($"'{owner.Id}' needs a 'name'.");
            }

            if (owner.Phone is { } phone && !Phone().IsMatch(phone))
            {
                yield return placed.Fault($"'{phone}' is no phone number here; write it with the country's code, as +8613900000000 or +85291234567.");
            }

            foreach (var stranger in (owner.Homes ?? []).Where(home => !known.Contains(home)))
            {
                yield return placed.Fault($"'{owner.Id}' has the home '{stranger}', which is not in homes.json; add the home or correct the id.");
            }
        }
    }

    private static IEnumerable<FileFault> Twice<T>(IReadOnlyList<Placed<T>> entries, Func<T, string?> of, string what)
        where T : class
    {
        var first = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (of(entry.Value) is { Length: > 0 } name && !first.TryAdd(name, entry.Line))
            {
                yield return entry.Fault($"the {what} '{name}' stands on line {first[name]} already; take one of the two out or correct it.");
            }
        }
    }

    private static bool Lacks(LocalText? name) =>
        name is null || string.IsNullOrWhiteSpace(name.ZhHans) || string.IsNullOrWhiteSpace(name.ZhHant) || string.IsNullOrWhiteSpace(name.En);

    private static bool IsId(string? id) => id is { Length: > 0 and <= 100 } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    private static string WrongId(string? id) => $"'{id}' is no id; use 1 to 100 letters A-Z a-z, digits, '-' and '_'.";

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}$", RegexOptions.NonBacktracking)]
    private static partial Regex Phone();
}
