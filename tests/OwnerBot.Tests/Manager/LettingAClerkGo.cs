using Microsoft.Extensions.DependencyInjection;
using OwnerBot.Cases.Responsibility;
using OwnerBot.CaseWork;
using OwnerBot.Manager;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Manager;

public sealed class LettingAClerkGo : IAsyncLifetime
{
    private readonly OpenHouse _house = new();

    [Fact]
    public async Task Given_an_open_case_When_its_clerk_is_to_leave_Then_it_is_refused_and_she_stays()
    {
        var owner = await _house.OwnerAsync();
        await owner.SayAsync("找人工");
        var clerk = await ClerkAsync(Assert.Single(await _house.CasesOfAsync(owner)).Responsible.Value);

        var refused = await Changes.SaveAsync(OpenHouse.ZhaoMin, clerk with { Active = false }, CancellationToken.None);

        Assert.Equal(("clerk_has_open_cases", "1"), (refused?.Code, refused?.Args?["count"]));
        Assert.True((await ClerkAsync(clerk.Id.Value)).Active);
    }

    [Fact]
    public async Task Given_no_open_case_When_a_clerk_leaves_Then_she_is_off_the_desk_at_once_and_cannot_be_invited()
    {
        var clerk = await ClerkAsync("liu-yang");

        Assert.Null(await Changes.SaveAsync(OpenHouse.ZhaoMin, clerk with { Active = false }, CancellationToken.None));

        Assert.False((await ClerkAsync("liu-yang")).Active);
        Assert.Null(await Changes.InviteAsync(OpenHouse.ZhaoMin, clerk.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Given_two_managers_who_let_each_other_go_at_once_Then_one_of_them_stays()
    {
        var (zhao, wang) = (await ClerkAsync("zhao-min"), (await ClerkAsync("wang-fang")) with { IsManager = true });
        Assert.Null(await Changes.SaveAsync(zhao.Id, wang, CancellationToken.None));

        var both = await Task.WhenAll(
            Changes.SaveAsync(zhao.Id, wang with { Active = false }, CancellationToken.None),
            Changes.SaveAsync(wang.Id, zhao with { Active = false }, CancellationToken.None));

        Assert.Single(both, refused => refused is null);
        Assert.Single((await StaffNowAsync()).Managers);
    }

    [Fact]
    public async Task Given_a_clerk_When_she_invites_or_changes_somebody_Then_only_a_manager_may()
    {
        Assert.Null(await Changes.InviteAsync(OpenHouse.WangFang, OpenHouse.LiWei, CancellationToken.None));
        Assert.Equal("managers_only", (await Changes.SaveAsync(OpenHouse.WangFang, await ClerkAsync("wang-fang"), CancellationToken.None))?.Code);
        Assert.NotNull(await Changes.InviteAsync(OpenHouse.ZhaoMin, OpenHouse.LiWei, CancellationToken.None));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private TeamChanges Changes => _house.Services.GetRequiredService<TeamChanges>();

    private async Task<Roster> StaffNowAsync() => (await _house.Services.GetRequiredService<Staff>().NowAsync(CancellationToken.None)).Roster;

    private async Task<Clerk> ClerkAsync(string id) => (await StaffNowAsync()).Find(new(id))!;
}
