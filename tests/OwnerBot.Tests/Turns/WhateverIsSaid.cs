using System.Net;
using System.Text;
using OwnerBot.Data.Conversations;
using OwnerBot.Dialogs.Understanding;
using OwnerBot.Testing.Owners;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Turns;

/// <summary>DESIGN rule 14: bad input of any kind gets a clear answer, and what was said is kept.</summary>
public sealed class WhateverIsSaid : IAsyncLifetime
{
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly OpenHouse _house = new();

    public static TheoryData<string> BadWords =>
    [
        "", "   ", "😀😀😀", "?", "<script>alert(1)</script>", "'; DROP TABLE documents; --", "{clerk} {0} %s", "\u0000\u0007", "𠮷野家",
        new string('啊', 20_000),
    ];

    [Theory]
    [MemberData(nameof(BadWords))]
    public async Task It_is_answered_and_kept_whole(string words)
    {
        var owner = await _house.OwnerAsync();

        var said = await owner.SayAsync(words);

        Assert.All(said, line => Assert.False(string.IsNullOrWhiteSpace(line.Text)));
        var kept = Assert.Single(await _house.TranscriptAsync(owner), line => line.Speaker is Speaker.Owner);
        Assert.Equal(words, kept.Text);
    }

    [Fact]
    public async Task A_photo_of_thirty_megabytes_is_refused_and_the_chat_goes_on()
    {
        var owner = await _house.OwnerAsync();

        using var answer = await owner.UploadAsync("", ("big.png", "image/png", [.. Png, .. new byte[30 * 1024 * 1024]]));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.NotEmpty(await owner.SayAsync("你好"));
    }

    [Fact]
    public async Task A_file_that_is_not_what_it_says_is_refused_with_a_reason()
    {
        var owner = await _house.OwnerAsync();

        using var answer = await owner.UploadAsync("", ("leak.png", "image/png", Encoding.UTF8.GetBytes("<html><script>alert(1)</script></html>")));

        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.NotEqual(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("message", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_reaches_the_transcript_and_the_case_and_can_be_fetched()
    {
        var owner = await _house.OwnerAsync();
        await owner.SayAsync("我要报修，厨房水龙头漏水");
        using (var answer = await owner.UploadAsync("看这里", ("漏水.png", "image/png", Png)))
        {
            answer.EnsureSuccessStatusCode();
        }

        var echo = await owner.SeesAsync(line => line.Files.Count == 1);
        var bytes = await _house.CreateClient().GetByteArrayAsync(new Uri(echo.Files[0]));
        Assert.Equal(Png, bytes);
        await Eventually.IsTrueAsync(async () => (await _house.TranscriptAsync(owner)).Any(line => line.Attachments is [{ Name: "漏水.png" }]));
    }

    [Fact]
    public async Task A_link_to_another_conversation_s_photo_is_not_taken_in()
    {
        var (one, other) = (await _house.OwnerAsync(), await _house.OwnerAsync());
        using (var answer = await one.UploadAsync("", ("home.png", "image/png", Png)))
        {
            answer.EnsureSuccessStatusCode();
        }

        var photo = (await one.SeesAsync(line => line.Files.Count == 1)).Files[0];
        using (await other.SendAsync(HttpMethod.Post, "/activities", System.Net.Http.Json.JsonContent.Create(new
        {
            type = "message", text = "看", from = new { id = "x" }, attachments = new[] { new { contentType = "image/png", contentUrl = photo } },
        })))
        {
        }

        await other.NextAsync(0);
        Assert.All(await _house.TranscriptAsync(other), line => Assert.Empty(line.Attachments));
    }

    [Fact]
    public async Task A_turn_that_keeps_failing_goes_to_a_clerk_with_the_owner_s_words()
    {
        await using var house = new OpenHouse().Reading(new Stumbling());
        var owner = await house.OwnerAsync();

        using (await owner.PostAsync("说什么都出错"))
        {
        }

        // Each further try comes a second later by the clock.
        for (var second = 0; second < 10 && (await house.CasesOfAsync(owner)).Count == 0; second++)
        {
            await Task.Delay(100);
            house.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await owner.SeesAsync(line => line.Role == "bot" && line.Text.Contains("1001", StringComparison.Ordinal));
        Assert.Equal("说什么都出错", Assert.Single(await house.CasesOfAsync(owner)).Summary);
        Assert.Single(await house.TranscriptAsync(owner), line => line.Speaker is Speaker.Owner);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private sealed class Stumbling : IUnderstanding
    {
        public Understood Read(string text, Circumstances circumstances) => throw new InvalidOperationException("A fault of ours.");
    }
}
