using OwnerBot.CaseWork;
using OwnerBot.Channels;
using OwnerBot.Channels.Activities;
using OwnerBot.Data.Conversations;
using OwnerBot.Data.Inbox;
using OwnerBot.Inbound;

namespace OwnerBot.Reminders;

/// <summary>
/// Until a community has its first person, what owners say cannot become a case. Once it has, each chat that waits since then
/// is worked by a turn of its own, so that nobody has to ask again.
/// </summary>
internal sealed class FirstPeople(ConversationDirectory directory, ConversationStore conversations, InboxStore inbox, IInboxBell bell, Staff staff)
{
    private const int Most = 300;

    public async Task OpenWhatWaitedAsync(CancellationToken cancellationToken)
    {
        if (!(await staff.NowAsync(cancellationToken)).HasDesk)
        {
            return;
        }

        foreach (var chat in (await directory.WaitingAsync(Most, cancellationToken)).Where(chat => chat.Clerks.Count == 0))
        {
            if (await conversations.FindAsync(chat.Id, cancellationToken) is { Value: { Dialog.Unopened.IsEmpty: false } record })
            {
                // The same id each time: written down once.
                await inbox.ReceiveAsync(chat.Id.Value, new Activity { Type = ActivityReader.DeskOpened, Id = $"desk-opened-{record.LastSeq}" });
                bell.Ring(chat.Id.Value);
            }
        }
    }
}
