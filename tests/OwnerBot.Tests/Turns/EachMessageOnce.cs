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
    public async Task Two_messages_five_milliseconds_apart_stay_in_order_in_the_chat_and_in_the_transcript()
    {
        var owner = await _house.OwnerAsync();

        for (var pair = 0; pair < 10; pair++)
        {
            var first = owner.PostAsync($"先说的 {pair}");
            await Task.Delay(5);
            var second = owner.PostAsync($"后说的 {pair}");
            foreach (var posted in await Task.WhenAll(first, second))
            {
                posted.EnsureSuccessStatusCode();
                posted.Dispose();
            }
        }

        await owner.SeesAsync(line => line.Role == "user" && line.Text == "后说的 9");
        await Eventually.IsTrueAsync(async () => (await _house.TranscriptAsync(owner)).Count(line => line.Speaker is Speaker.Owner) == 20);
        string[] said = [.. Enumerable.Range(0, 10).SelectMany(pair => new[] { $"先说的 {pair}", $"后说的 {pair}" })];
        Assert.Equal(said, owner.Seen.Where(line => line.Role == "user").Select(line => line.Text));
        Assert.Equal(said, (await _house.TranscriptAsync(owner)).Where(line => line.Speaker is Speaker.Owner).Select(line => line.Text));
    }

    [Fact]
    public async Task Fifty_messages_in_a_second_are_all_answered()
    {
        var owner = await _house.OwnerAsync();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(async number =>
        {
            using var posted = await owner.PostAsync($"你好 {number}");
            posted.EnsureSuccessStatusCode();
        }));

        // Each has its own answer behind it; none is swallowed by the next.
        await owner.SeesAsync(_ => owner.Seen.Count(line => line.Role == "bot") >= 51);
        Assert.Equal(50, owner.Seen.Where(line => line.Role == "user").Select(line => line.Text).Distinct().Count());
    }

    [Fact]
    public async Task A_button_pressed_ten_times_is_kept_once_when_it_is_one_press_and_does_its_work_once_when_it_is_ten()
    {
        var owner = await _house.OwnerAsync();
        await owner.SayAsync("找人工");

        await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            using var posted = await owner.PostAsync("到哪一步了？", clientActivityId: "one-press");
            posted.EnsureSuccessStatusCode();
        }));

        await owner.SeesAsync(line => line.Role == "user" && line.Text == "到哪一步了？");
        await Eventually.IsTrueAsync(async () => (await _house.TranscriptAsync(owner)).Count(line => line.Speaker is Speaker.Owner) == 2);
        Assert.Single(owner.Seen, line => line.Text == "到哪一步了？");
        Assert.Single(await _house.CasesOfAsync(owner));
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
