using System.Net;
using OwnerBot.Data.Conversations;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Turns;

/// <summary>DESIGN rules 6 and 7: whatever is sent again or pressed twice, the transcript has it once.</summary>
public sealed class EachMessageOnce : IAsyncLifetime
{
    private readonly OpenHouse _house = new();

    [Fact]
    public async Task A_message_delivered_five_times_is_one_line_and_one_reply()
    {
        var owner = await _house.OwnerAsync();

        for (var time = 0; time < 5; time++)
        {
            using var posted = await owner.PostAsync("你好", clientActivityId: "the-same");
            Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        }

        await owner.NextAsync(before: 1);
        var transcript = await _house.TranscriptAsync(owner);
        Assert.Single(transcript, line => line.Speaker is Speaker.Owner);
        Assert.Single(owner.Seen, line => line.Role == "user");
    }

    [Fact]
    public async Task Fifty_messages_at_once_are_fifty_lines_in_the_order_of_the_chat()
    {
        var owner = await _house.OwnerAsync();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(async number =>
        {
            using var posted = await owner.PostAsync($"第{number}句");
            posted.EnsureSuccessStatusCode();
        }));
        await owner.SeesAsync(_ => owner.Seen.Count(line => line.Role == "user") == 50);
        await Eventually.IsTrueAsync(async () =>
            (await _house.TranscriptAsync(owner)).Count(line => line.Speaker is Speaker.Owner) == 50);

        var transcript = await _house.TranscriptAsync(owner);
        Assert.Equal(
            owner.Seen.Where(line => line.Role == "user").Select(line => line.Text),
            transcript.Where(line => line.Speaker is Speaker.Owner).Select(line => line.Text));
    }

    [Fact]
    public async Task A_case_is_opened_once_though_yes_is_pressed_ten_times()
    {
        var owner = await _house.OwnerAsync();
        await owner.SayAsync("找人工");

        await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            using var posted = await owner.PostAsync("找人工");
            posted.EnsureSuccessStatusCode();
        }));
        await Eventually.IsTrueAsync(async () => (await _house.TranscriptAsync(owner)).Count(line => line.Speaker is Speaker.Owner) == 11);

        Assert.Single(await _house.CasesOfAsync(owner));
    }

    [Fact]
    public async Task A_clerk_s_answer_sent_by_a_double_click_reaches_the_owner_once()
    {
        var owner = await _house.OwnerAsync();
        await owner.SayAsync("找人工");
        var opened = Assert.Single(await _house.CasesOfAsync(owner));

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _house.DeskAsync(
            opened.Id, opened.Responsible, (c, a, here) => c.Answer(a, "您好，我在。", [], here.Now, here.Promises), mark: "one-click")));
        await owner.SeesAsync(line => line.Text == "您好，我在。");
        await Eventually.IsTrueAsync(async () => (await _house.Cases.PendingNoticesAsync(10, CancellationToken.None)).Count == 0);
        await owner.LookAsync();

        Assert.Single(owner.Seen, line => line.Text == "您好，我在。");
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _house.DisposeAsync();
}
