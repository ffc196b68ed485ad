using System.Text.Json;

namespace OwnerBot.Dialogs.Understanding;

/// <summary>The snake_case names by which enum values travel: <c>repair_request</c>, <c>trapped_in_lift</c>, <c>cable_tv</c>.</summary>
public static class WireName
{
    public static string Of<T>(T value) where T : struct, Enum => Names<T>.Of[value];

    /// <returns>Null when no value has that name.</returns>
    public static T? Read<T>(string? name) where T : struct, Enum =>
        name is not null && Names<T>.Values.TryGetValue(name, out var value) ? value : null;

    private static class Names<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Of =
            Enum.GetValues<T>().ToDictionary(v => v, v => JsonNamingPolicy.SnakeCaseLower.ConvertName(v.ToString()));

        public static readonly Dictionary<string, T> Values = Of.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
    }
}
