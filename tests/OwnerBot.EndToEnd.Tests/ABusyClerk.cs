using Microsoft.Playwright;

namespace OwnerBot.EndToEnd.Tests;

/// <summary>What only the real page shows: nothing a clerk wrote is lost, and a page closes with its clerk's place on the team.</summary>
public sealed class ABusyClerk(RealPages pages) : IClassFixture<RealPages>
{
    private static readonly byte[] Dot = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [SkippableFact]
    public async Task A_reply_survives_a_reload_a_long_paste_and_bad_files_and_each_file_says_why_it_is_not_taken()
    {
        var owner = await pages.PersonAsync(width: 420);
        await owner.OpenChatAsync();
        await owner.SaysAsync("找人工");
        var clerk = await SignedInAsync("zhao-min");
        await clerk.Find("filter-everybody").ClickAsync();
        await clerk.Page.Locator("[data-testid='case-row']:not(.rings)").First.ClickAsync();
        var reply = clerk.Find("reply-input");

        await clerk.Find("reply").Locator("input[type=file]").SetInputFilesAsync(
        new FilePayload[]
        {
            new() { Name = "ok.png", MimeType = "image/png", Buffer = Dot },
            new() { Name = "evil.png", MimeType = "image/png", Buffer = "<script>alert(1)</script>"u8.ToArray() },
            new() { Name = "a.exe", MimeType = "application/octet-stream", Buffer = "MZ"u8.ToArray() },
        });
        await Assertions.Expect(clerk.Find("reply-error")).ToContainTextAsync("evil.png");
        await Assertions.Expect(clerk.Find("reply-error")).ToContainTextAsync("a.exe");
        await Assertions.Expect(clerk.Find("reply-files")).ToContainTextAsync("ok.png");

        await reply.FillAsync(new string('好', 20_000));
        await Assertions.Expect(clerk.Find("reply-length")).ToContainTextAsync("16000");
        await reply.PressAsync("Enter");
        await Assertions.Expect(clerk.Find("reply-error")).ToContainTextAsync("4000");
        Assert.Equal(20_000, (await reply.InputValueAsync()).Length);

        await reply.FillAsync("您好，还没写完");
        await clerk.Page.ReloadAsync();
        await Assertions.Expect(reply).ToHaveValueAsync("您好，还没写完");
        await reply.PressAsync("Enter");
        await owner.SeesAsync("您好，还没写完");
        await Assertions.Expect(reply).ToHaveValueAsync("");
        await Assertions.Expect(reply).ToBeFocusedAsync();

        // A dialog left by Escape keeps its words, and gives the focus back to its button.
        await clerk.Find("action-supervise").ClickAsync();
        await clerk.Find("dialog-text").FillAsync("到现场看过");
        await clerk.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(clerk.Find("action-supervise")).ToBeFocusedAsync();
        await clerk.Find("action-supervise").ClickAsync();
        await Assertions.Expect(clerk.Find("dialog-text")).ToHaveValueAsync("到现场看过");
        await clerk.Find("dialog-text").PressAsync("Control+Enter");
        await owner.SeesAsync("到现场看过");
        Assert.Empty(clerk.Complaints);
    }

    [SkippableFact]
    public async Task The_reply_box_stays_in_sight_however_many_emergencies_ring()
    {
        for (var ringing = 0; ringing < 3; ringing++)
        {
            var owner = await pages.PersonAsync(width: 420);
            await owner.OpenChatAsync();
            await owner.SaysAsync("着火了，厨房着火了！");
        }

        var manager = await SignedInAsync("zhao-min");
        await Assertions.Expect(manager.Find("emergency")).ToHaveCountAsync(2);
        await manager.Find("emergency-more").GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(manager.Find("filter-ringing")).ToHaveAttributeAsync("aria-selected", "true");
        await manager.Find("case-row").First.ClickAsync();

        await Assertions.Expect(manager.Find("reply-send")).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [SkippableFact]
    public async Task A_page_that_is_open_when_its_clerk_is_let_go_leads_to_the_door()
    {
        var clerk = await SignedInAsync("liu-yang");
        var manager = await SignedInAsync("zhao-min");
        await manager.Page.GotoAsync("/manager/team");
        await manager.Page.Locator("[data-clerk='liu-yang']").GetByTestId("team-edit").ClickAsync();
        await manager.Find("clerk-is-active").UncheckAsync();
        await manager.Find("clerk-save").ClickAsync();

        await clerk.Page.WaitForURLAsync(url => url.Contains("/sign-in?fault=signed_out", StringComparison.Ordinal));
        await Assertions.Expect(clerk.Find("fault")).ToBeVisibleAsync();
        await clerk.Page.GotoAsync("/desk");
        Assert.Contains("/sign-in", clerk.Page.Url, StringComparison.Ordinal);
    }

    private async Task<Person> SignedInAsync(string id)
    {
        var person = await pages.PersonAsync(width: 1400, height: 860);
        await person.Page.GotoAsync("/desk");
        await person.Find($"demo-{id}").ClickAsync();
        await person.Find("filter-everybody").WaitForAsync();
        return person;
    }
}
