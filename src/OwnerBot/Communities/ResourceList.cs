using System.Reflection;
using OwnerBot.Cases.Bookings;
using OwnerBot.Data;

namespace OwnerBot.Communities;

/// <summary>What can be booked in the community. Stored as a setting; read from <c>resources.json</c>.</summary>
public sealed record ResourceList(IReadOnlyList<Resource> Resources)
{
    public const string Setting = "resources";

    /// <summary>What every community starts with.</summary>
    public static ResourceList Standard { get; } = ReadStandard();

    private static ResourceList ReadStandard()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("resources.json")
            ?? throw new InvalidOperationException("The assembly lacks its resource resources.json.");
        using var reader = new StreamReader(stream);
        return DomainJson.Read<ResourceList>(reader.ReadToEnd());
    }
}
