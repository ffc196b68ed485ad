using System.Globalization;
using System.Text;

namespace OwnerBot.Testing.Fuzzing;

/// <param name="Statuses">How often each status came; 0 where HTTP itself cut the request off.</param>
/// <param name="Faults">Answers of 500 and above, and requests that were never answered.</param>
/// <param name="Memory">The program's working set in bytes, twenty times along the way.</param>
public sealed record FuzzReport(
    int Requests, TimeSpan Took, TimeSpan Slowest, IReadOnlyDictionary<int, int> Statuses, IReadOnlyList<string> Faults, IReadOnlyList<long> Memory)
{
    /// <summary>By how much the last quarter of the way stood above the second one, bytes: what a leak would show, and warming up would not.</summary>
    public long Growth => (long)(Memory.TakeLast(Memory.Count / 4).Average() - Memory.Skip(Memory.Count / 4).Take(Memory.Count / 4).Average());

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Requests} requests in {Took.TotalSeconds:F0} s, {Requests / Took.TotalSeconds:F0} a second, the slowest {Slowest.TotalMilliseconds:F0} ms");
        text.AppendLine("statuses  " + string.Join("  ", Statuses.Select(one => $"{one.Key}: {one.Value}")));
        text.AppendLine("memory MB " + string.Join(' ', Memory.Select(bytes => bytes / 1024 / 1024)));
        text.AppendLine(CultureInfo.InvariantCulture, $"growth    {Growth / 1024.0 / 1024.0:F1} MB from the second quarter to the last");
        text.AppendLine(CultureInfo.InvariantCulture, $"faults    {Faults.Count}");
        foreach (var fault in Faults.Take(20))
        {
            text.AppendLine("  " + fault);
        }

        return text.ToString();
    }
}
