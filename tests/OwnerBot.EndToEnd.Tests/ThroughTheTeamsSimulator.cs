using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OwnerBot.EndToEnd.Tests;

/// <summary>
/// The page that plays Teams, against the real program: from the app's installation through a complaint and its card to the stars,
/// and what the clerk sees when the owner has removed the app.
/// </summary>
public sealed partial class ThroughTheTeamsSimulator(TeamsPages pages) : IClassFixture<TeamsPages>
{
    [SkippableFact]
    public async Task From_the_installation_to_the_stars_and_beyond()
    {
        var owner = await pages.PersonAsync(width: 1280, height: 860);
        await owner.Page.GotoAsync("/simulator#chen");
        await owner.Find("add").ClickAsync();
        await PressAsync(owner, "同意并开始");
        await SeesAsync(owner, "有什么可以帮您");

        await SaysAsync(owner, "我要投诉，3栋2单元楼道的垃圾三天没人收，太气人了", "照片");
        await PressAsync(owner, "跳过");
        await SeesAsync(owner, "这样登记可以吗");
        await PressAsync(owner, "确认提交");
        var card = owner.Page.Locator("[data-refreshes]").Last;
        await Assertions.Expect(card).ToContainTextAsync("已登记");
        var number = CaseNumber().Match(await card.InnerTextAsync()).Groups[1].Value;

        // The card follows the case without a word of the owner's.
        var clerk = await ClerkAsync(await card.InnerTextAsync(), number);
        await clerk.Find("action-acknowledge").ClickAsync();
        await Assertions.Expect(card).ToContainTextAsync("已有人接手", new() { Timeout = 60_000 });
        await DoAsync(clerk, "organise", "保洁张师傅今天清完");
        await SeesAsync(owner, "张师傅");
        await Assertions.Expect(card).ToContainTextAsync("处理中", new() { Timeout = 60_000 });
        await owner.Page.TakeAsync("teams");

        // Changed words are beside the first ones at the desk, never in their place.
        await SaysAsync(owner, $"{number}号，门口还有一张旧沙发", "已转告");
        owner.Page.Dialog += (_, dialog) => _ = dialog.AcceptAsync($"{number}号，门口还有两张旧沙发");
        var said = owner.Page.Locator(".line.mine", new() { HasText = "旧沙发" });
        await said.HoverAsync();
        await said.GetByRole(AriaRole.Button, new() { Name = "编辑" }).ClickAsync();
        await Assertions.Expect(clerk.Find("chat").Locator("[data-kind='Edited']")).ToBeVisibleAsync();
        await Assertions.Expect(clerk.Find("chat")).ToContainTextAsync("门口还有一张旧沙发");
        await Assertions.Expect(clerk.Find("chat")).ToContainTextAsync("门口还有两张旧沙发");

        // Beside the change, and beside nothing else, stands what it changes.
        await Assertions.Expect(clerk.Find("chat").Locator("s")).ToHaveTextAsync([$"{number}号，门口还有一张旧沙发"]);

        await DoAsync(clerk, "done", "都清走了");
        await DoAsync(clerk, "accept", "现场干净");
        await DoAsync(clerk, "follow_up", "您看现在满意吗？");
        await SeesAsync(owner, "现在满意吗");
        await owner.Page.Locator("[data-testid=card]").Last.GetByRole(AriaRole.Button, new() { NameRegex = FiveStars() }).ClickAsync();
        await Assertions.Expect(clerk.Find("rating")).ToHaveAttributeAsync("data-stars", "5");
        await SeesAsync(owner, "已选“⭐⭐⭐⭐⭐ 很满意”");

        // Removed, the app takes nothing any more: the clerk is told so, and why.
        await owner.Find("install").ClickAsync();
        await Assertions.Expect(clerk.Find("chat").Locator("[data-kind='Left']")).ToBeVisibleAsync();
        await clerk.Find("reply-input").FillAsync("谢谢您的五星，祝您愉快");
        await clerk.Find("reply-send").ClickAsync();
        await Assertions.Expect(clerk.Find("undelivered-why")).ToContainTextAsync("移除了应用", new() { Timeout = 60_000 });
        await clerk.Page.TakeAsync("undelivered");
        await clerk.Page.GotoAsync("/desk");
        await Assertions.Expect(clerk.Page.Locator($"[data-testid='case-row'][data-number='{number}']").GetByTestId("not-arrived")).ToBeVisibleAsync();

        // Back again: no greeting while the clerk has the floor; one press, and it arrives.
        await owner.Find("add").ClickAsync();
        await clerk.Page.Locator($"[data-testid='case-row'][data-number='{number}']").ClickAsync();
        await clerk.Find("way-again").ClickAsync();
        await SeesAsync(owner, "祝您愉快");
        await Assertions.Expect(clerk.Find("undelivered")).ToHaveCountAsync(0);
        Assert.Empty(owner.Complaints);
    }

    [SkippableFact]
    public async Task A_picture_goes_each_way_and_a_repeated_message_is_one()
    {
        var owner = await pages.PersonAsync(width: 420, height: 860);
        await owner.Page.GotoAsync("/simulator#emily");
        await owner.Find("add").ClickAsync();
        await PressAsync(owner, "Agree and start");
        await SaysAsync(owner, "I want to talk to a person please", "reply here by");
        await owner.Find("file").SetInputFilesAsync(new FilePayload { Name = "tap.png", MimeType = "image/png", Buffer = await owner.Page.ScreenshotAsync() });
        await Assertions.Expect(owner.Page.Locator("#files")).ToBeVisibleAsync();
        await SaysAsync(owner, "This is the tap", "passed on");

        await owner.Page.Locator("#show-backstage").ClickAsync();
        await owner.Find("five").ClickAsync();
        await Assertions.Expect(owner.Find("wire").Locator("li", new() { HasText = "message" }).First).ToBeVisibleAsync();
        var clerk = await pages.PersonAsync("en-US", width: 1280, height: 860);
        await clerk.Page.GotoAsync("/desk");
        await clerk.Find("demo-zhao-min").ClickAsync();
        await clerk.Find("filter-everybody").ClickAsync();
        await clerk.Page.Locator("[data-testid='case-row']", new() { HasText = "Emily" }).First.ClickAsync();
        await Assertions.Expect(clerk.Find("chat").Locator("img[src*='/attachments/']")).ToHaveCountAsync(1);
        await Assertions.Expect(clerk.Find("chat").GetByText("This is the tap")).ToHaveCountAsync(1);

        await clerk.Find("reply").Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "part.png", MimeType = "image/png", Buffer = await owner.Page.ScreenshotAsync() });
        await Assertions.Expect(clerk.Find("reply-files")).ToContainTextAsync("part");
        await clerk.Find("reply-send").ClickAsync();
        await Assertions.Expect(owner.Page.Locator(".line.theirs img[src*='/v3/directline/attachments/']")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    private static async Task SaysAsync(Person owner, string words, string until)
    {
        await owner.Find("text").FillAsync(words);
        await owner.Find("text").PressAsync("Enter");
        await SeesAsync(owner, until);
    }

    private static Task SeesAsync(Person owner, string words) =>
        Assertions.Expect(owner.Find("lines")).ToContainTextAsync(words, new() { Timeout = 60_000 });

    private static async Task PressAsync(Person owner, string button) =>
        await owner.Page.Locator("[data-testid=card]").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();

    /// <summary>Signs in as the clerk whom the card names.</summary>
    private async Task<Person> ClerkAsync(string card, string number)
    {
        var clerk = await pages.PersonAsync(width: 1440, height: 900);
        await clerk.Page.GotoAsync("/desk");
        var people = clerk.Find("demo-people").GetByRole(AriaRole.Button);
        await people.First.WaitForAsync();
        foreach (var button in await people.AllAsync())
        {
            if (card.Contains((await button.InnerTextAsync()).Split('\n')[0].Trim(), StringComparison.Ordinal))
            {
                await button.ClickAsync();
                await clerk.Page.Locator($"[data-testid='case-row'][data-number='{number}']").ClickAsync();
                await clerk.Find("case-page").WaitForAsync();
                return clerk;
            }
        }

        throw new Xunit.Sdk.XunitException($"Nobody at the desk is called as the card says: {card}");
    }

    private static async Task DoAsync(Person clerk, string action, string text)
    {
        await clerk.Find($"action-{action}").ClickAsync();
        await clerk.Find("dialog-text").FillAsync(text);
        await clerk.Find("dialog-confirm").ClickAsync();
        await Assertions.Expect(clerk.Find("dialog-text")).ToHaveCountAsync(0);
    }

    [GeneratedRegex(@"事项\s*(\d{4,})")]
    private static partial Regex CaseNumber();

    [GeneratedRegex("⭐{5}")]
    private static partial Regex FiveStars();
}

/// <summary>The program with its simulator.</summary>
public sealed class TeamsPages() : RealPages(["simulate-teams", "Simulator:OpenBrowser=false"]);
