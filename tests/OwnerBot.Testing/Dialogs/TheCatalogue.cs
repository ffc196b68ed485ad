using System.Text.Json;
using OwnerBot.Cases.Bookings;
using OwnerBot.Cases.Promises;
using OwnerBot.Cases.Services;
using OwnerBot.Data;
using OwnerBot.Dialogs.Services;

namespace OwnerBot.Testing.Dialogs;

/// <summary>The services that the product ships with and the demo community's resources, every time of them free on <see cref="Talk.Monday"/>.</summary>
public static class TheCatalogue
{
    public static IReadOnlyList<Service> Services { get; } = Read<ServicesFile>("Standard/services.json").Services;

    public static IReadOnlyList<Resource> Resources { get; } = Read<ResourcesFile>("Demo/resources.json").Resources;

    public static ServiceOffer Offer { get; } = new(Services, Resources.ToDictionary(resource => resource.Key, TimesOf));

    /// <summary>Nothing is left at these times, "2026-11-28 08:30".</summary>
    public static ServiceOffer Full(string resource, params IReadOnlyList<string> starts)
    {
        var key = new ResourceKey(resource);
        var gone = starts.Select(start => DateTimeOffset.Parse(start + " +08:00", System.Globalization.CultureInfo.InvariantCulture)).ToHashSet();
        var times = Offer.Resources[key];
        return Offer with
        {
            Resources = new Dictionary<ResourceKey, ResourceTimes>(Offer.Resources)
            {
                [key] = times with { Times = [.. times.Times.Select(time => gone.Contains(time.Slot.Start) ? time with { Left = 0 } : time)] },
            },
        };
    }

    public static ServiceOffer Without(string service) => Offer with
    {
        Services = [.. Services.Select(each => each.Key.Value == service ? each with { Offered = false } : each)],
    };

    private static ResourceTimes TimesOf(Resource resource)
    {
        var calendar = new ResourceCalendar(resource, BusinessCalendar.Plain(Talk.Shanghai));
        var today = calendar.Today(Talk.Monday);
        return new(resource, [.. Enumerable.Range(0, resource.HorizonDays + 1).SelectMany(day => calendar.SlotsOn(today.AddDays(day)))
            .Where(slot => calendar.Bars(slot, Talk.Monday) is null).Select(slot => new FreeTime(slot, resource.Capacity))]);
    }

    private static T Read<T>(string file)
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "OwnerBot.sln")))
        {
            at = at.Parent;
        }

        var text = File.ReadAllText(Path.Combine(at!.FullName, "src", "OwnerBot", "Communities", file));
        return JsonSerializer.Deserialize<T>(text, DomainJson.Files)!;
    }

    private sealed record ServicesFile(IReadOnlyList<Service> Services);

    private sealed record ResourcesFile(IReadOnlyList<Resource> Resources);
}
