using Microsoft.Playwright;

namespace OwnerBot.EndToEnd.Tests;

/// <summary>DIRECTLINE.md section 8: whatever happens to the connection, the page comes back by itself, says so, and loses and doubles nothing.</summary>
public sealed class ComingBackByItself(RealPages pages) : IClassFixture<RealPages>
{
    [SkippableFact]
    public async Task From_a_desk_that_was_killed_and_started_again()
    {
        var owner = await pages.PersonAsync(width: 420, height: 860);
        await owner.OpenChatAsync();
        await owner.SaysAsync("你好，第一句 8101");

        await pages.KillAsync();
        await owner.ShowsBannerAsync("reconnecting", "failed");
        await owner.SendsAsync("停机时说的 8102");
        await pages.StartAgainAsync();

        await owner.IsConnectedAsync();
        await owner.HasSaidOnceAsync("8102");
        await owner.SaysAsync("恢复后说的 8103");
        await owner.KeepsAfterReloadAsync("8101", "8102", "8103");
    }

    [SkippableFact]
    public async Task From_a_network_that_was_lost()
    {
        var owner = await pages.PersonAsync();
        await owner.OpenChatAsync();
        await owner.SaysAsync("你好，第一句 8201");

        await owner.Page.Context.SetOfflineAsync(true);
        await owner.ShowsBannerAsync("offline");
        await owner.SendsAsync("断网时说的 8202");
        await owner.SendsAsync("断网时又说的 8203");
        await owner.Page.WaitForTimeoutAsync(3_000);
        await owner.Page.Context.SetOfflineAsync(false);

        await owner.IsConnectedAsync();
        await owner.HasSaidOnceAsync("8202");
        await owner.HasSaidOnceAsync("8203");
        await owner.KeepsAfterReloadAsync("8201", "8202", "8203");
    }

    [SkippableFact]
    public async Task From_a_page_that_was_closed_before_its_words_had_arrived()
    {
        var owner = await pages.PersonAsync();
        await owner.OpenChatAsync();
        await owner.SaysAsync("你好，第一句 8301");
        await owner.Page.RouteAsync("**/activities", route => route.AbortAsync());
        await owner.SendsAsync("隧道里说的 8302");

        await owner.Page.UnrouteAllAsync();
        await owner.Page.ReloadAsync();

        await owner.HasSaidOnceAsync("8302");
        await owner.KeepsAfterReloadAsync("8301", "8302");
    }

    [SkippableFact]
    public async Task From_an_answer_that_was_lost_on_the_way_back()
    {
        var owner = await pages.PersonAsync();
        await owner.OpenChatAsync();
        var lost = 0;
        await owner.Page.RouteAsync("**/activities", async route =>
        {
            // The desk has it; the page never hears so.
            if (Interlocked.Increment(ref lost) <= 2)
            {
                await route.FetchAsync();
                await route.AbortAsync();
                return;
            }

            await route.ContinueAsync();
        });

        await owner.SendsAsync("回执丢失 8401");

        await owner.HasSaidOnceAsync("8401");
        await owner.KeepsAfterReloadAsync("8401");
    }

    [SkippableFact]
    public async Task From_a_sleep_through_which_the_desk_was_started_anew()
    {
        var owner = await pages.PersonAsync();
        await owner.OpenChatAsync();
        await owner.SaysAsync("你好，第一句 8501");

        var machine = await owner.Page.Context.NewCDPSessionAsync(owner.Page);
        await machine.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "frozen" });
        await pages.KillAsync();
        await pages.StartAgainAsync();
        await Task.Delay(2_000);
        await machine.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "active" });

        await owner.IsConnectedAsync();
        await owner.SaysAsync("睡醒后说的 8502");
        await owner.KeepsAfterReloadAsync("8501", "8502");
    }
}

/// <summary>A token's half hour, and a night's sleep, on a clock that is put forward.</summary>
public sealed class ComingBackAfterHours : IAsyncLifetime
{
    private readonly Chromium _chromium = new();
    private readonly HouseWithAClock _house = new();

    [SkippableTheory]
    [InlineData(31)]
    [InlineData(9 * 60)]
    public async Task From_a_token_that_expired_while_the_owner_looked_away(int minutes)
    {
        var owner = await _chromium.PersonAsync(_house.Open());
        await owner.OpenChatAsync();
        await owner.SaysAsync("你好，第一句 8601");

        _house.PassTime(TimeSpan.FromMinutes(minutes));
        await owner.SendsAsync("很久以后说的 8602");

        await owner.HasSaidOnceAsync("8602");
        await owner.IsConnectedAsync();
        await owner.SaysAsync("再说一句 8603");
        await owner.KeepsAfterReloadAsync("8601", "8602", "8603");
    }

    public Task InitializeAsync() => _chromium.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await _house.DisposeAsync();
    }
}
