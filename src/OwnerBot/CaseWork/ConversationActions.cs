using OwnerBot.Cases;
using OwnerBot.Cases.Responsibility;
using OwnerBot.Data.Conversations;
using OwnerBot.Desk;
using OwnerBot.Dialogs;
using OwnerBot.Outbound;
using OwnerBot.Turns;

namespace OwnerBot.CaseWork;

/// <summary>Who speaks in a conversation: taking it over from the front desk and handing it back, each marked in the transcript.</summary>
internal sealed class ConversationActions(
    ConversationStore conversations, Staff staff, ConversationGate gate, OutboxBell outbox, DeskFeed desk, TimeProvider clock)
{
    /// <returns>Null when done, or done before; refused when another clerk holds it, unless a manager asks.</returns>
    public Task<Refusal?> TakeOverAsync(ConversationId id, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(id, (record, here) => Floor.TakeOver(record.Dialog, actor, here.NameOf), cancellationToken);

    /// <returns>Null when done, or done before; refused when another clerk holds it, unless a manager asks.</returns>
    public Task<Refusal?> HandBackAsync(ConversationId id, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(id, (record, here) => Floor.HandBack(record.Dialog, actor, here.NameOf), cancellationToken);

    /// <summary>The clerk left it idle: back to the front desk, unless the owner waits for a word.</summary>
    public Task<Refusal?> HandBackIdleAsync(ConversationId id, DateTimeOffset idleSince, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            (record, here) => record is { Dialog.HeldBy: { } holder, WaitingSince: null } && record.LastAt <= idleSince
                ? Floor.HandBack(record.Dialog, new(holder, IsManager: false), here.NameOf)
                : new FloorChange.AsItWas(),
            cancellationToken);

    private async Task<Refusal?> ChangeAsync(
        ConversationId id, Func<ConversationRecord, Staff.Snapshot, FloorChange> decide, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(id, cancellationToken);
        while (true)
        {
            if (await conversations.FindAsync(id, cancellationToken) is not { Value: var record, ETag: var etag })
            {
                return new("conversation_not_found", "There is no such conversation.");
            }

            var here = await staff.NowAsync(cancellationToken);
            if (decide(record, here) is not FloorChange.Changed(var dialog, var mark))
            {
                return (decide(record, here) as FloorChange.Refused)?.Why;
            }

            var now = clock.GetUtcNow();
            var language = dialog.Language ?? Language.SimplifiedChinese;
            var lines = new Lines(record, here.Community.BotName.In(language), now, here.Community.Zone());
            lines.Mark(mark, language);
            var next = record with
            {
                Dialog = dialog,
                LastSeq = lines.LastSeq,
                LastAt = now,
                ClerkSpokeAt = dialog.HeldBy is null ? null : now,
                WaitingSince = dialog.HeldBy is null ? null : record.WaitingSince,
            };
            if (await conversations.CommitAsync(next, etag, lines.All))
            {
                outbox.Ring(id);
                desk.ConversationChanged(next, lines.All);
                return null;
            }
        }
    }
}
