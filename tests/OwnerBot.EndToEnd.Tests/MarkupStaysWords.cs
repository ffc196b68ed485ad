using Microsoft.Playwright;

namespace OwnerBot.EndToEnd.Tests;

/// <summary>A hostile stranger writes markup; on each of the three pages it is what was written, and nothing more.</summary>
public sealed class MarkupStaysWords(RealPages pages) : IClassFixture<RealPages>
{
    private const string Markup = "<img src=x onerror=\"document.title='owned'\"><b>粗</b>'; DROP TABLE documents; --";

    [SkippableFact]
    public async Task In_the_widget_at_the_desk_and_in_the_console()
    {
        var stranger = await pages.PersonAsync();
        await stranger.OpenChatAsync();
        await stranger.SaysAsync("找人工");
        await stranger.SaysAsync(Markup);
        await ReadsAsWrittenAsync(stranger, "#chat");

        var manager = await pages.PersonAsync(width: 1440, height: 900);
        await manager.Page.GotoAsync("/desk");
        await manager.Find("demo-zhao-min").ClickAsync();
        await manager.Find("filter-everybody").ClickAsync();
        await manager.Find("case-row").First.ClickAsync();
        await ReadsAsWrittenAsync(manager, "[data-testid='chat']");

        await manager.Page.GotoAsync("/manager");
        await manager.Find("transcript-row").First.ClickAsync();
        await ReadsAsWrittenAsync(manager, "[data-testid='transcript']");
    }

    private static async Task ReadsAsWrittenAsync(Person person, string place)
    {
        await Assertions.Expect(person.Page.Locator(place)).ToContainTextAsync(Markup, new() { Timeout = 60_000 });
        Assert.Equal(0, await person.Page.Locator("img[src='x']").CountAsync());
        Assert.NotEqual("owned", await person.Page.TitleAsync());
    }
}
