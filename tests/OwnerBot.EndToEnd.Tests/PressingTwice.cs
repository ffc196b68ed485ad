using Microsoft.Playwright;

namespace OwnerBot.EndToEnd.Tests;

/// <summary>A tired thumb presses twice: it counts once, and the text box can be written in afterwards.</summary>
public sealed class PressingTwice(RealPages pages) : IClassFixture<RealPages>
{
    [SkippableFact]
    public async Task A_choice_is_said_once_and_the_box_stays_writable()
    {
        var owner = await pages.PersonAsync(width: 390, height: 844);
        await owner.OpenChatAsync();

        await owner.Page.Locator("#chat").GetByRole(AriaRole.Button, new() { Name = "报修", Exact = true }).Last.DblClickAsync();
        await owner.SeesAsync("什么");
        await owner.Page.WaitForTimeoutAsync(1_500);

        Assert.Equal(1, await owner.Page.Locator(".webchat__bubble--from-user").CountAsync());
        await owner.SaysAsync("厨房水龙头漏水");
        Assert.Empty(owner.Complaints);
    }

    [SkippableFact]
    public async Task A_file_that_is_not_what_it_says_is_refused_with_a_reason()
    {
        var owner = await pages.PersonAsync(width: 390, height: 844);
        await owner.OpenChatAsync();

        await owner.Page.Locator("#chat input[type=file]").First.SetInputFilesAsync(
            new FilePayload { Name = "漏水.png", MimeType = "image/png", Buffer = "<html>no picture</html>"u8.ToArray() });
        await owner.Input().PressAsync("Enter");

        await Assertions.Expect(owner.Page.Locator("#toast")).ToContainTextAsync("PDF", new() { Timeout = 60_000 });
        await owner.SaysAsync("你好");
    }
}
