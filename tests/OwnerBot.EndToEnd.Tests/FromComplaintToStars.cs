using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OwnerBot.EndToEnd.Tests;

/// <summary>
/// One matter through the real pages: the owner complains in the widget, the clerk takes it over at the desk, answers with a
/// picture, does the four duties and closes; the owner gives stars; the manager finds the conversation and reads it whole.
/// </summary>
public sealed partial class FromComplaintToStars(RealPages pages) : IClassFixture<RealPages>
{
    [SkippableFact]
    public async Task The_whole_way_in_three_browsers()
    {
        var owner = await pages.PersonAsync(width: 420, height: 860);
        await owner.OpenChatAsync();
        await owner.SaysAsync("我要投诉，楼道的垃圾三天没人收，太气人了");
        await owner.SaysAsync("3栋2单元门口");
        await SkipToTheSummaryAsync(owner);
        await owner.PressesAsync("确认提交");
        var number = await NumberAsync(owner);

        // Named in the same turn: who answers, and that clerk's desk shows it.
        var clerk = await ClerkOfAsync(owner);
        await clerk.Page.GotoAsync("/desk");
        await clerk.Page.Locator($"[data-testid='case-row'][data-number='{number}']").ClickAsync();
        await Assertions.Expect(clerk.Find("case-page")).ToHaveAttributeAsync("data-number", number);
        await clerk.Find("take-over").ClickAsync();
        await owner.SeesAsync("直接和您说");

        // While the clerk has the floor the bot is silent, and the owner's words appear at the desk without a reload.
        await owner.Input().FillAsync("在吗？");
        await owner.Input().PressAsync("Enter");
        await Assertions.Expect(clerk.Find("chat")).ToContainTextAsync("在吗？");
        await clerk.Find("reply-input").FillAsync("您好，我马上安排保洁，下午三点前清完。");
        await clerk.Find("reply").Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "派工单.png", MimeType = "image/png", Buffer = await WorkSheetAsync() });
        await Assertions.Expect(clerk.Find("reply-files")).ToContainTextAsync("派工单");
        await clerk.Find("reply-send").ClickAsync();
        await owner.SeesAsync("下午三点前清完");
        await Assertions.Expect(owner.Page.Locator("#chat img[src*='/attachments/']")).ToBeVisibleAsync();
        await owner.Page.TakeAsync("owner");

        // Close names what is missing; then one duty after the other, each told to the owner at once.
        await clerk.Find("action-close").ClickAsync();
        await Assertions.Expect(clerk.Page.Locator("body")).ToContainTextAsync("回访");
        await DoAsync(clerk, "organise", "保洁张师傅今天 15:00 前清完");
        await owner.SeesAsync("张师傅");
        await DoAsync(clerk, "supervise", "14:30 到现场看过，正在清");
        await owner.SeesAsync("14:30");
        await DoAsync(clerk, "pause", "请问您家门口的旧沙发要一起清走吗？");
        await owner.SeesAsync("旧沙发");
        await owner.Input().FillAsync("要的，麻烦了");
        await owner.Input().PressAsync("Enter");
        await Assertions.Expect(clerk.Find("chat")).ToContainTextAsync("要的，麻烦了");
        await Assertions.Expect(clerk.Find("case-page")).Not.ToHaveAttributeAsync("data-stage", "WaitingForOwner");
        await clerk.Page.TakeAsync("desk");
        await DoAsync(clerk, "done", "垃圾和沙发都已清走");
        await DoAsync(clerk, "accept", "现场干净，已拍照");
        await owner.SeesAsync("现场干净");
        await clerk.Find("note-text").FillAsync("内部：这个楼道是第三次了");
        await clerk.Find("note-add").ClickAsync();
        await Assertions.Expect(clerk.Find("note")).ToContainTextAsync("第三次");
        await clerk.Find("hand-back").ClickAsync();
        await DoAsync(clerk, "follow_up", "您看现在满意吗？");

        await owner.SeesAsync("现在满意吗");
        await owner.PressesAsync("⭐⭐⭐⭐⭐ 很满意");
        await owner.SaysAsync("很快，谢谢王师傅");
        await Assertions.Expect(clerk.Find("rating")).ToHaveAttributeAsync("data-stars", "5");
        await Assertions.Expect(clerk.Find("rating")).ToContainTextAsync("很快，谢谢王师傅");
        await clerk.Find("action-close").ClickAsync();
        await Assertions.Expect(clerk.Find("case-page")).ToHaveAttributeAsync("data-stage", "Closed");

        // A reload keeps the conversation; the internal note was never in it.
        await owner.Page.ReloadAsync();
        await owner.SeesAsync("下午三点前清完");
        await Assertions.Expect(owner.Page.Locator("#chat")).Not.ToContainTextAsync("第三次");

        await ManagerReadsAsync(number);
        Assert.Empty(owner.Complaints);
    }

    [SkippableFact]
    public async Task A_second_tab_is_the_same_conversation_and_a_switch_changes_the_language()
    {
        var owner = await pages.PersonAsync("en-US", width: 390, height: 844);
        await owner.OpenChatAsync();
        await owner.SaysAsync("Hello there, number 4711");

        var tab = new Person(await owner.Page.Context.NewPageAsync());
        await tab.Page.GotoAsync("/");
        await tab.SeesAsync("number 4711");
        await tab.Page.Locator("[data-language='zh-Hant']").ClickAsync();
        await tab.SaysAsync("你好");

        await Assertions.Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hant");
        Assert.Empty(tab.Complaints);
    }

    /// <summary>A picture such as a clerk would send.</summary>
    private async Task<byte[]> WorkSheetAsync()
    {
        var drawing = await pages.PersonAsync(width: 360, height: 200);
        await drawing.Page.SetContentAsync("""
            <body style="margin:0;font:20px sans-serif;background:#fdf6e3;padding:24px">
              <b>派工单 0312</b><p>3栋2单元 · 楼道清运</p><p>张师傅 · 15:00 前</p>
            </body>
            """);
        return await drawing.Page.ScreenshotAsync();
    }

    private static async Task SkipToTheSummaryAsync(Person owner)
    {
        var yes = owner.Page.Locator("#chat").GetByRole(AriaRole.Button, new() { Name = "确认提交", Exact = true });
        for (var asked = 0; asked < 4 && await yes.CountAsync() == 0; asked++)
        {
            await owner.SaysAsync("没有");
            await owner.Page.WaitForTimeoutAsync(700);
        }
    }

    private static async Task<string> NumberAsync(Person owner)
    {
        await Assertions.Expect(owner.Page.Locator("#chat")).ToContainTextAsync(CaseNumber());
        return CaseNumber().Match(await owner.Page.Locator("#chat").InnerTextAsync()).Groups[1].Value;
    }

    /// <summary>Signs in as the clerk whom the owner was told, through the sign-in page.</summary>
    private async Task<Person> ClerkOfAsync(Person owner)
    {
        var told = await owner.Page.Locator("#chat").InnerTextAsync();
        var clerk = await pages.PersonAsync(width: 1440, height: 900);
        await clerk.Page.GotoAsync("/desk");
        var people = clerk.Find("demo-people").GetByRole(AriaRole.Button);
        await people.First.WaitForAsync();
        foreach (var button in await people.AllAsync())
        {
            var name = (await button.InnerTextAsync()).Split('\n')[0].Trim();
            if (told.Contains(name, StringComparison.Ordinal))
            {
                await button.ClickAsync();
                await clerk.Find("matters").WaitForAsync();
                return clerk;
            }
        }

        throw new Xunit.Sdk.XunitException($"Nobody at the desk is called as the owner was told: {told}");
    }

    private static async Task DoAsync(Person clerk, string action, string text)
    {
        await clerk.Find($"action-{action}").ClickAsync();
        await clerk.Find("dialog-text").FillAsync(text);
        await clerk.Find("dialog-confirm").ClickAsync();
        await Assertions.Expect(clerk.Find("dialog-text")).ToHaveCountAsync(0);
    }

    private async Task ManagerReadsAsync(string number)
    {
        var manager = await pages.PersonAsync(width: 1440, height: 900);
        await manager.Page.GotoAsync("/manager");
        await manager.Find("demo-zhao-min").ClickAsync();
        await manager.Find("transcript-search").FillAsync("沙发");
        await manager.Find("transcript-find").ClickAsync();
        await Assertions.Expect(manager.Find("transcript-snippet").First).ToContainTextAsync("沙发");
        await manager.Find("transcript-row").First.ClickAsync();

        var transcript = manager.Find("transcript");
        foreach (var speaker in new[] { "bot", "clerk", "marker", "notice", "owner" })
        {
            await Assertions.Expect(transcript.Locator($"[data-testid='transcript-line'][data-speaker='{speaker}']").First).ToBeVisibleAsync();
        }

        await Assertions.Expect(manager.Page.Locator("body")).ToContainTextAsync(number);
        await Assertions.Expect(manager.Page.Locator("body")).ToContainTextAsync("这个楼道是第三次了");
        await manager.Page.TakeAsync("manager");
    }

    [GeneratedRegex(@"编号\s*(\d{4,})")]
    private static partial Regex CaseNumber();
}
