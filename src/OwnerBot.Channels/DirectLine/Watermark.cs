using System.Globalization;

namespace OwnerBot.Channels.DirectLine;

/// <summary>A position in a conversation's log, as clients carry it: a string, and nothing they may reckon with.</summary>
internal static class Watermark
{
    /// <summary>Whatever is not a position means the beginning: showing again is harmless, leaving out is not.</summary>
    public static long Read(string? watermark) =>
        long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : 0;

    public static string Write(long position) => position.ToString(CultureInfo.InvariantCulture);

    /// <summary>The position itself, or the end of the log when it lies past it, so that what comes next is not waited past.</summary>
    public static async Task<long> WithinAsync(
        this IDirectLineStore store, string conversationId, long position, CancellationToken cancellationToken)
    {
        async Task<bool> Exists(long at) => (await store.ReadAsync(conversationId, at - 1, 1, cancellationToken)).Count > 0;

        if (position == 0 || await Exists(position))
        {
            return position;
        }

        var (end, past) = (0L, position);
        while (past - end > 1)
        {
            var middle = end + ((past - end) / 2);
            (end, past) = await Exists(middle) ? (middle, past) : (end, middle);
        }

        return end;
    }
}
