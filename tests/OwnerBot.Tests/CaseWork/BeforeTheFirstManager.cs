using OwnerBot.Cases.Services;
using OwnerBot.Reminders;
using OwnerBot.SignIn;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.CaseWork;

/// <summary>A house that was just installed: its first owner may write before its first manager has come.</summary>
public sealed class BeforeTheFirstManager : IAsyncLifetime
{
    private readonly OpenHouse _house = new() { Environment = "Production" };

    [Fact]
    public async Task A_fire_is_answered_at_once_and_the_first_manager_finds_it_as_a_case()
    {
        var owner = await _house.OwnerAsync();

        var said = await owner.SayAsync("着火了！厨房着火");
        Assert.Contains(said, line => line.Text.Contains("119", StringComparison.Ordinal));
        Assert.NotEmpty(await owner.SayAsync("你们在吗"));
        Assert.Empty(await _house.CasesOfAsync(owner));

        var accounts = _house.Services.GetRequiredService<Accounts>();
        await accounts.AcceptAsync(await accounts.InviteAsync(null), "林经理", "lin", "a long password", CancellationToken.None);
        await _house.Services.GetRequiredService<ClockWork>().OnceAsync(CancellationToken.None);
        await _house.Services.GetRequiredService<ClockWork>().OnceAsync(CancellationToken.None);

        await owner.SeesAsync(line => line.Text.Contains("林经理", StringComparison.Ordinal));
        Assert.Equal(ServiceKey.Emergency, Assert.Single(await _house.CasesOfAsync(owner)).Service);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _house.DisposeAsync();
}
