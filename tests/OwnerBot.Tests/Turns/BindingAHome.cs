using OwnerBot.Cases;
using OwnerBot.Data.People;
using OwnerBot.Testing.Owners;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Turns;

/// <summary>DESIGN rule 13: a one-time code from the desk binds a chat to the owner's homes, and to nobody else's.</summary>
public sealed class BindingAHome : IAsyncLifetime
{
    private static readonly OwnerId ChenXiaoming = new("owner-001");

    private readonly OpenHouse _house = new();

    [Fact]
    public async Task The_code_makes_the_home_known_and_works_once()
    {
        var code = await CodeAsync();
        var (owner, stranger) = (await _house.OwnerAsync(), await _house.OwnerAsync());

        await owner.SayAsync("绑定房屋");
        var bound = await owner.SayAsync(code.ToLowerInvariant());
        await stranger.SayAsync("绑定房屋");
        await stranger.SayAsync(code);

        Assert.Contains("陈晓明", string.Concat(bound.Select(line => line.Text)), StringComparison.Ordinal);
        Assert.Equal(ChenXiaoming, await OwnerOfAsync(owner));
        Assert.Null(await OwnerOfAsync(stranger));
    }

    [Fact]
    public async Task Five_wrong_codes_lock_even_the_right_one_for_a_while()
    {
        var code = await CodeAsync();
        var owner = await _house.OwnerAsync();
        await owner.SayAsync("绑定房屋");
        foreach (var wrong in new[] { "AAAA-2222", "AAAA-3333", "AAAA-4444", "AAAA-5555", "AAAA-6666" })
        {
            await owner.SayAsync(wrong);
        }

        await owner.SayAsync($"绑定房屋 {code}");
        Assert.Null(await OwnerOfAsync(owner));

        _house.Clock.Advance(TimeSpan.FromMinutes(31));
        await owner.SayAsync($"绑定房屋 {code}");
        Assert.Equal(ChenXiaoming, await OwnerOfAsync(owner));
    }

    [Fact]
    public async Task Who_is_not_bound_can_reach_a_person_and_report_danger()
    {
        var owner = await _house.OwnerAsync();

        await owner.SayAsync("找人工");
        await owner.SayAsync("着火了，厨房着火了！");

        var cases = await _house.CasesOfAsync(owner);
        Assert.Equal(2, cases.Count);
        Assert.All(cases, c => Assert.Null(c.Owner));
        Assert.Contains(cases, c => c.IsEmergency);
    }

    [Fact]
    public async Task Another_owner_s_case_is_not_shown_by_its_number()
    {
        var (one, other) = (await _house.OwnerAsync(), await _house.OwnerAsync());
        await one.SayAsync("找人工，我家老人摔坏了门，私事");
        var number = Assert.Single(await _house.CasesOfAsync(one)).Number;

        var said = await other.SayAsync($"{number}号到哪一步了？");

        Assert.DoesNotContain("老人", string.Concat(said.Select(line => line.Text)), StringComparison.Ordinal);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task<string> CodeAsync()
    {
        _ = _house.CreateClient();
        var codes = _house.Services.GetRequiredService<CodeStore>();
        return (await codes.IssueAsync(ChenXiaoming, OpenHouse.WangFang, _house.Clock.GetUtcNow())).ForPeople;
    }

    private async Task<OwnerId?> OwnerOfAsync(ChatOwner owner) =>
        (await _house.Conversations.FindAsync(new(owner.ConversationId), CancellationToken.None))!.Value.Owner;
}
