using OwnerBot.Data.Search;

namespace OwnerBot.Data.Tests.Search;

public sealed class SearchingTranscripts : IAsyncDisposable
{
    private readonly OneSqliteStore _one = new();
    private readonly TranscriptSearch _search;

    public SearchingTranscripts() => _search = new TranscriptSearch(_one.Store);

    public ValueTask DisposeAsync() => _one.DisposeAsync();

    [Theory]
    [InlineData("漏水", "厨房漏水了,请派人来")]
    [InlineData("厨房漏水", "厨房漏水了,请派人来")]
    [InlineData("水", "厨房漏水了,请派人来")]
    [InlineData("漏水 派人", "厨房漏水了,请派人来")]
    [InlineData("LEAK", "The sink has a Leak, please come")]
    [InlineData("please sink", "The sink has a Leak, please come")]
    [InlineData("a302", "我住Ａ３０２,空调坏了")]
    [InlineData("A302空调", "我住Ａ３０２,空调坏了")]
    [InlineData("預約搬屋", "我想預約搬屋")]
    [InlineData("cafe", "Meet at the Café")]
    [InlineData("𠮷野家", "在𠮷野家旁边")]
    public async Task A_line_is_found_by_what_it_says(string question, string line)
    {
        await SayAsync("厨房很干净,派来的人不错", "漏风,水很冷", "The cat slept", line, "我住B栋", "屋子搬完了预约");

        var hit = Assert.Single(await _search.FindAsync(question, 10, default), found => found.Snippet == line);

        Assert.Equal(("chat", 4, OneSqliteStore.Monday9.AddMinutes(4)), (hit.ConversationId, hit.Seq, hit.At));
    }

    [Theory]
    [InlineData("水漏")]
    [InlineData("厨房水")]
    [InlineData("房漏水人")]
    [InlineData("lea")]
    [InlineData("漏水 电梯")]
    public async Task A_line_is_not_found_by_what_it_does_not_say(string question)
    {
        await SayAsync("厨房漏水了,请派人来", "leak");

        Assert.Empty(await _search.FindAsync(question, 10, default));
    }

    [Fact]
    public async Task Pairs_scattered_over_a_line_are_not_the_stretch_asked_for()
    {
        await SayAsync("天然的然气", "天然气");

        Assert.Equal([2], (await _search.FindAsync("天然气", 10, default)).Select(hit => hit.Seq));
    }

    [Fact]
    public async Task The_newest_comes_first_whatever_the_order_of_indexing()
    {
        await _search.IndexAsync([Line(2, "漏水 b"), Line(9, "漏水 d"), Line(1, "漏水 a"), Line(5, "漏水 c")]);

        Assert.Equal([9, 5, 2], (await _search.FindAsync("漏水", 3, default)).Select(hit => hit.Seq));
    }

    [Fact]
    public async Task Indexing_a_line_again_finds_it_once_and_by_its_new_words_only()
    {
        await _search.IndexAsync([Line(1, "空调坏了")]);
        await _search.IndexAsync([Line(1, "空调坏了")]);
        await _search.IndexAsync([Line(1, "空调好了") with { At = OneSqliteStore.Monday9.AddDays(1) }]);

        Assert.Single(await _search.FindAsync("空调", 10, default));
        Assert.Empty(await _search.FindAsync("坏了", 10, default));
        Assert.Equal(OneSqliteStore.Monday9.AddDays(1), Assert.Single(await _search.FindAsync("好了", 10, default)).At);
    }

    [Fact]
    public async Task Many_lines_of_one_instant_are_all_found()
    {
        await _search.IndexAsync([.. Enumerable.Range(1, 50).Select(i => Line(i, "漏水") with { At = OneSqliteStore.Monday9 })]);

        Assert.Equal(50, (await _search.FindAsync("漏水", 100, default)).Select(hit => hit.Seq).Distinct().Count());
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\" OR \"")]
    [InlineData("*")]
    [InlineData("leak*")]
    [InlineData("NEAR(leak, 5)")]
    [InlineData("leak AND OR NOT")]
    [InlineData("words:leak ^leak -leak {leak}")]
    [InlineData("'; DROP TABLE transcript_lines; --")]
    [InlineData("\0 ﷺ")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("🙂👍")]
    public async Task Hostile_questions_find_or_find_nothing_but_never_fail(string question)
    {
        await SayAsync("a leak");

        await _search.FindAsync(question, 10, default);

        Assert.Single(await _search.FindAsync("leak", 10, default));
    }

    [Fact]
    public async Task Half_characters_in_lines_and_questions_are_passed_over()
    {
        await SayAsync("a leak \uD800");

        Assert.Single(await _search.FindAsync("\uDC00 leak \uD800", 10, default));
    }

    [Fact]
    public async Task A_very_long_question_is_answered()
    {
        await SayAsync("a leak");

        Assert.Empty(await _search.FindAsync(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"w{i} ")), 10, default));
    }

    [Fact]
    public async Task A_long_line_is_shown_around_the_first_word_found()
    {
        await SayAsync($"{new string('前', 500)}厨房漏水{new string('后', 500)}");

        var snippet = Assert.Single(await _search.FindAsync("漏水", 10, default)).Snippet;

        Assert.Contains("厨房漏水", snippet, StringComparison.Ordinal);
        Assert.Equal((122, '…', '…'), (snippet.Length, snippet[0], snippet[^1]));
    }

    [Fact]
    public async Task What_was_indexed_is_found_after_reopening()
    {
        await SayAsync("厨房漏水");

        await _one.ReopenAsync();

        Assert.Single(await new TranscriptSearch(_one.Store).FindAsync("漏水", 10, default));
    }

    private Task SayAsync(params string[] texts) => _search.IndexAsync([.. texts.Select((text, i) => Line(i + 1, text))]);

    private static SearchLine Line(int minute, string text) => new("chat", minute, "owner", OneSqliteStore.Monday9.AddMinutes(minute), text);
}
