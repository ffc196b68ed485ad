using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using OwnerBot.Cases;
using OwnerBot.CaseWork;
using OwnerBot.Data.People;
using OwnerBot.Manager;
using OwnerBot.SignIn;
using OwnerBot.Tests.Desk;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.SignIn;

/// <summary>A page that stays open knows no more than a new one would: who was let go is signed out of it.</summary>
public sealed class StayingSignedIn : IAsyncLifetime
{
    private static readonly ClerkId LiuYang = new("liu-yang");

    private readonly OpenHouse _house = new();

    [Fact]
    public async Task Given_an_open_page_When_its_clerk_is_let_go_here_Then_the_page_is_signed_out_at_once_and_her_colleagues_is_not()
    {
        await using var hers = await OpenPage.OfAsync(_house, LiuYang);
        await using var colleagues = await OpenPage.OfAsync(_house, OpenHouse.WangFang);
        var (page, other) = (StateOf(hers), StateOf(colleagues));
        var told = 0;
        page.AuthenticationStateChanged += _ => told++;

        Assert.Null(await _house.Services.GetRequiredService<TeamChanges>().SaveAsync(
            OpenHouse.ZhaoMin, (await ClerkAsync(LiuYang)) with { Active = false }, CancellationToken.None));

        await Eventually.IsTrueAsync(async () => !await IsSignedInAsync(page));
        Assert.Equal(1, told);
        Assert.True(await IsSignedInAsync(other));
    }

    [Fact]
    public async Task Given_an_open_page_When_its_clerk_is_let_go_by_another_process_Then_the_next_look_signs_it_out()
    {
        await using var hers = await OpenPage.OfAsync(_house, LiuYang);
        var page = (StillSignedIn)StateOf(hers);
        await _house.Services.GetRequiredService<PeopleStore>().PutAsync((await ClerkAsync(LiuYang)) with { Active = false });
        _house.Clock.Advance(TimeSpan.FromMinutes(2));

        await page.LookAsync();

        Assert.False(await IsSignedInAsync(page));
    }

    [Fact]
    public async Task Given_an_open_page_When_the_password_is_chosen_anew_elsewhere_Then_the_page_is_signed_out()
    {
        var accounts = _house.Services.GetRequiredService<Accounts>();
        var (first, _) = await accounts.AcceptAsync(await accounts.InviteAsync(LiuYang), "", "liu", "a long password", CancellationToken.None);
        await using var hers = OpenPage.Of(_house, first!);
        Assert.True(await IsSignedInAsync(StateOf(hers)));

        await accounts.AcceptAsync(await accounts.InviteAsync(LiuYang), "", "liu", "another long one", CancellationToken.None);

        await Eventually.IsTrueAsync(async () => !await IsSignedInAsync(StateOf(hers)));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private static AuthenticationStateProvider StateOf(AsyncServiceScope page) => page.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();

    private static async Task<bool> IsSignedInAsync(AuthenticationStateProvider page) =>
        (await page.GetAuthenticationStateAsync()).User.Identity?.IsAuthenticated is true;

    private async Task<Cases.Responsibility.Clerk> ClerkAsync(ClerkId id) =>
        (await _house.Services.GetRequiredService<Staff>().NowAsync(CancellationToken.None)).Roster.Find(id)!;
}
