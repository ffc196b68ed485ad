using System.Globalization;
using OwnerBot.Communities;
using OwnerBot.Data.People;

namespace OwnerBot.Commands;

/// <summary>Reads and checks the whole folder, and only then writes; running it again changes only what the files changed.</summary>
internal sealed class CommunityImport(CommunityLoad load, TimeProvider clock)
{
    private const int TellEvery = 5_000;

    /// <exception cref="CommunityFilesException">A file is wrong; nothing was changed.</exception>
    public async Task<int> RunAsync(string folder, TextWriter output)
    {
        var from = clock.GetTimestamp();
        await output.WriteLineAsync($"Reading {folder}");
        var community = CommunityFolder.Read(folder);
        await output.WriteLineAsync(
            $"The files are in order: {Number(community.Clerks.Count)} clerks, {Number(community.Homes.Count)} homes, "
            + $"{Number(community.Owners.Count)} owners, {Number(community.Services.Services.Count)} services.");

        var counts = await load.RunAsync(community, (what, done, all) =>
        {
            if (done == all || done % TellEvery == 0)
            {
                output.WriteLine($"  {what} {Number(done)} of {Number(all)}");
            }
        });
        await output.WriteLineAsync($"Homes: {Told(counts.Homes)}. Owners: {Told(counts.Owners)}. Nothing that is not in the files was taken away.");
        await output.WriteLineAsync($"{community.Community.Name.ZhHans} · {community.Community.Name.En} is in, after {clock.GetElapsedTime(from).TotalSeconds:F1} s.");
        return 0;
    }

    private static string Told(Written written) =>
        $"{Number(written.Added)} new, {Number(written.Changed)} changed, {Number(written.Same)} as they were";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
