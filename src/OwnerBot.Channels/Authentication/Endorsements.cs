using System.Text.Json;

namespace OwnerBot.Channels.Authentication;

internal static class Endorsements
{
    /// <summary>A key's extra data comes as the library read it: an element of JSON, or a list.</summary>
    public static IReadOnlyList<string> Read(object? data) => data switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } array =>
            [.. array.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)],
        IEnumerable<object> list => [.. list.OfType<string>()],
        _ => [],
    };
}
