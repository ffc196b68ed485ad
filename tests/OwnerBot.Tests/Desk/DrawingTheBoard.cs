using OwnerBot.Cases;
using OwnerBot.Desk;
using OwnerBot.Desk.Board;
using OwnerBot.Desk.CaseView;
using OwnerBot.Testing.Owners;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Desk;

/// <summary>What a clerk's list shows, and that it moves by itself.</summary>
public sealed class DrawingTheBoard
{
    [Fact]
    public async Task A_new_case_appears_on_an_open_board_and_calls_for_its_clerk()
    {
        await using var house = new OpenHouse();
        var owner = await house.OwnerAsync();
        await using var wangFang = await OpenPage.OfAsync(house, OpenHouse.WangFang);
        var board = wangFang.ServiceProvider.GetRequiredService<DeskBoard>();
        await board.OpenAsync();
        var tones = 0;
        board.Changed += worthATone => tones += worthATone ? 1 : 0;

        await owner.SayAsync("找人工");
        var opened = Assert.Single(await house.CasesOfAsync(owner));
        await using var responsible = await OpenPage.OfAsync(house, opened.Responsible);
        var own = responsible.ServiceProvider.GetRequiredService<DeskBoard>();
        await own.OpenAsync();

        Assert.Equal(opened.Number, Assert.Single(board.Rows(MatterFilter.Everybody)).Case.Number);
        Assert.Equal(1, own.Calling());
        Assert.Equal(opened.Responsible == OpenHouse.WangFang ? 1 : 0, tones);
    }

    [Fact]
    public async Task A_clerks_answer_takes_the_row_out_of_those_that_wait()
    {
        await using var house = new OpenHouse();
        var owner = await house.OwnerAsync();
        await owner.SayAsync("找人工");
        var opened = Assert.Single(await house.CasesOfAsync(owner));
        await using var clerk = await OpenPage.OfAsync(house, opened.Responsible);
        var board = clerk.ServiceProvider.GetRequiredService<DeskBoard>();
        await board.OpenAsync();
        Assert.Single(board.Rows(MatterFilter.Waiting));

        await clerk.ServiceProvider.GetRequiredService<CaseDesk>().ReplyAsync(opened.Id, "您好，我来处理。", [], "one");
        await Eventually.IsTrueAsync(() => Task.FromResult(board.Rows(MatterFilter.Waiting).Count == 0));

        var row = Assert.Single(board.Rows(MatterFilter.Mine));
        Assert.Equal(0, row.Unanswered);
    }

    [Fact]
    public async Task Of_two_clerks_who_press_the_same_button_the_second_hears_that_it_is_done()
    {
        await using var house = new OpenHouse();
        var owner = await house.OwnerAsync();
        await owner.SayAsync("找人工");
        var opened = Assert.Single(await house.CasesOfAsync(owner));
        await using var clerk = await OpenPage.OfAsync(house, opened.Responsible);
        await using var manager = await OpenPage.OfAsync(house, OpenHouse.ZhaoMin);
        var acknowledge = CaseActionList.All.Single(action => action.Key == "acknowledge");

        var first = await clerk.ServiceProvider.GetRequiredService<CaseDesk>().DoAsync(opened.Id, acknowledge, ActionInput.Nothing, "one");
        var second = await manager.ServiceProvider.GetRequiredService<CaseDesk>().DoAsync(opened.Id, acknowledge, ActionInput.Nothing, "two");

        Assert.Equal(new Answer(true, null), first);
        Assert.Equal(new Answer(true, "这一步已经做过了，页面已是最新状态。"), second);
    }

    [Fact]
    public async Task Closing_too_early_names_every_missing_duty()
    {
        await using var house = new OpenHouse();
        var owner = await house.OwnerAsync();
        await owner.SayAsync("找人工");
        var opened = Assert.Single(await house.CasesOfAsync(owner));
        await using var clerk = await OpenPage.OfAsync(house, opened.Responsible);
        var close = CaseActionList.All.Single(action => action.Key == "close");

        var answer = await clerk.ServiceProvider.GetRequiredService<CaseDesk>().DoAsync(opened.Id, close, ActionInput.Nothing, "one");

        Assert.False(answer.Done);
        Assert.Contains("组织、监督、验收、回访", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_rings_stands_before_every_promise_and_who_waits_longest_before_who_waits_less()
    {
        await using var house = new OpenHouse();
        var (first, second, third) = (await house.OwnerAsync(), await house.OwnerAsync(), await house.OwnerAsync());
        await first.SayAsync("找人工");
        house.Clock.Advance(TimeSpan.FromMinutes(3));
        await second.SayAsync("找人工");
        house.Clock.Advance(TimeSpan.FromHours(3));
        await third.SayAsync("着火了，厨房着火了！");
        await using var manager = await OpenPage.OfAsync(house, OpenHouse.ZhaoMin);
        var board = manager.ServiceProvider.GetRequiredService<DeskBoard>();
        await board.OpenAsync();

        Assert.Equal(third.ConversationId, board.Rows(MatterFilter.Everybody)[0].Case.Conversation.Value);
        Assert.Equal(
            [third.ConversationId, first.ConversationId, second.ConversationId],
            board.Rows(MatterFilter.Waiting).Select(row => row.Case.Conversation.Value));
    }

    [Fact]
    public async Task A_reply_that_is_too_long_is_refused_by_the_rules_and_reaches_nobody()
    {
        await using var house = new OpenHouse();
        var owner = await house.OwnerAsync();
        await owner.SayAsync("找人工");
        var opened = Assert.Single(await house.CasesOfAsync(owner));
        await using var clerk = await OpenPage.OfAsync(house, opened.Responsible);
        var desk = clerk.ServiceProvider.GetRequiredService<CaseDesk>();

        var tooLong = await desk.ReplyAsync(opened.Id, new string('好', 20_000), [], "one");
        var longest = await desk.ReplyAsync(opened.Id, new string('好', 4_000), [], "two");

        Assert.Equal(new Answer(false, "内容太长，最多 4000 个字符。"), tooLong);
        Assert.True(longest.Done);
        await owner.SeesAsync(line => line.Text.Length >= 4_000);
        Assert.DoesNotContain(await house.TranscriptAsync(owner), line => line.Text.Length > 5_000);
    }
}
