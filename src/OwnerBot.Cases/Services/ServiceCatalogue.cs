using OwnerBot.Cases.Promises;

namespace OwnerBot.Cases.Services;

/// <summary>Every service of a community, by key. Only a catalogue without faults exists.</summary>
public sealed class ServiceCatalogue
{
    private readonly Dictionary<ServiceKey, Service> byKey;

    /// <exception cref="ArgumentException">The data has faults; the message names every one of them.</exception>
    public ServiceCatalogue(IReadOnlyList<Service> services)
    {
        var faults = Faults(services);
        if (faults.Count > 0)
        {
            throw new ArgumentException("The service catalogue has faults: " + string.Join(" ", faults), nameof(services));
        }

        byKey = services.ToDictionary(service => service.Key);
        Services = services;
    }

    /// <summary>In the order of the data, which is the order of the menu.</summary>
    public IReadOnlyList<Service> Services { get; }

    /// <summary>Null when the community does not offer it.</summary>
    public Service? Find(ServiceKey key) => byKey.GetValueOrDefault(key);

    /// <exception cref="KeyNotFoundException">The community does not offer it.</exception>
    public Service this[ServiceKey key] =>
        Find(key) ?? throw new KeyNotFoundException($"The catalogue has no service '{key}'. It has: {string.Join(", ", byKey.Keys)}.");

    /// <summary>What is wrong with the data, a sentence each; empty when all is well.</summary>
    public static IReadOnlyList<string> Faults(IReadOnlyList<Service> services) =>
    [
        .. services.Count == 0 ? ["It has no service."] : Array.Empty<string>(),
        .. services.GroupBy(service => service.Key).Where(same => same.Count() > 1).Select(same => $"'{same.Key}' is there {same.Count()} times."),
        .. services.SelectMany(FaultsOf),
        .. services.SelectMany(FormFaults.Of),
        .. services.Where(service => service.Form is not null).GroupBy(service => service.Form!.Wish).Where(same => same.Count() > 1)
            .Select(same => $"'{same.Last().Key}' begins with the wish '{same.Key}', and so does '{same.First().Key}'; give it another wish."),
    ];

    /// <summary>The offered service that such a wish begins, by the intent's wire name; null when none.</summary>
    public Service? Beginning(string wish) => Services.FirstOrDefault(service => service.Offered && service.Form?.Wish == wish);

    private static IEnumerable<string> FaultsOf(Service service)
    {
        if (string.IsNullOrEmpty(service.Key.Value) || !service.Key.Value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'))
        {
            yield return $"The key '{service.Key}' must be lower-case letters, digits and '_'.";
        }

        if (new[] { service.Name.ZhHans, service.Name.ZhHant, service.Name.En }.Any(string.IsNullOrWhiteSpace))
        {
            yield return $"'{service.Key}' needs a name in all three languages.";
        }

        foreach (var what in Enum.GetValues<PromiseKind>().Where(what => service.Times.For(what) <= TimeSpan.Zero))
        {
            yield return $"'{service.Key}' promises {what} in no time; it must be more than zero.";
        }

        if (service.RateWithin < TimeSpan.Zero)
        {
            yield return $"'{service.Key}' takes stars for less than no time.";
        }

        if (service is { IsEmergency: true, AroundTheClock: false })
        {
            yield return "'emergency' must be around the clock.";
        }
    }
}
