using OwnerBot.Cases;
using OwnerBot.Data.Conversations;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Turns;

/// <summary>DESIGN rules 4 and 5: while a clerk speaks the bot is silent, save for an emergency; start and end are marked.</summary>
public sealed class OneVoiceAtATime : IAsyncLifetime
{
    private readonly OpenHouse _house = new();

    [Fact]
    public async Task The_bot_is_silent_while_a_clerk_holds_the_conversation()
    {
        var (owner, _) = await TakenOverAsync();

        using (await owner.PostAsync("我要报修，厨房漏水"))
        {
        }

        await Eventually.IsTrueAsync(async () => (await _house.TranscriptAsync(owner))[^1].Text.Contains("厨房漏水", StringComparison.Ordinal));
        var record = await _house.Conversations.FindAsync(new(owner.ConversationId), CancellationToken.None);
        Assert.NotNull(record!.Value.WaitingSince);
        Assert.Equal("marker", (await owner.SeesAsync(line => line.Speaker == "marker")).Speaker);
        Assert.Equal("user", owner.Seen[^1].Role);
    }

    [Fact]
    public async Task An_emergency_is_heard_all_the_same()
    {
        var (owner, _) = await TakenOverAsync();

        var said = await owner.SayAsync("家里煤气味好重，头晕");

        Assert.NotEmpty(said);
        Assert.Contains(await _house.CasesOfAsync(owner), c => c.IsEmergency && c.Responsible == OpenHouse.ZhangQiang);
    }

    [Fact]
    public async Task Two_clerks_press_take_over_and_the_second_is_told_who_has_it()
    {
        var owner = await _house.OwnerAsync();
        await owner.SayAsync("找人工");
        var id = new ConversationId(owner.ConversationId);

        var first = await _house.Floor.TakeOverAsync(id, new(OpenHouse.WangFang, false), CancellationToken.None);
        var second = await _house.Floor.TakeOverAsync(id, new(OpenHouse.LiWei, false), CancellationToken.None);

        Assert.Null(first);
        Assert.Equal("held_by_other", second?.Code);
        Assert.Equal("王芳", second?.Args?["clerk"]);
    }

    [Fact]
    public async Task Handed_back_the_bot_speaks_again_and_both_ends_are_marked()
    {
        var (owner, opened) = await TakenOverAsync();

        await _house.Floor.HandBackAsync(new(owner.ConversationId), new(opened.Responsible, false), CancellationToken.None);
        var said = await owner.SayAsync("你好");

        Assert.NotEmpty(said);
        Assert.Equal(2, (await _house.TranscriptAsync(owner)).Count(line => line.Speaker is Speaker.Marker));
    }

    [Fact]
    public async Task Left_idle_it_goes_back_by_itself_but_not_while_the_owner_waits()
    {
        var (owner, opened) = await TakenOverAsync();
        var clockWork = _house.Services.GetRequiredService<OwnerBot.Reminders.ClockWork>();
        using (await owner.PostAsync("在吗"))
        {
        }

        await Eventually.IsTrueAsync(async () => (await RecordAsync(owner)).WaitingSince is not null);
        _house.Clock.Advance(TimeSpan.FromHours(2));
        await clockWork.OnceAsync(CancellationToken.None);
        Assert.NotNull((await RecordAsync(owner)).Dialog.HeldBy);

        await _house.DeskAsync(opened.Id, opened.Responsible, (c, a, here) => c.Answer(a, "在的", [], here.Now, here.Promises));
        await owner.SeesAsync(line => line.Text == "在的");
        _house.Clock.Advance(TimeSpan.FromHours(2));
        await Eventually.IsTrueAsync(async () =>
        {
            await clockWork.OnceAsync(CancellationToken.None);
            return (await RecordAsync(owner)).Dialog.HeldBy is null;
        });
    }

    [Fact]
    public async Task What_the_clerk_does_is_told_in_the_owner_s_language()
    {
        var owner = await _house.OwnerAsync("en-US");
        await owner.SayAsync("I want to talk to a person please");
        var opened = Assert.Single(await _house.CasesOfAsync(owner));

        await _house.DeskAsync(opened.Id, opened.Responsible, (c, a, here) => c.Acknowledge(a, here.Now));

        var notice = await owner.SeesAsync(line => line.Speaker == "notice");
        Assert.DoesNotContain(notice.Text, letter => letter > 0x2e80);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task<(Testing.Owners.ChatOwner Owner, OwnerCase Opened)> TakenOverAsync()
    {
        var owner = await _house.OwnerAsync();
        await owner.SayAsync("找人工");
        var opened = Assert.Single(await _house.CasesOfAsync(owner));
        Assert.Null(await _house.Floor.TakeOverAsync(new(owner.ConversationId), new(opened.Responsible, false), CancellationToken.None));
        await owner.SeesAsync(line => line.Speaker == "marker");
        return (owner, opened);
    }

    private async Task<ConversationRecord> RecordAsync(Testing.Owners.ChatOwner owner) =>
        (await _house.Conversations.FindAsync(new(owner.ConversationId), CancellationToken.None))!.Value;
}
