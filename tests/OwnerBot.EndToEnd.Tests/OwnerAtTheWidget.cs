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

    /// <summary>Waits until the chat shows the words.</summary>
    public static Task SeesAsync(this Person owner, string words) =>
        Assertions.Expect(owner.Page.Locator("#chat")).ToContainTextAsync(words, new() { Timeout = 60_000 });

    public static async Task PressesAsync(this Person owner, string button) =>
        await owner.Page.Locator("#chat").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();

    public static ILocator Input(this Person owner) => owner.Page.Locator("[data-id='webchat-sendbox-input']");

    public static ILocator Bubbles(this Person owner) => owner.Page.Locator(".webchat__bubble__content");

    private static ILocator FromDesk(this Person owner) => owner.Page.Locator(".webchat__bubble:not(.webchat__bubble--from-user) .webchat__bubble__content");
}
