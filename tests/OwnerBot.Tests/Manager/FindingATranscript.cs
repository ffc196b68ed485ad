using Microsoft.Extensions.DependencyInjection;
using OwnerBot.Cases;
using OwnerBot.Data.Conversations;
using OwnerBot.Manager;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Manager;

public sealed class FindingATranscript : IAsyncLifetime
{
    private readonly OpenHouse _house = new();

    [Fact]
    public async Task Given_a_complaint_When_asked_by_words_clerk_or_day_in_any_mix_Then_it_is_found_or_not_as_it_should_be()
    {
        var owner = await _house.OwnerAsync();
        await owner.SayAsync("地库漏水了");
        await owner.SayAsync("找人工");
        var clerk = Assert.Single(await _house.CasesOfAsync(owner)).Responsible;
        var stranger = clerk == OpenHouse.ZhaoMin ? OpenHouse.LiWei : OpenHouse.ZhaoMin;
        var today = new DateOnly(2026, 11, 23);
        await Eventually.IsTrueAsync(async () => (await FindAsync(new("", null, "漏水", null, null))).Count > 0);

        var found = Assert.Single(await FindAsync(new("", clerk, "漏水", today, today)));
        Assert.Equal(owner.ConversationId, found.Entry.Id.Value);
        Assert.Contains("漏水", found.Hit!.Snippet, StringComparison.Ordinal);
        Assert.Equal(found.Hit.Seq, found.OpensAt);
        Assert.Single(found.OpenCases);

        Assert.Empty(await FindAsync(new("", stranger, "漏水", null, null)));
        Assert.Empty(await FindAsync(new("", stranger, "", null, null)));
        Assert.Empty(await FindAsync(new("", null, "停电", null, null)));
        Assert.Empty(await FindAsync(new("", null, "漏水", today.AddDays(1), null)));
        Assert.Empty(await FindAsync(new("", null, "", null, today.AddDays(-1))));
        Assert.Empty(await FindAsync(new("王小明", null, "漏水", null, null)));
        Assert.Single(await FindAsync(new("", clerk, "", today, today)));
        Assert.Single(await FindAsync(TranscriptQuestion.Everything));
    }

    [Fact]
    public async Task Given_words_on_two_days_When_asked_for_the_days_between_Then_it_is_not_found_and_for_the_second_it_opens_there()
    {
        var owner = await _house.OwnerAsync();
        await owner.SayAsync("你好");
        var first = (await _house.TranscriptAsync(owner)).Count;
        _house.Clock.Advance(TimeSpan.FromDays(4));
        await owner.SayAsync("我想找人");
        var directory = _house.Services.GetRequiredService<ConversationDirectory>();
        var last = (await _house.TranscriptAsync(owner)).Count;
        await Eventually.IsTrueAsync(async () => (await directory.FindAsync(new(owner.ConversationId), CancellationToken.None))?.LastSeq >= last);

        Assert.Empty(await FindAsync(new("", null, "", new(2026, 11, 24), new(2026, 11, 26))));
        Assert.Equal(first + 1, Assert.Single(await FindAsync(new("", null, "", new(2026, 11, 26), new(2026, 11, 27)))).OpensAt);
        Assert.Null(Assert.Single(await FindAsync(new("", null, "", new(2026, 11, 23), new(2026, 11, 23)))).OpensAt);
    }

    [Fact]
    public async Task Given_a_chat_that_was_only_opened_Then_it_is_not_listed_until_somebody_says_a_word_or_sends_a_picture()
    {
        var (looker, photographer) = (await _house.OwnerAsync(), await _house.OwnerAsync());
        var directory = _house.Services.GetRequiredService<ConversationDirectory>();
        using var sent = await photographer.UploadAsync("", ("楼道.png", "image/png", Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")));
        await photographer.NextAsync(0);
        foreach (var owner in new[] { looker, photographer })
        {
            var last = (await _house.TranscriptAsync(owner)).Count;
            await Eventually.IsTrueAsync(async () => (await directory.FindAsync(new(owner.ConversationId), CancellationToken.None))?.LastSeq >= last);
        }

        Assert.Equal([photographer.ConversationId], (await FindAsync(TranscriptQuestion.Everything)).Select(row => row.Entry.Id.Value));

        await looker.SayAsync("你好");
        await Eventually.IsTrueAsync(async () => (await FindAsync(TranscriptQuestion.Everything)).Count == 2);
    }

    [Fact]
    public async Task Given_a_matter_that_ended_with_a_pressed_button_Then_the_list_says_what_it_is_about()
    {
        var owner = await _house.OwnerAsync();
        await owner.SayAsync("找人工，地库漏水没人管");
        var opened = Assert.Single(await _house.CasesOfAsync(owner));
        await owner.SayAsync("取消");
        await Eventually.IsTrueAsync(async () => (await FindAsync(TranscriptQuestion.Everything)).Count == 1);

        Assert.Equal(opened.Summary, Assert.Single(await FindAsync(TranscriptQuestion.Everything)).About);
    }

    [Fact]
    public async Task Given_a_conversation_When_read_Then_every_line_is_there_in_order_with_its_delivery_and_its_notes_apart()
    {
        var owner = await _house.OwnerAsync();
        await owner.SayAsync("找人工");
        var opened = Assert.Single(await _house.CasesOfAsync(owner));
        await _house.Services.GetRequiredService<Data.Notes.NoteStore>()
            .AddAsync(new(opened.Id, OpenHouse.WangFang, _house.Clock.GetUtcNow(), "只给同事看"), "n1");
        var reader = _house.Services.GetRequiredService<TranscriptReader>();

        await Eventually.IsTrueAsync(async () =>
            (await reader.PageWithAsync(new(owner.ConversationId), 1, CancellationToken.None)).All(line => line.Delivery?.State is DeliveryState.Sent));
        var read = await reader.OpenAsync(new(owner.ConversationId), CancellationToken.None);
        var lines = await reader.PageWithAsync(new(owner.ConversationId), 1, CancellationToken.None);

        Assert.Equal((await _house.TranscriptAsync(owner)).Select(line => line.Seq), lines.Select(line => line.Line.Seq));
        Assert.Equal("只给同事看", Assert.Single(Assert.Single(read!.Cases).Notes).Text);
        Assert.DoesNotContain(lines, line => line.Line.Text.Contains("只给同事看", StringComparison.Ordinal));
        Assert.Null(await reader.OpenAsync(new("../nobody"), CancellationToken.None));
        Assert.Null(await reader.OpenAsync(new("nobody"), CancellationToken.None));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task<IReadOnlyList<TranscriptRow>> FindAsync(TranscriptQuestion question) =>
        (await _house.Services.GetRequiredService<TranscriptFinder>().FindAsync(question, null, CancellationToken.None)).Rows;
}
