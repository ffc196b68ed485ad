using System.Globalization;

namespace OwnerBot.Data.Tests;

/// <summary>Many at once.</summary>
public abstract partial class DocumentStoreContract
{
    [Fact]
    public async Task Hundred_increments_at_once_with_ETag_and_retry_count_to_hundred()
    {
        Assert.Equal(100, await CountAsync((body, read) => new Operation.Replace("counter", body, [], read.ETag)));
    }

    [Fact]
    public async Task The_same_loop_without_ETags_loses_increments()
    {
        // The control of the test above: were its readers not in each other's way, this one would count to hundred too.
        Assert.InRange(await CountAsync((body, _) => new Operation.Upsert("counter", body, [])), 1, 99);
    }

    [Fact]
    public async Task Of_hundred_who_create_the_same_document_one_wins()
    {
        var won = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() => CommitAsync(
            new Operation.Create("prize", $"{{\"by\":{i}}}", []), new Operation.Create($"ticket-{i}", "{}", [new IndexEntry("tickets", "k", "1")])))));

        var winner = Assert.Single(Enumerable.Range(0, 100), i => won[i]);
        Assert.Equal($"{{\"by\":{winner}}}", (await GetAsync("prize")).Body);
        Assert.Equal([$"ticket-{winner}"], await IdsAsync(new DocumentQuery(Box, Home, "tickets", "k")));
    }

    [Fact]
    public async Task A_reader_never_sees_half_a_commit()
    {
        await CommitAsync(new Operation.Upsert("left", "{\"v\":0}", [new IndexEntry("pair", "k", "0")]), new Operation.Upsert("right", "{\"v\":0}", [new IndexEntry("pair", "k", "0")]));
        var writing = Task.Run(async () =>
        {
            for (var i = 1; i <= 50; i++)
            {
                await CommitAsync(
                    new Operation.Upsert("left", $"{{\"v\":{i}}}", [new IndexEntry("pair", "k", $"{i}")]),
                    new Operation.Upsert("right", $"{{\"v\":{i}}}", [new IndexEntry("pair", "k", $"{i}")]));
            }
        });

        do
        {
            var pair = await Store.QueryAsync(new DocumentQuery(Box, Home, "pair", "k"), default);
            Assert.Equal(2, pair.Documents.Count);
            Assert.Equal(pair.Documents[0].Body, pair.Documents[1].Body);
            await Task.Yield();
        }
        while (!writing.IsCompleted);

        await writing;
    }

    private async Task<int> CountAsync(Func<string, StoredDocument, Operation> write)
    {
        const int tasks = 100;
        await CreateAsync("counter", Body(0));
        var stillReading = tasks;
        var allHaveRead = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        await Task.WhenAll(Enumerable.Range(0, tasks).Select(_ => Task.Run(IncrementAsync)));
        return Value(await GetAsync("counter"));

        async Task IncrementAsync()
        {
            for (var first = true; ; first = false)
            {
                var read = await GetAsync("counter");
                // In the first round nobody writes before everybody has read, so that they surely collide.
                if (first && Interlocked.Decrement(ref stillReading) == 0)
                {
                    allHaveRead.SetResult();
                }

                await allHaveRead.Task;
                if (await CommitAsync(write(Body(Value(read) + 1), read)))
                {
                    return;
                }
            }
        }

        static string Body(int value) => $"{{\"n\":{value}}}";

        static int Value(StoredDocument document) => int.Parse(document.Body.AsSpan()[5..^1], CultureInfo.InvariantCulture);
    }
}
