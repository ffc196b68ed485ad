using Microsoft.Playwright;

namespace OwnerBot.EndToEnd.Tests;

/// <summary>
/// A service through the real pages: a bound owner asks for cleaning, agrees to the price and books; the clerk sees it at the desk,
/// moves it and ticks a step of the handover; the owner is told in the chat, with a calendar file.
/// </summary>
public sealed class BookingAService(RealPages pages) : IClassFixture<RealPages>
{
    [SkippableFact]
    public async Task From_the_wish_to_the_clerks_desk_and_back()
    {
        var manager = await pages.PersonAsync(width: 1440, height: 900);
        var owner = await BoundAsync(manager);

        await owner.SaysAsync("我想约入伙开荒清洁，92平，下周六上午", until: "要另加什么吗");
        await owner.PressesAsync("擦窗");
        await owner.SeesAsync("合计 872.00 CNY");
        await owner.Page.TakeAsync("service-price");
        await owner.PressesAsync("同意这个价格");
        await owner.SeesAsync("还有什么要交代的吗");
        await owner.SaysAsync("门卡在岗亭", until: "这样登记可以吗");
        await owner.PressesAsync("确认提交");
        await owner.SeesAsync("约好了");
        await Assertions.Expect(owner.Page.Locator("#chat")).ToContainTextAsync(".ics");
        await owner.Page.TakeAsync("service-booked");

        await manager.Page.GotoAsync("/desk/cases/1001");
        await Assertions.Expect(manager.Find("booking")).ToHaveCountAsync(1);
        await Assertions.Expect(manager.Find("approved")).ToContainTextAsync("872.00 CNY");
        await Assertions.Expect(manager.Find("facts")).ToContainTextAsync("门卡在岗亭");
        await manager.Page.TakeAsync("service-desk");

        // Moving it without a reason is refused in place; with one the owner is told.
        var before = await manager.Find("booking").GetAttributeAsync("data-start");
        await manager.Find("booking-move").ClickAsync();
        await manager.Find("booking-time").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await manager.Find("booking-confirm").ClickAsync();
        await Assertions.Expect(manager.Find("dialog-error")).ToBeVisibleAsync();
        await manager.Find("booking-reason").FillAsync("清洁组临时有任务，抱歉");
        await manager.Page.TakeAsync("service-move");
        await manager.Find("booking-confirm").ClickAsync();
        await owner.SeesAsync("清洁组临时有任务，抱歉");
        await Assertions.Expect(manager.Find("booking")).Not.ToHaveAttributeAsync("data-start", before!);

        await owner.SaysAsync("我想预约收楼", until: "您想怎么办理");
        await owner.PressesAsync("到接待台");
        await owner.SeesAsync("什么时候方便");
        await owner.SaysAsync("最早的就行", until: "还有什么要我们知道的吗");
        await owner.PressesAsync("跳过");
        await owner.SeesAsync("收楼入伙：");
        await owner.PressesAsync("确认提交");
        await owner.SeesAsync("请带上");

        await manager.Page.GotoAsync("/desk/cases/1002");
        await manager.Page.Locator("[data-step='identity'] input").CheckAsync();
        await owner.SeesAsync("“身份与合同”已完成（1/6）");
        await Assertions.Expect(manager.Page.Locator("[data-step='identity']")).ToHaveAttributeAsync("data-done", "true");
        await manager.Page.TakeAsync("service-checklist");
        await owner.SaysAsync("我的预约", until: "✓ 身份与合同");
        await owner.Page.TakeAsync("service-status");

        Assert.Empty(owner.Complaints);
        Assert.Empty(manager.Complaints);
    }

    private async Task<Person> BoundAsync(Person manager)
    {
        await manager.Page.GotoAsync("/desk/owners");
        await manager.Find("demo-zhao-min").ClickAsync();
        await manager.Page.Locator("[data-owner='owner-001'] [data-testid='issue-code']").ClickAsync();
        var code = await manager.Find("code-value").InnerTextAsync();
        await manager.Find("code-close").ClickAsync();

        var owner = await pages.PersonAsync(width: 420, height: 900);
        await owner.OpenChatAsync();
        await owner.SaysAsync($"绑定房屋 {code.Trim()}", until: "陈晓明");
        return owner;
    }
}
