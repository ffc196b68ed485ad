namespace OwnerBot.Cases.Bookings;

/// <summary>What is wrong with a community's resources, and with what its services book, a sentence each.</summary>
public static class ResourceFaults
{
    public static IReadOnlyList<string> Of(IReadOnlyList<Resource> resources) =>
    [
        .. resources.GroupBy(resource => resource.Key).Where(same => same.Count() > 1)
            .Select(same => $"'{same.Key}' is there {same.Count()} times; keep one."),
        .. resources.SelectMany(OfOne),
    ];

    /// <summary>Resources that a service books and that are not there, or whose slots do not fit together.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Resource> resources, IReadOnlyList<Services.Service> services)
    {
        var known = resources.Select(resource => resource.Key).ToHashSet();
        return
        [
            .. services.SelectMany(service => service.Books.SelectMany(rule => rule.AnyOf).Where(key => !known.Contains(key))
                .Select(key => $"'{service.Key}' books '{key}', which is not among the resources; add it there or take it out.")),
        ];
    }

    private static IEnumerable<string> OfOne(Resource resource)
    {
        if (string.IsNullOrEmpty(resource.Key.Value) || !resource.Key.Value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            yield return $"The key '{resource.Key}' must be lower-case letters, digits and '-'.";
        }

        if (new[] { resource.Name.ZhHans, resource.Name.ZhHant, resource.Name.En }.Any(string.IsNullOrWhiteSpace))
        {
            yield return $"'{resource.Key}' needs a name in all three languages.";
        }

        if (resource.SlotMinutes is < 5 or > 24 * 60)
        {
            yield return $"'{resource.Key}' has slots of {resource.SlotMinutes} minutes; write 5 to 1440.";
        }

        if (resource.Capacity is < 1 or > 10_000)
        {
            yield return $"'{resource.Key}' has {resource.Capacity} places; write 1 to 10000.";
        }

        if (resource.HorizonDays is < 1 or > 365)
        {
            yield return $"'{resource.Key}' can be booked {resource.HorizonDays} days ahead; write 1 to 365.";
        }

        if (resource.LeadTime < TimeSpan.Zero || resource.CutOff < TimeSpan.Zero || resource.OfferFor <= TimeSpan.Zero)
        {
            yield return $"'{resource.Key}': leadTime and cutOff must be zero or more, offerFor more than zero.";
        }

        if (resource.Hours.Count == 0 && resource.Days.Count == 0)
        {
            yield return $"'{resource.Key}' is never open; write hours or days.";
        }

        foreach (var same in resource.Days.GroupBy(day => day.Date).Where(same => same.Count() > 1))
        {
            yield return $"'{resource.Key}' has the day {same.Key:yyyy-MM-dd} {same.Count()} times; put its hours together.";
        }
    }
}
