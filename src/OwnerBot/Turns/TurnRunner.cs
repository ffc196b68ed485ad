using OwnerBot.Bookings;
using OwnerBot.Cases;
using OwnerBot.CaseWork;
using OwnerBot.Cases.Services;
using OwnerBot.Data;
using OwnerBot.Data.Conversations;
using OwnerBot.Data.Inbox;
using OwnerBot.Desk;
using OwnerBot.Dialogs;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Inbound;
using OwnerBot.Outbound;
using OwnerBot.SecondOpinion;
using Microsoft.Extensions.Options;

namespace OwnerBot.Turns;

/// <summary>
/// One message worked through once: gather, decide, commit; sending follows from the outbox. Everything that a turn leaves
/// behind in its conversation is one commit.
/// </summary>
internal sealed class TurnRunner(
    InboxStore inbox, ConversationStore conversations, ActivityReader reader, Gathering gathering, OpinionAsked opinions, FrontDesk frontDesk, Outcomes outcomes,
    CalendarFiles calendars, TypedCodes typedCodes, Staff staff, ConversationGate gate, OutboxBell outbox, TypingSign typing, DeskFeed desk, IOptions<OwnerBotOptions> options,
    ILogger<TurnRunner> log)
{
    private const int Batch = 20;

    /// <summary>Works everything that waits in a conversation's inbox, in order of arrival.</summary>
    public async Task RunPendingAsync(ConversationId id, CancellationToken cancellationToken)
    {
        while (await inbox.PendingAsync(id.Value, Batch, cancellationToken) is { Count: > 0 } waiting)
        {
            foreach (var entry in waiting)
            {
                if (!await RunAsync(id, entry, cancellationToken))
                {
                    // Order matters more than speed: what came later waits for this one.
                    return;
                }
            }
        }
    }

    private async Task<bool> RunAsync(ConversationId id, InboxEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            using var turn = await gate.EnterAsync(id, cancellationToken);
            // A page of the desk or another instance may save in between; then the turn starts over from what is true now.
            while (!await OnceAsync(id, entry, entry.Attempts >= options.Value.TurnAttempts, cancellationToken))
            {
            }

            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            log.TurnFailed(fault, id.Value, entry.Attempts + 1);
            await inbox.NoteFailureAsync(entry);
            return false;
        }
    }

    /// <returns>False when somebody else saved the conversation meanwhile.</returns>
    private async Task<bool> OnceAsync(ConversationId id, InboxEntry entry, bool giveToPerson, CancellationToken cancellationToken)
    {
        var (record, etag) = await gathering.ConversationAsync(id, entry.Activity, cancellationToken);
        if (await reader.ReadAsync(entry.Activity, cancellationToken) is not { } incoming)
        {
            return await conversations.CommitAsync(record, etag, [], InboxStore.Done(entry));
        }

        if (incoming.Heard.Kind is HeardKind.Message && record.Dialog.HeldBy is null)
        {
            // Not waited for: on some channels it is a call across the world.
            _ = typing.ShowAsync(record, null, cancellationToken);
        }

        var turn = entry.Activity.Id ?? entry.DocumentId;
        var facts = await gathering.FactsAsync(record, turn, cancellationToken);
        var here = await staff.NowAsync(cancellationToken);
        var opinion = giveToPerson || incoming.Heard.Kind is not HeardKind.Message
            ? null : await opinions.OfAsync(incoming.Heard.Text, record.Dialog, facts, cancellationToken);
        var step = Decide(incoming);
        var kept = await typedCodes.HideAsync(incoming, step.Outcomes, cancellationToken);
        if (kept != incoming)
        {
            (incoming, entry) = (kept, entry with { Activity = TypedCodes.Hide(entry.Activity, kept.Text) });
            // Heard once more without the code, so that no case and no form keeps it; where it is redeemed, nothing else was said.
            step = step.Outcomes.Any(outcome => outcome is Outcome.RedeemCode)
                ? step with { After = step.After with { SaidBefore = null } }
                : Decide(incoming);
        }

        Step Decide(Incoming heard) => IsOnlyAFileNotTaken(heard) ? new Step(record.Dialog, [], [])
            : giveToPerson ? GiveToPerson(record.Dialog, heard)
            : frontDesk.Hear(record.Dialog, heard.Heard with { Opinion = opinion }, facts);

        var language = LanguageOf(step.After, incoming);
        var lines = new Lines(record, here.Community.BotName.In(language), facts.Now, facts.Zone);
        if (incoming.Kind is { } kind)
        {
            lines.FromOwner(turn, record.OwnerName, incoming, language, kind);
        }
        else if (incoming.Heard.Kind is HeardKind.Installed && record.Dialog.Away)
        {
            lines.FromOwner(turn, record.OwnerName, incoming, language, LineKind.CameBack);
        }

        foreach (var file in incoming.NotTaken)
        {
            // Not the bot's own word on the matter, so that it is said while a clerk has the floor, too.
            lines.Mark(Sorry(file), language);
        }

        var (dialog, next, clerks) = (step.After, record, record.Clerks);
        foreach (var say in step.Says)
        {
            lines.FromBot(say, language);
        }

        foreach (var (ordinal, outcome) in step.Outcomes.Index())
        {
            var ended = await outcomes.CarryOutAsync(outcome, next, language, turn, ordinal, cancellationToken);
            (next, facts) = Known(next, facts, ended);
            var answer = giveToPerson && ended is Ended.CaseIsOpen open
                ? new Step(dialog, [ClerkWillFollow(open)], [])
                : frontDesk.After(dialog, outcome, ended, facts);
            dialog = answer.After;
            var files = await calendars.ForAsync(id, ended, language);
            foreach (var (at, say) in answer.Says.Index())
            {
                lines.FromBot(say, language, (ended as Ended.CaseIsOpen)?.Id, at == 0 ? files : null);
            }

            if (ended is Ended.NobodyYet)
            {
                next = next with { WaitingSince = next.WaitingSince ?? facts.Now };
            }

            if (ended is Ended.CaseIsOpen { Id: var opened })
            {
                var responsible = await outcomes.ResponsibleOfAsync(opened, cancellationToken);
                next = next with { WaitingSince = next.WaitingSince ?? facts.Now };
                clerks = clerks.Contains(responsible) ? clerks : [.. clerks, responsible];
            }
        }

        next = Finish(next, dialog, lines, incoming, facts.Now) with { Clerks = clerks };
        if (!await conversations.CommitAsync(next, etag, lines.All, InboxStore.Done(entry)))
        {
            return false;
        }

        outbox.Ring(id);
        desk.ConversationChanged(next, lines.All);
        return true;
    }

    /// <summary>The owner always gets an answer: a turn that keeps failing goes to a clerk, with the owner's words.</summary>
    private static Step GiveToPerson(Conversation dialog, Incoming incoming) => new(
        dialog with { Form = null, Expecting = Expecting.Nothing }, [],
        [new Outcome.OpenCase(ServiceKey.TalkToHuman, null, "", Summary.Of(incoming.Text), [], incoming.Heard.Photos)]);

    private static bool IsOnlyAFileNotTaken(Incoming incoming) =>
        incoming is { Heard.Kind: HeardKind.Message, NotTaken.Count: > 0, Photos.Count: 0 } && string.IsNullOrWhiteSpace(incoming.Text);

    private static Say Sorry(FileNotTaken file) => new Say(file.Fault switch
    {
        FileFault.TooLarge => TextKeys.FileTooLarge,
        FileFault.TypeNotTaken => TextKeys.FileTypeNotTaken,
        _ => TextKeys.FileUnread,
    }).With("name", file.Name);

    private static Say ClerkWillFollow(Ended.CaseIsOpen open) =>
        new Say(TextKeys.FaultClerkFollows).With("clerk", open.Clerk).With("number", open.Number).With("by", open.AnswerBy);

    private static (ConversationRecord Record, Facts Facts) Known(ConversationRecord record, Facts facts, Ended ended) => ended switch
    {
        Ended.NotBooked(_, var offer) => (record, facts with { Offer = offer }),
        Ended.Bound(var owner) => (record with { Owner = owner.Id, OwnerName = owner.Name }, facts with { Owner = owner }),
        _ => (record, facts),
    };

    private static ConversationRecord Finish(ConversationRecord record, Conversation dialog, Lines lines, Incoming incoming, DateTimeOffset now)
    {
        var spoke = incoming.Heard.Kind is HeardKind.Message or HeardKind.Edited;
        return record with
        {
            Dialog = dialog,
            LastSeq = lines.LastSeq,
            LastAt = lines.All.Count > 0 ? now : record.LastAt,
            LastText = spoke ? Summary.Of(incoming.Text) : record.LastText,
            OwnerSpoke = spoke || record.OwnerSpoke,
            WaitingSince = spoke && dialog.HeldBy is not null ? record.WaitingSince ?? now : record.WaitingSince,
        };
    }

    private static Language LanguageOf(Conversation dialog, Incoming incoming) =>
        dialog.Language ?? incoming.Heard.ChannelLocale ?? Language.SimplifiedChinese;
}
