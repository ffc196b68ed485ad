using OwnerBot.Data.Cases;
using OwnerBot.Data.Conversations;

namespace OwnerBot.Manager;

/// <summary>How the desk stands this minute, counted from what is stored.</summary>
internal sealed class TodaysFigures(CaseStore cases, ConversationDirectory directory, TimeProvider clock)
{
    /// <summary>What one count reads at most; the page then says "500+".</summary>
    public const int Most = 500;

    public async Task<Figures> NowAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var open = await cases.OpenAsync(Most, cancellationToken);
        var waiting = await directory.WaitingAsync(Most, cancellationToken);
        var stars = (await cases.ClosedAsync(Most, cancellationToken))
            .Where(ownerCase => ownerCase.Ratings.Count > 0).Select(ownerCase => ownerCase.Ratings[^1].Stars).ToList();
        return new(
            open.Count, open.Count(ownerCase => ownerCase.Promise?.By < now), waiting.Count, stars.Count == 0 ? null : stars.Average(), stars.Count);
    }
}

/// <param name="Overdue">Open cases whose promise has passed.</param>
/// <param name="Stars">Mean of the last rating of the latest closed cases; null when none was rated.</param>
/// <param name="Rated">How many cases <paramref name="Stars"/> stands for.</param>
public sealed record Figures(int Open, int Overdue, int Waiting, double? Stars, int Rated);
