using Microsoft.AspNetCore.Http;
using OwnerBot.Cases;
using OwnerBot.Channels;
using OwnerBot.Data.Conversations;
using OwnerBot.Desk.Undelivered;
using OwnerBot.Testing.Owners;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Teams;

/// <summary>A clerk's words on their way to Teams: in order, patient, and shown at the desk when they cannot arrive.</summary>
public sealed class ReachingTheOwner : IAsyncLifetime
{
    private readonly TeamsHouse _here = new();

    [Fact]
    public async Task What_an_owner_who_removed_the_app_does_not_get_is_shown_with_why_the_phone_and_the_other_chat()
    {
        var (owner, web, its) = await BoundOnBothAsync();

        await AnswerIntoTheVoidAsync(owner, its, "师傅三点到");

        var missed = await MissedAsync(owner);
        Assert.Equal(("Blocked", "msteams", "+8613900000101"), (missed.Entries[^1].Why, missed.ChannelId, missed.Phone));
        Assert.Equal(web.ConversationId, Assert.Single(missed.Chats).Id.Value);
    }

    [Fact]
    public async Task It_is_sent_in_the_owners_other_chat_once_however_often_the_clerk_presses()
    {
        var (owner, web, its) = await BoundOnBothAsync();
        await AnswerIntoTheVoidAsync(owner, its, "师傅三点到");

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Ways.SayInAsync(owner.Key, new(web.ConversationId), its.Responsible, CancellationToken.None)));

        await web.SeesAsync(line => line.Text == "师傅三点到" && line.Speaker == "clerk");
        await web.LookAsync();
        Assert.Single(web.Seen, line => line.Text == "师傅三点到");
        Assert.Null(await Ways.OfAsync(owner.Key, CancellationToken.None));
        Assert.Contains(
            (await _here.House.Conversations.DeliveriesAsync(owner.Key, 0, 200, CancellationToken.None)).Values,
            entry => entry.State is DeliveryState.Settled && entry.SettledBy == its.Responsible);
    }

    [Fact]
    public async Task Another_owners_chat_is_no_way()
    {
        var (owner, _, its) = await BoundOnBothAsync();
        var stranger = await _here.House.OwnerAsync();
        await AnswerIntoTheVoidAsync(owner, its, "师傅三点到");

        Assert.False(await Ways.SayInAsync(owner.Key, new(stranger.ConversationId), its.Responsible, CancellationToken.None));

        await stranger.LookAsync();
        Assert.DoesNotContain(stranger.Seen, line => line.Text.Contains("三点", StringComparison.Ordinal));
        await MissedAsync(owner);
    }

    [Fact]
    public async Task Tried_again_after_the_app_is_back_it_arrives()
    {
        var (owner, _, its) = await BoundOnBothAsync();
        await AnswerIntoTheVoidAsync(owner, its, "师傅三点到");
        _here.Teams.Answer = _ => null;

        await Ways.TryAgainAsync(owner.Key);

        await owner.SeesAsync(message => ((string?)message["text"])?.EndsWith("师傅三点到", StringComparison.Ordinal) == true);
        await Eventually.IsTrueAsync(async () => await Ways.OfAsync(owner.Key, CancellationToken.None) is null);
    }

    [Fact]
    public async Task Teams_asks_for_patience_Then_nothing_overtakes_and_all_arrives_in_order()
    {
        var (owner, _, its) = await BoundOnBothAsync();
        var asked = 0;
        _here.Teams.Answer = _ => Interlocked.Increment(ref asked) == 1 ? new Patience() : null;

        foreach (var words in new[] { "第一句", "第二句", "第三句" })
        {
            await AnswerAsync(its, words);
        }

        await Eventually.IsTrueAsync(() => Task.FromResult(asked == 1));
        await Task.Delay(300);
        Assert.Equal(1, asked);
        _here.House.Clock.Advance(TimeSpan.FromSeconds(119));
        await Task.Delay(300);
        Assert.Equal(1, asked);
        _here.House.Clock.Advance(TimeSpan.FromSeconds(2));

        await owner.SeesAsync(message => ((string?)message["text"])?.EndsWith("第三句", StringComparison.Ordinal) == true);
        Assert.Equal(
            ["第一句", "第二句", "第三句"],
            _here.Teams.Sent.Select(message => ((string?)message["text"] ?? "").Split(": ")[^1]).Where(text => text.StartsWith('第')));
    }

    [Fact]
    public async Task A_channel_out_of_reach_for_a_day_is_given_up_and_shown()
    {
        var (owner, _, its) = await BoundOnBothAsync();
        var tries = 0;
        _here.Teams.Answer = _ =>
        {
            Interlocked.Increment(ref tries);
            return Results.StatusCode(503);
        };
        await AnswerAsync(its, "师傅三点到");
        await Eventually.IsTrueAsync(() => Task.FromResult(tries > 0));

        await Eventually.IsTrueAsync(async () =>
        {
            _here.House.Clock.Advance(TimeSpan.FromHours(2));
            await Task.Delay(50);
            return await Ways.OfAsync(owner.Key, CancellationToken.None) is not null;
        });

        Assert.Equal(nameof(ChannelRefusal.OutOfReach), (await MissedAsync(owner)).Entries[0].Why);
    }

    [Fact]
    public async Task A_clerks_reply_next_week_reaches_the_chat_at_the_latest_service_URL()
    {
        var (owner, _, its) = await BoundOnBothAsync();
        owner.ServiceUrl = $"{_here.Teams.Origin}/apac/";
        await owner.SaysAsync("谢谢");
        _here.House.Clock.Advance(TimeSpan.FromDays(7));

        await AnswerAsync(its, "上周的事办好了");

        await owner.SeesAsync(message => ((string?)message["text"])?.EndsWith("上周的事办好了", StringComparison.Ordinal) == true);
        Assert.StartsWith("/apac/", _here.Teams.Paths.Last(), StringComparison.Ordinal);
    }

    public Task InitializeAsync() => _here.InitializeAsync();

    public Task DisposeAsync() => _here.DisposeAsync();

    private OtherWays Ways => _here.House.Services.GetRequiredService<OtherWays>();

    private async Task<(TeamsOwner Owner, ChatOwner Web, OwnerCase Case)> BoundOnBothAsync()
    {
        var (owner, web) = (_here.Owner(), await _here.House.OwnerAsync());
        await owner.SaysAsync($"绑定房屋 {await _here.CodeAsync()}");
        await web.SayAsync($"绑定房屋 {await _here.CodeAsync()}");
        await owner.SaysAsync("找人工，想问点事");
        return (owner, web, Assert.Single(await _here.CasesOfAsync(owner)));
    }

    private async Task AnswerAsync(OwnerCase its, string words) =>
        await _here.House.DeskAsync(its.Id, its.Responsible, (c, a, here) => c.Answer(a, words, [], here.Now, here.Promises));

    private async Task AnswerIntoTheVoidAsync(TeamsOwner owner, OwnerCase its, string words)
    {
        _here.Teams.Answer = _ => Results.Json(new { error = new { code = "BotNotInConversationRoster" } }, statusCode: 403);
        await AnswerAsync(its, words);
        await Eventually.IsTrueAsync(async () =>
            (await _here.House.Conversations.PendingAsync(owner.Key, 1, CancellationToken.None)).Count == 0
            && await Ways.OfAsync(owner.Key, CancellationToken.None) is not null);
    }

    private async Task<NotArrived> MissedAsync(TeamsOwner owner) =>
        await Ways.OfAsync(owner.Key, CancellationToken.None) ?? throw new Xunit.Sdk.XunitException("Everything has arrived.");

    private sealed class Patience : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.RetryAfter = "120";
            httpContext.Response.StatusCode = 429;
            return Task.CompletedTask;
        }
    }
}
