using OwnerBot.Cases;
using OwnerBot.Cases.Promises;
using OwnerBot.Reminders;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.CaseWork;

/// <summary>DESIGN rules 1, 3 and 10: somebody by name, by a time; told before it is missed; rung until a person acknowledges.</summary>
public sealed class KeepingPromises : IAsyncLifetime
{
    private readonly OpenHouse _house = new();

    [Fact]
    public async Task The_owner_hears_before_the_promise_is_missed_and_gets_a_new_one()
    {
        var owner = await _house.OwnerAsync();
        await owner.SayAsync("找人工");
        var promised = Assert.Single(await _house.CasesOfAsync(owner)).Promise!;

        _house.Clock.SetUtcNow(promised.By.AddMinutes(-1));
        await ClockWork.OnceAsync(CancellationToken.None);
        await owner.SeesAsync(line => line.Speaker == "notice");

        var moved = Assert.Single(await _house.CasesOfAsync(owner)).Promise!;
        Assert.True(_house.Clock.GetUtcNow() < promised.By);
        Assert.True(moved.By > promised.By);
        Assert.Equal(PromiseKind.FirstAnswer, moved.What);
    }

    [Fact]
    public async Task When_nobody_is_on_shift_the_case_goes_to_the_next_shift_and_the_owner_is_told_when()
    {
        _house.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.FromHours(8)));
        var owner = await _house.OwnerAsync();

        var said = await owner.SayAsync("找人工");

        var opened = Assert.Single(await _house.CasesOfAsync(owner));
        Assert.Equal(FirstContactReason.NextShift, opened.Why);
        Assert.Contains("09:15", said[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cases_fall_fairly_to_those_on_shift()
    {
        var owners = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => _house.OwnerAsync()));
        foreach (var owner in owners)
        {
            await owner.SayAsync("找人工");
        }

        var counts = (await Task.WhenAll(owners.Select(_house.CasesOfAsync))).SelectMany(cases => cases).CountBy(c => c.Responsible).ToList();
        Assert.True(counts.Max(count => count.Value) - counts.Min(count => count.Value) <= 1, string.Join(", ", counts));
    }

    [Fact]
    public async Task Numbers_are_given_once_though_twenty_owners_ask_at_the_same_moment()
    {
        var owners = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _house.OwnerAsync()));

        await Task.WhenAll(owners.Select(owner => owner.SayAsync("找人工")));

        var numbers = (await Task.WhenAll(owners.Select(_house.CasesOfAsync))).SelectMany(cases => cases).Select(c => c.Number.Value);
        Assert.Equal(Enumerable.Range(1001, 20), numbers.Order());
    }

    [Fact]
    public async Task An_emergency_rings_one_person_after_the_other_until_somebody_has_it()
    {
        var owner = await _house.OwnerAsync();
        await owner.SayAsync("有人被困电梯里了");
        await ClockWork.OnceAsync(CancellationToken.None);
        _house.Clock.Advance(TimeSpan.FromMinutes(1));
        await ClockWork.OnceAsync(CancellationToken.None);

        var ringing = Assert.Single(await _house.CasesOfAsync(owner));
        Assert.Equal([OpenHouse.ZhangQiang, OpenHouse.ZhaoMin], ringing.Rung.Select(ring => ring.Rung));

        await _house.DeskAsync(ringing.Id, OpenHouse.ZhaoMin, (c, a, here) => c.Acknowledge(a, here.Now));
        _house.Clock.Advance(TimeSpan.FromMinutes(5));
        await ClockWork.OnceAsync(CancellationToken.None);
        Assert.Equal(2, Assert.Single(await _house.CasesOfAsync(owner)).Rung.Count);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private ClockWork ClockWork => _house.Services.GetRequiredService<ClockWork>();
}
