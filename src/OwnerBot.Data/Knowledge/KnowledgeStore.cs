using OwnerBot.Cases;
using OwnerBot.Dialogs.Inquiry;

namespace OwnerBot.Data.Knowledge;

/// <summary>The community's facts, and the questions that they do not answer.</summary>
public sealed class KnowledgeStore(IDocumentStore documents, CommunityPartition community)
{
    private const string Container = "knowledge";

    /// <summary>Gaps that a new one is compared with; a manager with more has other worries.</summary>
    private const int MostGaps = 300;

    private string Partition => community.Value;

    public async Task<IReadOnlyList<CommunityFact>> FactsAsync(CancellationToken cancellationToken)
    {
        List<CommunityFact> facts = [];
        await foreach (var document in documents.AllAsync(new(Container, Partition, "fact", "all", Size: 500), cancellationToken))
        {
            facts.Add(DomainJson.Read<CommunityFact>(document.Body));
        }

        return facts;
    }

    public Task<Versioned<CommunityFact>?> FactAsync(string id, CancellationToken cancellationToken) =>
        documents.ReadAsync<CommunityFact>(Container, Partition, IdOf(id), cancellationToken);

    public Task<bool> PutAsync(CommunityFact fact) =>
        documents.CommitAsync(Container, Partition, [new Operation.Upsert(IdOf(fact.Id), DomainJson.Write(fact), Index(fact))]);

    /// <param name="ifMatch">The ETag of the fact as it was read; null when it is new.</param>
    /// <param name="gap">A question that the fact answers from now on: it leaves the list with the same commit.</param>
    /// <returns>False when somebody else saved or removed it meanwhile.</returns>
    public Task<bool> SaveAsync(CommunityFact fact, string? ifMatch, string? gap)
    {
        var body = DomainJson.Write(fact);
        List<Operation> operations =
        [
            ifMatch is null ? new Operation.Create(IdOf(fact.Id), body, Index(fact)) : new Operation.Replace(IdOf(fact.Id), body, Index(fact), ifMatch),
        ];
        if (gap is not null)
        {
            operations.Add(new Operation.Delete(gap));
        }

        return documents.CommitAsync(Container, Partition, operations);
    }

    public Task<bool> RemoveAsync(string id, string ifMatch) =>
        documents.CommitAsync(Container, Partition, [new Operation.Delete(IdOf(id), ifMatch)]);

    /// <summary>Gaps on the list, the most asked first.</summary>
    public async Task<IReadOnlyList<KnowledgeGap>> GapsAsync(CancellationToken cancellationToken) =>
        [.. (await AllGapsAsync(cancellationToken)).Select(gap => gap.Value).Where(gap => !gap.Dismissed).OrderByDescending(gap => gap.Count).ThenByDescending(gap => gap.LastAt)];

    /// <summary>Counts a question without an answer: with one that asks the same, or as a new one.</summary>
    /// <param name="mark">Names the turn; the same turn again counts nothing.</param>
    public async Task NoteGapAsync(string question, Language language, DateTimeOffset at, string mark, CancellationToken cancellationToken)
    {
        while (true)
        {
            var known = await AllGapsAsync(cancellationToken);
            if (known.Any(gap => gap.Value.Marks.Contains(mark)))
            {
                return;
            }

            var same = known.Where(gap => SameQuestion.Is(question, gap.Value.Question) || gap.Value.OtherWords.Any(words => SameQuestion.Is(question, words))).FirstOrDefault();
            var gap = same?.Value.AskedAgain(question, at, mark) ?? new KnowledgeGap($"gap-{mark}", question, language, 1, at, at, [], [mark]);
            Operation put = same is null
                ? new Operation.Create(gap.Id, DomainJson.Write(gap), Index(gap))
                : new Operation.Replace(gap.Id, DomainJson.Write(gap), Index(gap), same.ETag);
            if (await documents.CommitAsync(Container, Partition, [put]))
            {
                return;
            }
        }
    }

    /// <summary>Takes a gap off the list.</summary>
    public async Task DismissAsync(string id, CancellationToken cancellationToken)
    {
        while (await documents.ReadAsync<KnowledgeGap>(Container, Partition, id, cancellationToken) is { Value.Dismissed: false } found)
        {
            var dismissed = found.Value with { Dismissed = true };
            if (await documents.CommitAsync(Container, Partition, [new Operation.Replace(id, DomainJson.Write(dismissed), Index(dismissed), found.ETag)]))
            {
                return;
            }
        }
    }

    private async Task<IReadOnlyList<Versioned<KnowledgeGap>>> AllGapsAsync(CancellationToken cancellationToken)
    {
        var page = await documents.QueryAsync(new(Container, Partition, "gap", "all", Descending: true, Size: MostGaps), cancellationToken);
        return [.. page.Documents.Select(document => new Versioned<KnowledgeGap>(DomainJson.Read<KnowledgeGap>(document.Body), document.ETag))];
    }

    private static string IdOf(string fact) => $"fact-{fact}";

    private static List<IndexEntry> Index(CommunityFact fact) => [new("fact", "all", fact.Title.ZhHans)];

    private static List<IndexEntry> Index(KnowledgeGap gap) => [new("gap", "all", SortKey.Of(gap.LastAt))];
}
