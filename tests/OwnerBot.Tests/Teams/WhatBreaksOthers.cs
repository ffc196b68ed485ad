using System.Text.Json.Nodes;
using OwnerBot.Cases;
using OwnerBot.Data.Conversations;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Teams;

/// <summary>What a channel really does to a bot, through the real host: nothing is lost, doubled or turned round.</summary>
public sealed class WhatBreaksOthers : IAsyncLifetime
{
    private readonly TeamsHouse _here = new();

    [Fact]
    public async Task A_message_redelivered_five_times_with_new_timestamps_is_one_line_one_case_and_one_answer()
    {
        var owner = _here.Owner();
        await owner.SaysAsync("你好");
        var before = _here.Teams.Sent.Count;

        for (var time = 0; time < 6; time++)
        {
            var message = owner.Message("找人工，想问点事", "same-id");
            message["timestamp"] = $"2026-11-23T02:00:{time:D2}Z";
            await owner.PostAsync(message);
        }

        await _here.WorkedAsync(owner);
        await owner.HearsAsync();
        Assert.Single(await _here.TranscriptAsync(owner), line => line.Text == "找人工，想问点事");
        Assert.Single(await _here.CasesOfAsync(owner));
        Assert.Equal(1, _here.Teams.Sent.Count - before);
    }

    [Fact]
    public async Task Two_messages_five_milliseconds_apart_keep_their_order()
    {
        var owner = _here.Owner();

        // Teams has its answer to the first; its turn has only begun.
        await owner.PostAsync(owner.Message("我要投诉，楼道的垃圾三天没人收"));
        await Task.Delay(5);
        await owner.PostAsync(owner.Message("3栋2单元门口"));
        await _here.WorkedAsync(owner);

        Assert.Equal(
            ["我要投诉，楼道的垃圾三天没人收", "3栋2单元门口"],
            (await _here.TranscriptAsync(owner)).Where(line => line.Speaker is Speaker.Owner).Select(line => line.Text));
        var asked = await owner.HearsAsync();
        Assert.Contains("照片", Cards.Words(asked[^1].Card()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_messages_in_a_second_are_fifty_lines_and_each_is_answered()
    {
        var owner = _here.Owner();
        await owner.SaysAsync("你好");
        var (sent, lines) = (_here.Teams.Sent.Count, (await _here.TranscriptAsync(owner)).Count);

        var answers = await Task.WhenAll(Enumerable.Range(1, 50).Select(n => owner.PostAsync(owner.Message($"你好，这是第 {n} 条"))));
        await _here.WorkedAsync(owner);
        await Eventually.IsTrueAsync(async () => (await _here.House.Conversations.PendingAsync(owner.Key, 1, CancellationToken.None)).Count == 0);

        Assert.All(answers, answer => Assert.Equal(202, (int)answer.Status));
        var transcript = await _here.TranscriptAsync(owner);
        Assert.Equal(50, transcript.Skip(lines).Where(line => line.Speaker is Speaker.Owner).Select(line => line.Text).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, transcript.Count).Select(seq => (long)seq), transcript.Select(line => line.Seq));
        Assert.Equal(transcript.Skip(lines).Count(line => line.Speaker is not Speaker.Owner), _here.Teams.Sent.Count - sent);
    }

    [Fact]
    public async Task A_service_URL_that_changes_is_where_the_next_answer_goes()
    {
        var owner = _here.Owner();
        await owner.SaysAsync("你好");
        owner.ServiceUrl = $"{_here.Teams.Origin}/apac/";

        await owner.SaysAsync("在吗");

        Assert.StartsWith("/emea/", _here.Teams.Paths.First(), StringComparison.Ordinal);
        Assert.StartsWith("/apac/", _here.Teams.Paths.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bots_own_message_echoed_back_is_not_heard()
    {
        var owner = _here.Owner();
        var said = (await owner.SaysAsync("你好"))[^1];
        var before = (await _here.TranscriptAsync(owner)).Count;
        var echo = owner.Message((string?)said["summary"] ?? "", "echo-1");
        (echo["from"], echo["recipient"]) = (new JsonObject { ["id"] = "28:bot", ["name"] = "Front desk" }, new JsonObject { ["id"] = "28:bot" });

        await owner.PostAsync(echo);
        await _here.WorkedAsync(owner);

        Assert.Equal(before, (await _here.TranscriptAsync(owner)).Count);
    }

    [Fact]
    public async Task Uninstalled_in_the_middle_of_a_form_and_installed_again_the_form_goes_on_and_nothing_was_said_twice()
    {
        var owner = _here.Owner();
        await owner.InstallsAsync();
        await owner.SaysAsync("我要投诉，楼道的垃圾三天没人收");
        await owner.RemovesTheAppAsync();
        await owner.InstallsAsync();

        var asked = await owner.SaysAsync("3栋2单元门口");

        Assert.Contains("照片", Cards.Words(asked[^1].Card()), StringComparison.Ordinal);
        Assert.Single(await _here.TranscriptAsync(owner), line => line.Key is "greeting.installed");
    }

    [Fact]
    public async Task The_same_press_called_again_after_fifteen_seconds_gets_the_first_answer()
    {
        var owner = _here.Owner();
        var (its, card) = await _here.ComplainsAsync(owner);
        var urge = Cards.Actions(card).First();

        var first = await owner.ActsAsync(urge, "invoke-1");
        _here.House.Clock.Advance(TimeSpan.FromSeconds(15));
        var second = await owner.ActsAsync(urge, "invoke-1");
        await _here.WorkedAsync(owner);

        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.Single((await _here.House.Cases.FindAsync(its.Id, CancellationToken.None))!.Events.OfType<OwnerAdded>());
    }

    [Fact]
    public async Task A_caller_who_expects_replies_gets_them_in_the_answer_and_none_is_sent()
    {
        var owner = _here.Owner();
        var asked = owner.Message("找人工，想问点事");
        asked["deliveryMode"] = "expectReplies";

        var waiting = owner.PostAsync(asked);
        while (!waiting.IsCompleted)
        {
            await Task.Delay(20);
            _here.House.Clock.Advance(TimeSpan.FromMilliseconds(60));
        }

        var (status, body) = await waiting;
        Assert.Equal(200, (int)status);
        Assert.Contains(body!["activities"]!.AsArray(), one => ((string?)one!["text"])?.Contains("1001", StringComparison.Ordinal) == true);
        Assert.Empty(_here.Teams.Sent);
    }

    public Task InitializeAsync() => _here.InitializeAsync();

    public Task DisposeAsync() => _here.DisposeAsync();
}
