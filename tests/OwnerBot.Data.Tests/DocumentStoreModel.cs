using System.Text;
using FsCheck.Xunit;

namespace OwnerBot.Data.Tests;

/// <summary>Any sequence of commits leaves the store and a dictionary with the same documents, pages and refusals.</summary>
public abstract class DocumentStoreModel
{
    private static readonly string[] Sorts = ["", "a", "B", "ab", "é", "中", "🙂", "\uFFFD"];
    private static readonly Comparer<string> Utf8 = Comparer<string>.Create(
        (x, y) => Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y)));

    private int _runs;

    protected abstract IDocumentStore Store { get; }

    [Property(MaxTest = 60)]
    public async Task The_store_does_what_a_dictionary_would(Change[][] commits)
    {
        var container = $"run-{Interlocked.Increment(ref _runs)}";
        var model = new Dictionary<string, (StoredDocument Document, IReadOnlyList<IndexEntry> Index)>(StringComparer.Ordinal);
        var former = "never";

        foreach (var commit in commits.Where(commit => commit.Length > 0))
        {
            var operations = commit.Select(step => step.On(model.GetValueOrDefault(step.Document).Document?.ETag, former)).ToArray();
            if (operations.Select(operation => operation.Id).Distinct().Count() < operations.Length)
            {
                await Assert.ThrowsAsync<ArgumentException>(() => Store.CommitAsync(container, "p", operations));
                continue;
            }

            var shouldHold = operations.All(operation => Holds(model, operation));
            Assert.Equal(shouldHold, await Store.CommitAsync(container, "p", operations));
            if (shouldHold)
            {
                foreach (var operation in operations)
                {
                    former = model.GetValueOrDefault(operation.Id).Document?.ETag ?? former;
                    await FollowAsync(container, model, operation);
                }
            }

            await CompareAsync(container, model, commit[0]);
        }
    }

    private static bool Holds(Dictionary<string, (StoredDocument Document, IReadOnlyList<IndexEntry> Index)> model, Operation operation) =>
        (operation, model.GetValueOrDefault(operation.Id).Document) switch
        {
            (Operation.Create, var there) => there is null,
            (Operation.Upsert, _) => true,
            (_, null) => false,
            (Operation.Replace replace, var there) => replace.IfMatch == there.ETag,
            (Operation.Delete delete, var there) => delete.IfMatch is null || delete.IfMatch == there.ETag,
            _ => false,
        };

    private async Task FollowAsync(
        string container, Dictionary<string, (StoredDocument Document, IReadOnlyList<IndexEntry> Index)> model, Operation operation)
    {
        var now = await Store.GetAsync(container, "p", operation.Id, default);
        var before = model.GetValueOrDefault(operation.Id).Document;
        if (operation is Operation.Delete)
        {
            Assert.Null(now);
            model.Remove(operation.Id);
            return;
        }

        var (body, index) = operation switch
        {
            Operation.Create create => (create.Body, create.Index),
            Operation.Replace replace => (replace.Body, replace.Index),
            _ => (((Operation.Upsert)operation).Body, ((Operation.Upsert)operation).Index),
        };
        Assert.Equal(body, now?.Body);
        Assert.NotEqual(before?.ETag, now!.ETag);
        model[operation.Id] = (now, index);
    }

    private async Task CompareAsync(
        string container, Dictionary<string, (StoredDocument Document, IReadOnlyList<IndexEntry> Index)> model, Change asked)
    {
        foreach (var (id, (document, _)) in model)
        {
            Assert.Equal(document, await Store.GetAsync(container, "p", id, default));
        }

        string[] bounds = [Sorts[asked.Kind % Sorts.Length], Sorts[asked.Id % Sorts.Length]];
        foreach (var (lowest, highest, down, partition) in
            from f in new[] { null, bounds[0] } from b in new[] { null, bounds[1] } from d in new[] { false, true } from p in new[] { null, "p" } select (f, b, d, p))
        {
            var expected = model.Values
                .SelectMany(kept => kept.Index.Where(entry => entry is { Name: "by", Key: "k0" }).Select(entry => (entry.Sort, kept.Document)))
                .Where(found => (lowest is null || Utf8.Compare(found.Sort, lowest) >= 0) && (highest is null || Utf8.Compare(found.Sort, highest) < 0))
                .OrderBy(found => found.Sort, Utf8).ThenBy(found => found.Document.Id, StringComparer.Ordinal)
                .Select(found => found.Document);
            Assert.Equal(down ? expected.Reverse() : expected, await PagesAsync(
                new DocumentQuery(container, partition, "by", "k0", lowest, highest, down, Size: 1 + asked.Sort % 3)));
        }
    }

    private async Task<List<StoredDocument>> PagesAsync(DocumentQuery query)
    {
        var all = new List<StoredDocument>();
        do
        {
            var page = await Store.QueryAsync(query, default);
            all.AddRange(page.Documents);
            query = query with { Token = page.Next };
        }
        while (query.Token is not null);
        return all;
    }

    /// <summary>One operation, spelled by small numbers so that sequences collide and shrink well.</summary>
    public sealed record Change(byte Kind, byte Id, byte ETag, byte Key, byte Sort)
    {
        public string Document => $"d{Id % 4}";

        public Operation On(string? current, string former)
        {
            var etag = (ETag % 3) switch { 0 => former, 1 => "nonsense", _ => current ?? "none" };
            var body = $"{{\"v\":{Sort}}}";
            IndexEntry[] index = Key % 4 == 3 ? [] : [new("by", $"k{Key % 2}", Sorts[Sort % Sorts.Length]), new("other", "k", "1")];
            return (Kind % 6) switch
            {
                0 or 1 => new Operation.Create(Document, body, index),
                2 => new Operation.Replace(Document, body, index, etag),
                3 => new Operation.Upsert(Document, body, index),
                4 => new Operation.Delete(Document),
                _ => new Operation.Delete(Document, etag),
            };
        }
    }
}
