namespace OwnerBot.Data.Tests;

/// <summary>Every promise of <see cref="IDocumentStore"/>, for every backend that makes it.</summary>
/// <remarks>Sorted by promise: reading and committing here, pages and concurrency in the other parts of this class.</remarks>
public abstract partial class DocumentStoreContract
{
    private const string Box = "things";
    private const string Home = "home-1";

    protected abstract IDocumentStore Store { get; }

    [Fact]
    public async Task A_document_that_was_never_written_is_null()
    {
        Assert.Null(await Store.GetAsync(Box, Home, "none", default));
        Assert.Null(await Store.GetAsync(Box, Home, "no such id!", default));
        Assert.Null(await Store.GetAsync("no such container!", Home, "a", default));
        Assert.Null(await Store.GetAsync(Box, "\uD800", "a", default));
        Assert.Null(await Store.GetAsync(Box, "", "a", default));
    }

    [Fact]
    public async Task What_was_created_is_read_back_word_for_word()
    {
        const string body = """{ "text": "漏水 🙂 \"quoted\" \u0000", "n": 1.50, "deep": [[{}]] }""";

        Assert.True(await Store.CommitAsync(Box, "19:x@thread.tacv2;messageid=1", [new Operation.Create("a-_Z9", body, [])]));

        var read = await Store.GetAsync(Box, "19:x@thread.tacv2;messageid=1", "a-_Z9", default);
        Assert.Equal(("19:x@thread.tacv2;messageid=1", "a-_Z9", body), (read!.Partition, read.Id, read.Body));
        Assert.NotEmpty(read.ETag);
    }

    [Fact]
    public async Task The_same_id_in_another_partition_or_container_is_another_document()
    {
        await CreateAsync("a", "{\"here\":1}");

        Assert.Null(await Store.GetAsync(Box, "home-2", "a", default));
        Assert.Null(await Store.GetAsync("others", Home, "a", default));
        Assert.Null(await Store.GetAsync(Box, Home, "A", default));
        Assert.True(await Store.CommitAsync(Box, "home-2", [new Operation.Create("a", "{}", [])]));
        Assert.True(await Store.CommitAsync("others", Home, [new Operation.Create("a", "{}", [])]));
        Assert.Equal("{\"here\":1}", (await GetAsync("a")).Body);
    }

    [Fact]
    public async Task Creating_twice_is_refused()
    {
        await CreateAsync("a", "{\"first\":1}");

        Assert.False(await CommitAsync(new Operation.Create("a", "{}", [])));

        Assert.Equal("{\"first\":1}", (await GetAsync("a")).Body);
    }

    [Fact]
    public async Task Replacing_needs_the_latest_ETag()
    {
        await CreateAsync("a");
        var first = await GetAsync("a");

        Assert.True(await CommitAsync(new Operation.Replace("a", "{\"v\":2}", [], first.ETag)));
        Assert.False(await CommitAsync(new Operation.Replace("a", "{\"v\":3}", [], first.ETag)));
        Assert.False(await CommitAsync(new Operation.Replace("a", "{\"v\":3}", [], "")));

        var second = await GetAsync("a");
        Assert.Equal("{\"v\":2}", second.Body);
        Assert.NotEqual(first.ETag, second.ETag);
    }

    [Fact]
    public async Task Replacing_what_is_not_there_is_refused()
    {
        Assert.False(await CommitAsync(new Operation.Replace("a", "{}", [], "any")));

        Assert.Null(await Store.GetAsync(Box, Home, "a", default));
    }

    [Fact]
    public async Task Upserting_creates_then_replaces_whatever_is_there()
    {
        Assert.True(await CommitAsync(new Operation.Upsert("a", "{\"v\":1}", [])));
        var first = await GetAsync("a");
        Assert.True(await CommitAsync(new Operation.Upsert("a", "{\"v\":2}", [])));

        var second = await GetAsync("a");
        Assert.Equal("{\"v\":2}", second.Body);
        Assert.NotEqual(first.ETag, second.ETag);
    }

    [Fact]
    public async Task Deleting_needs_the_document_and_the_ETag_if_one_is_named()
    {
        await CreateAsync("a");
        var read = await GetAsync("a");

        Assert.False(await CommitAsync(new Operation.Delete("none")));
        Assert.False(await CommitAsync(new Operation.Delete("a", "stale")));
        Assert.NotNull(await Store.GetAsync(Box, Home, "a", default));

        Assert.True(await CommitAsync(new Operation.Delete("a", read.ETag)));
        Assert.Null(await Store.GetAsync(Box, Home, "a", default));
        Assert.False(await CommitAsync(new Operation.Delete("a")));
    }

    [Fact]
    public async Task A_document_made_anew_does_not_match_an_ETag_of_its_former_life()
    {
        await CreateAsync("a");
        var former = await GetAsync("a");
        await CommitAsync(new Operation.Delete("a"));
        await CreateAsync("a");

        Assert.NotEqual(former.ETag, (await GetAsync("a")).ETag);
        Assert.False(await CommitAsync(new Operation.Replace("a", "{}", [], former.ETag)));
    }

    [Theory]
    [InlineData("create")]
    [InlineData("replace")]
    [InlineData("delete")]
    public async Task One_refused_operation_refuses_all_wherever_it_stands(string refused)
    {
        await CreateAsync("there", "{\"v\":1}", new IndexEntry("list", "k", "1"));
        Operation no = refused switch
        {
            "create" => new Operation.Create("there", "{}", []),
            "replace" => new Operation.Replace("there", "{}", [], "stale"),
            _ => new Operation.Delete("none"),
        };
        Operation[] others = [new Operation.Create("new", "{}", [new IndexEntry("list", "k", "2")]), new Operation.Upsert("up", "{}", [])];

        Assert.False(await CommitAsync([no, .. others]));
        Assert.False(await CommitAsync([.. others, no]));

        Assert.Equal("{\"v\":1}", (await GetAsync("there")).Body);
        Assert.Null(await Store.GetAsync(Box, Home, "new", default));
        Assert.Null(await Store.GetAsync(Box, Home, "up", default));
        Assert.Equal(["there"], await IdsAsync(new DocumentQuery(Box, Home, "list", "k")));
    }

    [Fact]
    public async Task Hundred_operations_are_one_commit_and_one_more_is_an_error()
    {
        Operation[] all = [.. Enumerable.Range(0, 101).Select(i => new Operation.Create($"d{i}", "{}", [new IndexEntry("list", "k", $"{i:D3}")]))];

        await Assert.ThrowsAsync<ArgumentException>(() => CommitAsync(all));
        await Assert.ThrowsAsync<ArgumentException>(() => CommitAsync());

        Assert.True(await CommitAsync(all[..100]));
        Assert.Equal(100, (await IdsAsync(new DocumentQuery(Box, Home, "list", "k", Size: 500))).Count());
    }

    [Fact]
    public async Task Two_operations_on_one_id_are_an_error_and_write_nothing()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => CommitAsync(new Operation.Create("a", "{}", []), new Operation.Delete("a")));

        Assert.Null(await Store.GetAsync(Box, Home, "a", default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("a.b")]
    [InlineData("ä")]
    [InlineData("a\n")]
    [InlineData("'; --")]
    public async Task An_id_of_other_characters_is_an_error(string id)
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => CommitAsync(new Operation.Create(id, "{}", [])));

        Assert.Contains("id", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_has_at_most_200_characters()
    {
        Assert.True(await CommitAsync(new Operation.Create(new string('a', 200), "{}", [])));
        await Assert.ThrowsAsync<ArgumentException>(() => CommitAsync(new Operation.Create(new string('a', 201), "{}", [])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}{}")]
    public async Task A_body_that_is_not_a_JSON_object_is_an_error(string body) =>
        await Assert.ThrowsAsync<ArgumentException>(() => CommitAsync(new Operation.Create("a", body, [])));

    [Fact]
    public async Task A_body_with_half_a_character_is_an_error() =>
        await Assert.ThrowsAsync<ArgumentException>(() => CommitAsync(new Operation.Create("a", "{\"a\":\"\uD800\"}", [])));

    [Fact]
    public async Task A_commit_has_at_most_two_megabytes()
    {
        var half = $"{{\"t\":\"{new string('水', 340_000)}\"}}";

        Assert.True(await CommitAsync(new Operation.Create("a", half, [])));
        Assert.Equal(half, (await GetAsync("a")).Body);
        await Assert.ThrowsAsync<ArgumentException>(() => CommitAsync(new Operation.Create("b", $"{{\"t\":\"{new string('水', 700_000)}\"}}", [])));
        await Assert.ThrowsAsync<ArgumentException>(() => CommitAsync(
            new Operation.Create("c", half, []), new Operation.Create("d", half, []), new Operation.Create("e", half, [])));
    }

    protected Task<bool> CommitAsync(params Operation[] operations) => Store.CommitAsync(Box, Home, operations);

    private async Task CreateAsync(string id, string body = "{}", params IndexEntry[] index) =>
        Assert.True(await CommitAsync(new Operation.Create(id, body, index)));

    private async Task<StoredDocument> GetAsync(string id)
    {
        var document = await Store.GetAsync(Box, Home, id, default);
        Assert.NotNull(document);
        return document;
    }

    private async Task<IEnumerable<string>> IdsAsync(DocumentQuery query) => (await AllAsync(query)).Select(document => document.Id);

    private async Task<List<StoredDocument>> AllAsync(DocumentQuery query)
    {
        var all = new List<StoredDocument>();
        do
        {
            var page = await Store.QueryAsync(query, default);
            Assert.True(page.Documents.Count <= query.Size);
            Assert.True(page.Next is null || page.Documents.Count == query.Size);
            all.AddRange(page.Documents);
            query = query with { Token = page.Next };
        }
        while (query.Token is not null);
        return all;
    }
}
