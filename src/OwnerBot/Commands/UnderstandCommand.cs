using OwnerBot.Communities;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Commands;

/// <summary>
/// <c>dotnet run --project src/OwnerBot -- understand &lt; lines.jsonl</c>: reads messages, one JSON object a line, and writes what
/// each is understood as. Needs no database; also how a manager tries a phrase.
/// </summary>
internal static class UnderstandCommand
{
    public const string Name = "understand";

    /// <returns>0 when every line could be read, else 1; a bad line is named on <paramref name="errors"/> and the rest goes on.</returns>
    public static async Task<int> RunAsync(
        IUnderstanding understanding, TextReader lines, TextWriter output, TextWriter errors, TimeProvider clock)
    {
        var zone = CommunityProfile.Unnamed.Zone();
        var status = 0;
        for (var number = 1; await lines.ReadLineAsync() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (!UnderstandingJson.TryRead(line, zone, out var read, out var why))
            {
                await errors.WriteLineAsync($"Line {number}: {why}");
                status = 1;
                continue;
            }

            var understood = understanding.Read(read!.Text, read.In(clock.GetUtcNow(), zone));
            await output.WriteLineAsync(UnderstandingJson.Write(read.Id, understood, read.Known));
        }

        return status;
    }
}
