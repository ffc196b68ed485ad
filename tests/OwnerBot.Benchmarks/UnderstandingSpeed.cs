using System.Diagnostics;
using System.Globalization;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Benchmarks;

/// <summary>
/// What a message costs on one thread, warm. By stopwatch and not BenchmarkDotNet: the percentiles run over different
/// messages, and a message is far longer than the clock's step.
/// </summary>
internal static class UnderstandingSpeed
{
    private const int WarmUps = 3;
    private const int Rounds = 5;

    public static void Print(TextWriter to, IUnderstanding understanding, IReadOnlyList<(string Text, Circumstances In)> messages)
    {
        var spent = new List<double>(messages.Count * Rounds);
        for (var round = -WarmUps; round < Rounds; round++)
        {
            foreach (var (text, circumstances) in messages)
            {
                var began = Stopwatch.GetTimestamp();
                understanding.Read(text, circumstances);
                if (round >= 0)
                {
                    spent.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                }
            }
        }

        spent.Sort();
        to.WriteLine($"| one message, p50 | {Ms(spent[spent.Count / 2])} |");
        to.WriteLine($"| one message, p99 | {Ms(spent[spent.Count * 99 / 100])} |");
        to.WriteLine($"| one message, slowest of {spent.Count} | {Ms(spent[^1])} |");

        // The longest message that is let in: a wall of text must not hold up the next person.
        var all = string.Join(' ', messages.Select(m => m.Text)) + " ";
        var longest = string.Concat(Enumerable.Repeat(all, (20_000 / all.Length) + 1))[..20_000];
        var start = Stopwatch.GetTimestamp();
        understanding.Read(longest, messages[0].In);
        to.WriteLine($"| one message of 20,000 characters | {Ms(Stopwatch.GetElapsedTime(start).TotalMilliseconds)} |");
    }

    public static string Ms(double milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.00} ms");
}
