using Microsoft.AspNetCore.Components.Authorization;
using System.Security.Claims;
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
        await using var wangFang = At(house, OpenHouse.WangFang);
        var board = wangFang.ServiceProvider.GetRequiredService<DeskBoard>();
        await board.OpenAsync();
        var tones = 0;
        board.Changed += worthATone => tones += worthATone ? 1 : 0;

        await owner.SayAsync("找人工");
        var opened = Assert.Single(await house.CasesOfAsync(owner));
        await using var responsible = At(house, opened.Responsible);
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
        await using var clerk = At(house, opened.Responsible);
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
        await using var clerk = At(house, opened.Responsible);
        await using var manager = At(house, OpenHouse.ZhaoMin);
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
        await using var clerk = At(house, opened.Responsible);
        var close = CaseActionList.All.Single(action => action.Key == "close");

        var answer = await clerk.ServiceProvider.GetRequiredService<CaseDesk>().DoAsync(opened.Id, close, ActionInput.Nothing, "one");

        Assert.False(answer.Done);
        Assert.Contains("组织、监督、验收、回访", answer.Words, StringComparison.Ordinal);
    }

    /// <summary>One clerk's open page: the services of a circuit, signed in.</summary>
    private static AsyncServiceScope At(OpenHouse house, ClerkId clerk)
    {
        var scope = house.Services.CreateAsyncScope();
        var person = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, clerk.Value)], "test"));
        ((IHostEnvironmentAuthenticationStateProvider)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>())
            .SetAuthenticationState(Task.FromResult(new AuthenticationState(person)));
        return scope;
    }
}
