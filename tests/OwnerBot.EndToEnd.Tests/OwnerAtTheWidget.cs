using Microsoft.Playwright;

namespace OwnerBot.EndToEnd.Tests;

/// <summary>What an owner does on the page with the widget.</summary>
internal static class OwnerAtTheWidget
{
    public static async Task OpenChatAsync(this Person owner)
    {
        await owner.Page.GotoAsync("/");
        await owner.Input().WaitForAsync();
        await owner.Bubbles().First.WaitForAsync();
    }

    /// <summary>Types and sends, and waits for the bot to say something new.</summary>
    public static async Task SaysAsync(this Person owner, string text, string? until = null)
    {
        var before = await owner.FromDesk().CountAsync();
        await owner.Input().FillAsync(text);
        await owner.Input().PressAsync("Enter");
        if (until is null)
        {
            await Assertions.Expect(owner.FromDesk()).Not.ToHaveCountAsync(before, new() { Timeout = 60_000 });
        }
        else
        {
            await owner.SeesAsync(until);
        }
    }

    /// <summary>Types and sends, and waits for nothing.</summary>
    public static async Task SendsAsync(this Person owner, string text)
    {
        await owner.Input().FillAsync(text);
        await owner.Input().PressAsync("Enter");
    }

    /// <summary>The page's own banner tells of one of these states.</summary>
    public static Task ShowsBannerAsync(this Person owner, params string[] states) =>
        owner.Page.Locator(string.Join(", ", states.Select(state => $"#banner[data-state='{state}']"))).WaitForAsync();

    /// <summary>The banner is gone, or only says that it is back.</summary>
    public static Task IsConnectedAsync(this Person owner) =>
        owner.Page.Locator("#banner[data-state='online'], #banner[data-state='back']").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>The desk has it once, has answered it, and nothing on the page says that it failed.</summary>
    public static async Task HasSaidOnceAsync(this Person owner, string words)
    {
        await Assertions.Expect(owner.Mine(words)).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await owner.Page.WaitForFunctionAsync(
            "words => [...document.querySelectorAll('.webchat__bubble__content')].findLastIndex(one => one.textContent.includes(words))"
            + " < document.querySelectorAll('.webchat__bubble__content').length - 1", words);
        await Assertions.Expect(owner.Page.Locator("#chat")).Not.ToContainTextAsync("重试");
    }

    /// <summary>What the desk has written down: each of these once, in this order.</summary>
    public static async Task KeepsAfterReloadAsync(this Person owner, params string[] words)
    {
        await owner.Page.ReloadAsync();
        await owner.SeesAsync(words[^1]);
        await owner.Page.WaitForTimeoutAsync(1_500);
        foreach (var one in words)
        {
            await Assertions.Expect(owner.Mine(one)).ToHaveCountAsync(1);
        }

        var all = await owner.Page.Locator("#chat").InnerTextAsync();
        Assert.Equal(words.Order(StringComparer.Ordinal), words.OrderBy(one => all.IndexOf(one, StringComparison.Ordinal)));
    }

    private static ILocator Mine(this Person owner, string words) =>
        owner.Page.Locator(".webchat__bubble--from-user .webchat__bubble__content").Filter(new() { HasText = words });

    /// <summary>Waits until the chat shows the words.</summary>
    public static Task SeesAsync(this Person owner, string words) =>
        Assertions.Expect(owner.Page.Locator("#chat")).ToContainTextAsync(words, new() { Timeout = 60_000 });

    public static async Task PressesAsync(this Person owner, string button) =>
        await owner.Page.Locator("#chat").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();

    public static ILocator Input(this Person owner) => owner.Page.Locator("[data-id='webchat-sendbox-input']");

    public static ILocator Bubbles(this Person owner) => owner.Page.Locator(".webchat__bubble__content");

    private static ILocator FromDesk(this Person owner) => owner.Page.Locator(".webchat__bubble:not(.webchat__bubble--from-user) .webchat__bubble__content");
}
