using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace OwnerBot.EndToEnd.Tests;

/// <summary>One line of script on a site of another origin. Chromium refuses this frame all storage but its partitioned cookie.</summary>
public sealed class TheChatOnAnotherSite(RealPages pages) : IClassFixture<RealPages>
{
    [SkippableFact]
    public async Task The_button_opens_a_panel_that_is_worked_with_the_keyboard_and_keeps_its_conversation()
    {
        var owner = await pages.PersonAsync();
        await owner.Page.GotoAsync(new Uri(pages.Site, "/demo").ToString());
        var button = owner.Page.Locator(".launcher");
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-label", "打开与澜庭花园的对话");

        await button.FocusAsync();
        await owner.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-expanded", "true");
        var chat = owner.Page.FrameLocator("iframe");
        await chat.Locator("#chat").GetByText("欢迎来到澜庭花园").First.WaitForAsync();
        await Assertions.Expect(chat.Locator("[data-id='webchat-sendbox-input']")).ToBeFocusedAsync();
        await owner.Page.Keyboard.TypeAsync("你好，我是 4711 号");
        await owner.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(chat.Locator(".webchat__bubble--from-user")).ToContainTextAsync("4711");
        await owner.Page.TakeAsync("widget-open");

        await owner.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(button).ToBeFocusedAsync();

        await owner.Page.ReloadAsync();
        await owner.Page.Locator(".launcher").ClickAsync();
        await Assertions.Expect(owner.Page.FrameLocator("iframe").Locator(".webchat__bubble--from-user")).ToContainTextAsync("4711");
        Assert.Empty(owner.Complaints);
    }

    [SkippableFact]
    public async Task What_comes_while_the_panel_is_closed_is_counted_on_the_button_and_read_aloud_once()
    {
        var owner = await pages.PersonAsync("en-US", width: 390, height: 844);
        await owner.Page.GotoAsync(new Uri(pages.Site, "/demo?language=en").ToString());
        await owner.Page.Locator(".launcher").ClickAsync();
        var chat = owner.Page.FrameLocator("iframe");
        await chat.Locator(".webchat__bubble__content").First.WaitForAsync();
        var panel = await owner.Page.Locator(".panel").BoundingBoxAsync();
        Assert.Equal((0f, 0f, 390f, 844f), (panel!.X, panel.Y, panel.Width, panel.Height));
        await owner.Page.WaitForTimeoutAsync(500);
        await chat.Locator("[data-id='webchat-sendbox-input']").FillAsync("Hello there");
        await chat.Locator("[data-id='webchat-sendbox-input']").PressAsync("Enter");
        await chat.Locator("#close-panel").ClickAsync();

        var badge = owner.Page.Locator("ownerbot-chat .badge");
        await Assertions.Expect(badge).ToBeVisibleAsync();
        await Assertions.Expect(owner.Page.Locator(".launcher")).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("unread"));
        await Assertions.Expect(owner.Page.Locator("[role='status']").Last).ToContainTextAsync("unread");
        var counted = await badge.InnerTextAsync();
        await owner.Page.TakeAsync("widget-unread");

        // The count is the same after a walk to another page of the site, and gone once it has been looked at.
        await owner.Page.ReloadAsync();
        await Assertions.Expect(owner.Page.Locator("ownerbot-chat .badge")).ToHaveTextAsync(counted);
        await owner.Page.Locator(".launcher").ClickAsync();
        await Assertions.Expect(owner.Page.Locator("ownerbot-chat .badge")).ToBeHiddenAsync();
        await owner.Page.FrameLocator("iframe").Locator(".webchat__bubble--from-user").WaitForAsync();
        await owner.Page.ReloadAsync();
        await owner.Page.WaitForFunctionAsync("() => document.querySelector('ownerbot-chat')?.shadowRoot.querySelector('iframe:not([hidden])')");
        await owner.Page.WaitForTimeoutAsync(2_000);
        await Assertions.Expect(owner.Page.Locator("ownerbot-chat .badge")).ToBeHiddenAsync();
    }

    [SkippableFact]
    public async Task A_site_that_is_not_configured_gets_no_button_and_its_own_frame_is_refused_by_the_browser()
    {
        var site = WebApplication.CreateSlimBuilder();
        site.WebHost.UseUrls("http://127.0.0.1:0");
        site.Logging.ClearProviders();
        await using var served = site.Build();
        served.MapGet("/", () => Results.Content(
            $"<body><script src='{pages.Address}widget.js' data-community='home'></script>"
            + $"<iframe src='{pages.Address}embed?community=home&origin={Uri.EscapeDataString(pages.Site.GetLeftPart(UriPartial.Authority))}'></iframe></body>",
            "text/html"));
        await served.StartAsync();
        var stranger = await pages.PersonAsync();
        var warnings = new List<string>();
        stranger.Page.Console += (_, message) => warnings.Add(message.Text);

        await stranger.Page.GotoAsync(served.Urls.First());

        await stranger.Page.WaitForTimeoutAsync(3_000);
        Assert.Contains(warnings, text => text.Contains("Widget:Origins", StringComparison.Ordinal));
        Assert.Contains(warnings, text => text.Contains("frame-ancestors", StringComparison.Ordinal));
        Assert.Equal(0, await stranger.Page.Locator(".launcher").CountAsync());
        Assert.Equal(0, await stranger.Page.FrameLocator("iframe").Locator("#chat").CountAsync());
    }
}
