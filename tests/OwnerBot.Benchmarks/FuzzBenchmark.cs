using System.Globalization;
using OwnerBot.Testing.Fuzzing;
using OwnerBot.Testing.Processes;

namespace OwnerBot.Benchmarks;

/// <summary>The fuzz at full length: <c>fuzz [requests] [seed]</c>; the number of faults is the exit code.</summary>
internal static class FuzzBenchmark
{
    public static async Task<int> RunAsync(string[] options, TextWriter output)
    {
        var requests = options.Length > 0 ? int.Parse(options[0], CultureInfo.InvariantCulture) : 100_000;
        var seed = options.Length > 1 ? int.Parse(options[1], CultureInfo.InvariantCulture) : 1;
        var folder = Directory.CreateTempSubdirectory("ownerbot-fuzz-").FullName;
        try
        {
            await using var house = await RunningHouse.StartAsync(Repository(), folder, settings: Fuzzer.Settings);
            var report = await new Fuzzer(house, seed).RunAsync(requests);
            await output.WriteLineAsync(report.ToString());
            return Math.Min(report.Faults.Count, 100);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "OwnerBot.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The benchmarks do not lie inside the repository.");
        }

        return folder;
    }
}
