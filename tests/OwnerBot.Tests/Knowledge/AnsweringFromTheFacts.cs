using Microsoft.Extensions.DependencyInjection;
using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Data.Knowledge;
using OwnerBot.Dialogs.Inquiry;
using OwnerBot.Knowledge;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Knowledge;

/// <summary>What the front desk knows, through the real door: told with its source, missed, counted, written down, told.</summary>
public sealed class AnsweringFromTheFacts : IDisposable
{
    private readonly OpenHouse _house = new();

    private KnowledgeStore Store => _house.Services.GetRequiredService<KnowledgeStore>();

    [Fact]
    public async Task The_demo_communitys_facts_are_told_with_their_source()
    {
        var owner = await _house.OwnerAsync();

        var said = await owner.SayAsync("周末可以装修吗？");

        Assert.Contains("装修管理规定第 6 条，2026-06-01", Assert.Single(said).Text, StringComparison.Ordinal);
        Assert.Empty(await _house.CasesOfAsync(owner));
    }

    [Fact]
    public async Task A_question_without_an_answer_is_counted_and_becomes_a_case_after_a_yes()
    {
        var owner = await _house.OwnerAsync();
        await owner.SayAsync("请问小区附近有没有小学？");

        var sent = await owner.SayAsync("转给客户事务员");

        Assert.Contains("登记好了", sent[0].Text, StringComparison.Ordinal);
        Assert.Equal(ServiceKey.Inquiry, Assert.Single(await _house.CasesOfAsync(owner)).Service);
        Assert.Equal("请问小区附近有没有小学？", Assert.Single(await Store.GapsAsync(CancellationToken.None)).Question);
    }

    [Fact]
    public async Task The_same_question_in_other_words_counts_together_and_the_same_turn_once()
    {
        var now = _house.Clock.GetUtcNow();
        await Store.NoteGapAsync("小区附近有没有小学", Language.SimplifiedChinese, now, "turn-1", CancellationToken.None);
        await Store.NoteGapAsync("請問小區附近有小學嗎", Language.TraditionalChinese, now, "turn-2", CancellationToken.None);
        await Store.NoteGapAsync("請問小區附近有小學嗎", Language.TraditionalChinese, now, "turn-2", CancellationToken.None);
        await Store.NoteGapAsync("游泳教练多少钱", Language.SimplifiedChinese, now, "turn-3", CancellationToken.None);

        var gaps = await Store.GapsAsync(CancellationToken.None);

        Assert.Equal([2, 1], gaps.Select(gap => gap.Count));
        Assert.Equal(["請問小區附近有小學嗎"], gaps[0].OtherWords);
    }

    [Fact]
    public async Task A_dismissed_gap_stays_off_the_list()
    {
        var now = _house.Clock.GetUtcNow();
        await Store.NoteGapAsync("who won the election", Language.English, now, "turn-1", CancellationToken.None);
        await Store.DismissAsync((await Store.GapsAsync(CancellationToken.None))[0].Id, CancellationToken.None);

        await Store.NoteGapAsync("who won the election?", Language.English, now, "turn-2", CancellationToken.None);

        Assert.Empty(await Store.GapsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_gap_written_down_leaves_the_list_and_is_told_at_once()
    {
        using var scope = _house.Services.CreateScope();
        var desk = scope.ServiceProvider.GetRequiredService<KnowledgeDesk>();
        await desk.OpenAsync();
        await Store.NoteGapAsync("小区附近有没有小学", Language.SimplifiedChinese, _house.Clock.GetUtcNow(), "turn-1", CancellationToken.None);
        var form = new FactForm(desk.Today, Assert.Single(await desk.GapsAsync()));
        Write(form, "附近的小学", "澜庭小学在北门外 300 米。");

        Assert.True(await desk.SaveAsync(form.Read(), form.ETag, form.Gap));

        Assert.Empty(await desk.GapsAsync());
        var owner = await _house.OwnerAsync();
        Assert.Contains("澜庭小学", (await owner.SayAsync("小区附近有没有小学？"))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_fact_is_not_told()
    {
        using var scope = _house.Services.CreateScope();
        var desk = scope.ServiceProvider.GetRequiredService<KnowledgeDesk>();
        await desk.OpenAsync();
        var found = await desk.FindAsync("renovation-hours");
        var form = new FactForm(found!.Value, found.ETag) { ValidUntil = desk.Today.AddDays(-1) };

        Assert.True(await desk.SaveAsync(form.Read(), form.ETag, null));

        var tried = await desk.TryAsync("周末可以装修吗？", Language.SimplifiedChinese);
        Assert.DoesNotContain(tried, said => said.Text.Contains("8:30", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_second_of_two_managers_is_told_that_it_changed()
    {
        using var scope = _house.Services.CreateScope();
        var desk = scope.ServiceProvider.GetRequiredService<KnowledgeDesk>();
        var found = await desk.FindAsync("pets");
        Assert.True(await desk.SaveAsync(found!.Value, found.ETag, null));

        Assert.False(await desk.SaveAsync(found.Value, found.ETag, null));
        Assert.False(await desk.RemoveAsync("pets", found.ETag));
    }

    [Theory]
    [InlineData("title")]
    [InlineData("answer")]
    [InlineData("source")]
    public void What_lacks_a_language_is_named(string part)
    {
        var form = new FactForm(new DateOnly(2026, 11, 23));
        Write(form, "标题", "答案");
        var english = form.In(Language.English);
        (english.Title, english.Answer, english.Source) = (part == "title" ? "" : "t", part == "answer" ? " " : "a", part == "source" ? "" : "s");

        Assert.Equal(part, FactCheck.Of(form.Read()));
    }

    public void Dispose() => _house.Dispose();

    private static void Write(FactForm form, string title, string answer)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var words = form.In(language);
            (words.Title, words.Answer, words.Source) = (title, answer, "公告");
        }
    }
}
