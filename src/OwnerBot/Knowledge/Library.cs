using OwnerBot.Data.Knowledge;
using OwnerBot.Dialogs.Inquiry;

namespace OwnerBot.Knowledge;

/// <summary>The community's facts ready to be asked, read once and again after a change or a minute.</summary>
internal sealed class Library(KnowledgeStore store, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private Shelf? _shelf;

    public async Task<KnowledgeBase> NowAsync(CancellationToken cancellationToken)
    {
        if (_shelf is { } held && clock.GetUtcNow() - held.ReadAt < Fresh)
        {
            return held.Facts;
        }

        var at = clock.GetUtcNow();
        var facts = await store.FactsAsync(cancellationToken);
        // Made anew only when something changed: the search is prepared over every way of asking.
        var known = _shelf is { } before && before.Facts.Facts.Select(Written).SequenceEqual(facts.Select(Written)) ? before.Facts : new KnowledgeBase(facts);
        _shelf = new(at, known);
        return known;
    }

    /// <summary>After a fact changed here.</summary>
    public void Changed() => _shelf = null;

    private static string Written(CommunityFact fact) => Data.DomainJson.Write(fact);

    private sealed record Shelf(DateTimeOffset ReadAt, KnowledgeBase Facts);
}
