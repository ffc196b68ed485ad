using OwnerBot.Bookings;
using OwnerBot.Cases;
using OwnerBot.CaseWork;
using OwnerBot.Channels;
using OwnerBot.Data.Cases;
using OwnerBot.Data.Conversations;
using OwnerBot.Desk;
using OwnerBot.Dialogs;
using OwnerBot.Dialogs.News;
using OwnerBot.Turns;

namespace OwnerBot.Outbound;

/// <summary>
/// Brings news of a case into the chat where it was opened (DESIGN rule 4): the second step between the community's
/// partition and the conversation's, made once by a mark in the conversation.
/// </summary>
internal sealed class NoticeCourier(
    NoticeBell bell, CaseStore cases, ConversationStore conversations, IAttachmentStore attachments, CalendarFiles calendars, Staff staff, ConversationGate gate,
    OutboxBell outbox, DeskFeed desk, TimeProvider clock, ILogger<NoticeCourier> log)
    : BackgroundService
{
    private const int Batch = 50;

    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(30);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(bell.Queue.RunAsync(1, (_, stopping) => WorkAsync(stopping), stoppingToken), SweepAsync(stoppingToken));

    private async Task WorkAsync(CancellationToken stopping)
    {
        try
        {
            while (await cases.PendingNoticesAsync(Batch, stopping) is { Count: > 0 } pending)
            {
                foreach (var notice in pending)
                {
                    await BringAsync(notice, stopping);
                    await cases.NoticeArrivedAsync(notice);
                }
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.NoticesFailed(fault);
        }
    }

    private async Task BringAsync(CaseNotice notice, CancellationToken stopping)
    {
        if (await cases.FindAsync(notice.Case, stopping) is not { } onFile || onFile.Events.Count <= notice.Ordinal)
        {
            return;
        }

        using var turn = await gate.EnterAsync(notice.Conversation, stopping);
        while (await conversations.FindAsync(notice.Conversation, stopping) is { } found
            && !await conversations.HasHappenedAsync(notice.Conversation, notice.Id, stopping))
        {
            var (next, lines) = await WordAsync(onFile.Case, onFile.Events[notice.Ordinal], found.Value, stopping);
            if (await conversations.CommitAsync(next, found.ETag, lines, ConversationStore.Once(notice.Id)))
            {
                outbox.Ring(notice.Conversation);
                desk.ConversationChanged(next, lines);
                return;
            }
        }
    }

    private async Task<(ConversationRecord Next, IReadOnlyList<TranscriptLine> Lines)> WordAsync(
        OwnerCase ownerCase, CaseEvent happened, ConversationRecord record, CancellationToken stopping)
    {
        var here = await staff.NowAsync(stopping);
        var now = clock.GetUtcNow();
        var language = record.Dialog.Language ?? ownerCase.Language;
        var lines = new Lines(record, here.Community.BotName.In(language), now, here.Community.Zone());
        var next = record;
        if (happened is CaseAnswered answered)
        {
            var name = here.NameOf(answered.By);
            next = Speaks(answered.By, name, record, lines, language);
            lines.FromClerk(
                answered.By, name.In(language), answered.Text, await NamedAsync(answered.Attachments, stopping), language, ownerCase.Id);
        }
        else if (CaseNews.For(happened, Gathering.Glance(ownerCase, here), here.Names) is { } say)
        {
            if (Voice.Of(happened) is { } clerk)
            {
                lines.ForClerk(say, clerk, here.NameOf(clerk).In(language), language, ownerCase.Id);
            }
            else
            {
                lines.News(say, language, ownerCase.Id, await calendars.ForAsync(record.Id, ownerCase, happened, language));
            }
        }

        next = next with
        {
            Dialog = Voice.Expect(next.Dialog, happened, ownerCase.Id),
            LastSeq = lines.LastSeq,
            LastAt = now,
            LastText = lines.All.Count > 0 ? Summary.Of(lines.All[^1].Text) : next.LastText,
            WaitingSince = Voice.IsAWord(happened) ? null : next.WaitingSince,
            Clerks = next.Clerks.Contains(ownerCase.Responsible) ? next.Clerks : [.. next.Clerks, ownerCase.Responsible],
        };
        return (next, lines.All);
    }

    /// <summary>A clerk who writes takes the floor, so that the bot does not answer the owner's reply (DESIGN rule 5).</summary>
    private ConversationRecord Speaks(ClerkId clerk, LocalText name, ConversationRecord record, Lines lines, Language language)
    {
        var next = record with { ClerkSpokeAt = clock.GetUtcNow() };
        if (record.Dialog.HeldBy is not null)
        {
            return next;
        }

        lines.Mark(CaseNews.TakenOver(name), language);
        return next with { Dialog = Floor.Give(record.Dialog, clerk) };
    }

    private async Task<IReadOnlyList<LineAttachment>> NamedAsync(IReadOnlyList<string> ids, CancellationToken stopping)
    {
        List<LineAttachment> named = [];
        foreach (var id in ids)
        {
            if (await attachments.OpenAsync(id, stopping) is var (about, content))
            {
                await content.DisposeAsync();
                named.Add(new(about.Id, about.Name, about.ContentType));
            }
        }

        return named;
    }

    private async Task SweepAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(SweepEvery, clock);
        do
        {
            bell.Ring();
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }
}
