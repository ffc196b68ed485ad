using System.Text.Json;

namespace OwnerBot.Channels.Activities;

/// <summary>An activity as a stranger's bytes give it.</summary>
internal static class ActivityBody
{
    /// <summary>
    /// Objects and arrays inside each other. The JSON around an activity, in a frame or a stored document, goes deeper
    /// still, and 64 is as deep as anybody here writes: an activity too deep for that would stop the stream of all who read it.
    /// </summary>
    private const int Deepest = 40;

    /// <returns>Null when it is not an activity, or not one that can be written out again.</returns>
    public static Activity? Parse(ReadOnlyMemory<byte> json)
    {
        var activity = JsonBody.Parse(json, ActivityJson.Wire.Activity);
        return activity is not null && CanBeWritten(activity) ? activity : null;
    }

    // Half a surrogate pair parses and cannot be written: it would stop the stream of everybody who reads the log.
    private static bool CanBeWritten(Activity activity)
    {
        try
        {
            using var writer = new Utf8JsonWriter(Stream.Null, new JsonWriterOptions { MaxDepth = Deepest });
            JsonSerializer.Serialize(writer, activity, ActivityJson.Wire.Activity);
            return true;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or JsonException)
        {
            return false;
        }
    }
}
