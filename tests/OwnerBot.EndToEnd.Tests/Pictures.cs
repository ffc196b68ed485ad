using Microsoft.Playwright;

namespace OwnerBot.EndToEnd.Tests;

/// <summary>Screenshots of what a test passes by, when <c>OWNERBOT_PICTURES</c> names a folder; <c>docs/pictures/make.sh</c> does.</summary>
internal static class Pictures
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("OWNERBOT_PICTURES");

    public static async Task TakeAsync(this IPage page, string name)
    {
        if (Folder is not null)
        {
            Directory.CreateDirectory(Folder);
            // Scrolling and passing notes come to rest first.
            await page.WaitForTimeoutAsync(6000);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png"), Animations = ScreenshotAnimations.Disabled });
        }
    }
}
