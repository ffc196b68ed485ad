using System.Reflection;
using OwnerBot.Cases.Services;
using OwnerBot.Data;

namespace OwnerBot.Communities;

/// <summary>The services that the community offers. Stored as a setting; read from <c>services.json</c>.</summary>
public sealed record ServiceList(IReadOnlyList<Service> Services)
{
    public const string Setting = "services";

    /// <summary>What every community starts with.</summary>
    public static ServiceList Standard { get; } = ReadStandard();

    private static ServiceList ReadStandard()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("services.json")
            ?? throw new InvalidOperationException("The assembly lacks its resource services.json.");
        using var reader = new StreamReader(stream);
        return DomainJson.Read<ServiceList>(reader.ReadToEnd());
    }
}
