namespace OwnerBot.Data.Tests;

/// <summary>Finding documents by their index entries.</summary>
public abstract partial class DocumentStoreContract
{
    private static readonly DocumentQuery Open = new(Box, Home, "stage", "open");

    [Fact]
    public async Task Documents_come_in_the_order_of_sort_then_id()
    {
        foreach (var (id, sort) in new[] { ("d", "2"), ("a", "3"), ("c", "2"), ("b", "10"), ("e", ""), ("B", "2") })
        {
            await CreateAsync(id, "{}", new IndexEntry("stage", "open", sort));
        }

        Assert.Equal(["e", "b", "B", "c", "d", "a"], await IdsAsync(Open));
        Assert.Equal(["a", "d", "c", "B", "b", "e"], await IdsAsync(Open with { Descending = true }));
        Assert.Equal(["e", "b", "B", "c", "d", "a"], await IdsAsync(Open with { Size = 1 }));
        Assert.Equal(["a", "d", "c", "B", "b", "e"], await IdsAsync(Open with { Size = 2, Descending = true }));
    }

    [Fact]
    public async Task Only_the_exact_name_and_key_are_found()
    {
        await CreateAsync("a", "{}", new IndexEntry("stage", "open", "1"), new IndexEntry("clerk", "anna", "1"));
        await CreateAsync("b", "{}", new IndexEntry("stage", "Open", "1"));
        await CreateAsync("c", "{}", new IndexEntry("stag", "eopen", "1"));
        await CreateAsync("d", "{}");
        await Store.CommitAsync(Box, "home-2", [new Operation.Create("e", "{}", [new IndexEntry("stage", "open", "1")])]);
        await Store.CommitAsync("others", Home, [new Operation.Create("f", "{}", [new IndexEntry("stage", "open", "1")])]);

        Assert.Equal(["a"], await IdsAsync(Open));
        Assert.Equal(["a"], await IdsAsync(Open with { IndexName = "clerk", Key = "anna" }));
        Assert.Empty(await IdsAsync(Open with { Key = "open' OR '1'='1" }));
    }

    [Theory]
    [InlineData("2", "4", "2,3")]
    [InlineData("2", null, "2,3,4")]
    [InlineData(null, "3", "1,2")]
    [InlineData("9", null, "")]
    [InlineData("4", "2", "")]
    [InlineData("15", "35", "2,3")]
    public async Task Bounds_are_from_inclusive_before_exclusive(string? from, string? before, string found)
    {
        foreach (var sort in new[] { "1", "2", "3", "4" })
        {
            await CreateAsync(sort, "{}", new IndexEntry("stage", "open", sort));
        }

        var expected = found.Split(',', StringSplitOptions.RemoveEmptyEntries);
        foreach (var size in new[] { 1, 2, 100 })
        {
            Assert.Equal(expected, await IdsAsync(Open with { From = from, Before = before, Size = size }));
            Assert.Equal(expected.Reverse(), await IdsAsync(Open with { From = from, Before = before, Size = size, Descending = true }));
        }
    }

    [Fact]
    public async Task A_replaced_document_is_found_by_its_new_entries_only_and_a_deleted_one_by_none()
    {
        await CreateAsync("a", "{}", new IndexEntry("stage", "open", "1"));
        await CommitAsync(new Operation.Replace("a", "{}", [new IndexEntry("stage", "closed", "1")], (await GetAsync("a")).ETag));
        Assert.Empty(await IdsAsync(Open));
        Assert.Equal(["a"], await IdsAsync(Open with { Key = "closed" }));

        await CommitAsync(new Operation.Upsert("a", "{}", [new IndexEntry("stage", "open", "2")]));
        Assert.Equal(["a"], await IdsAsync(Open));
        Assert.Empty(await IdsAsync(Open with { Key = "closed" }));

        await CommitAsync(new Operation.Delete("a"));
        Assert.Empty(await IdsAsync(Open));
    }

    [Fact]
    public async Task Without_a_partition_all_are_looked_through()
    {
        foreach (var (partition, id, sort) in new[] { ("p2", "a", "1"), ("p1", "a", "1"), ("p3", "b", "0"), ("p1", "c", "1") })
        {
            await Store.CommitAsync(Box, partition, [new Operation.Create(id, $"{{\"p\":\"{partition}\"}}", [new IndexEntry("stage", "open", sort)])]);
        }

        foreach (var size in new[] { 1, 2, 100 })
        {
            var found = await AllAsync(Open with { Partition = null, Size = size });
            Assert.Equal(["b p3", "a p1", "a p2", "c p1"], found.Select(document => $"{document.Id} {document.Partition}"));
            Assert.All(found, document => Assert.Contains(document.Partition, document.Body, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Pages_go_on_where_they_stopped_while_others_write()
    {
        for (var i = 10; i < 30; i++)
        {
            await CreateAsync($"d{i}", "{}", new IndexEntry("stage", "open", $"{i}"));
        }

        var seen = new List<string>();
        var query = Open with { Size = 3 };
        var round = 0;
        do
        {
            var page = await Store.QueryAsync(query, default);
            seen.AddRange(page.Documents.Select(document => document.Id));
            // Behind the reader, the very place where it stands, and ahead of it.
            await CreateAsync($"behind{round}", "{}", new IndexEntry("stage", "open", $"0{round}"));
            await CommitAsync(new Operation.Delete(page.Documents[^1].Id));
            await CreateAsync($"ahead{round}", "{}", new IndexEntry("stage", "open", $"9{round}"));
            query = query with { Token = page.Next };
            round++;
        }
        while (query.Token is not null && round < 20);

        Assert.Equal(seen.Distinct(), seen);
        Assert.Equal(Enumerable.Range(10, 20).Select(i => $"d{i}"), seen.Where(id => id[0] == 'd'));
        Assert.DoesNotContain(seen, id => id.StartsWith("behind", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_serves_any_page_size()
    {
        foreach (var i in Enumerable.Range(1, 5))
        {
            await CreateAsync($"{i}", "{}", new IndexEntry("stage", "open", $"{i}"));
        }

        var page = await Store.QueryAsync(Open with { Size = 2 }, default);

        Assert.Equal(["3", "4", "5"], await IdsAsync(Open with { Size = 500, Token = page.Next }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("!!!")]
    [InlineData("bnVsbA")]
    [InlineData("e30")]
    [InlineData("漏水")]
    public async Task A_token_that_the_store_never_gave_is_an_error(string token) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.QueryAsync(Open with { Token = token }, default));

    [Fact]
    public async Task A_token_of_another_query_is_an_error()
    {
        await CreateAsync("a", "{}", new IndexEntry("stage", "open", "1"));
        await CreateAsync("b", "{}", new IndexEntry("stage", "open", "2"));
        var token = (await Store.QueryAsync(Open with { Size = 1 }, default)).Next;

        await Assert.ThrowsAsync<ArgumentException>(() => Store.QueryAsync(Open with { Token = token, Key = "closed" }, default));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.QueryAsync(Open with { Token = token, Partition = "home-2" }, default));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.QueryAsync(Open with { Token = token, Descending = true }, default));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(501)]
    public async Task A_page_of_less_than_1_or_more_than_500_is_an_error(int size) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.QueryAsync(Open with { Size = size }, default));

    [Fact]
    public async Task Two_entries_of_one_name_or_a_broken_one_are_errors()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => CreateAsync("a", "{}", new IndexEntry("x", "1", "1"), new IndexEntry("x", "2", "1")));
        await Assert.ThrowsAsync<ArgumentException>(() => CreateAsync("a", "{}", new IndexEntry("", "1", "1")));
        await Assert.ThrowsAsync<ArgumentException>(() => CreateAsync("a", "{}", new IndexEntry("x", "\uDC00", "1")));
        await Assert.ThrowsAsync<ArgumentException>(() => CreateAsync("a", "{}", new IndexEntry("x", "1", new string('1', 1001))));
    }

    [Fact]
    public async Task Reading_can_be_cancelled()
    {
        var gone = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.GetAsync(Box, Home, "a", gone));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.QueryAsync(Open, gone));
    }
}
