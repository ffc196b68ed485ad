using System.Text;
using OwnerBot.Cases;
using OwnerBot.Cases.Bookings;
using OwnerBot.CaseWork;
using OwnerBot.Channels;
using OwnerBot.Data.Conversations;
using OwnerBot.Dialogs;

namespace OwnerBot.Bookings;

/// <summary>Makes the calendar file that goes out beside the words of a booking.</summary>
internal sealed class CalendarFiles(IAttachmentStore attachments, Staff staff, TimeProvider clock)
{
    /// <summary>One file for what was just booked or moved; none when nothing was.</summary>
    public Task<IReadOnlyList<LineAttachment>> ForAsync(ConversationId conversation, Ended ended, Language language) => ended switch
    {
        Ended.CaseIsOpen { Booked.Count: > 0 } opened => ForAsync(conversation, opened.Id, opened.Number, opened.Booked, language),
        Ended.BookingsChanged { Bookings: { Count: > 0 } bookings, Case: var glance } => ForAsync(conversation, glance.Id, glance.Number, bookings, language),
        _ => Task.FromResult<IReadOnlyList<LineAttachment>>([]),
    };

    /// <summary>The same after a clerk booked or moved something.</summary>
    public Task<IReadOnlyList<LineAttachment>> ForAsync(ConversationId conversation, OwnerCase ownerCase, CaseEvent happened, Language language) =>
        happened is CaseBooked or CaseBookingMoved && ownerCase.Bookings.Count > 0
            ? ForAsync(conversation, ownerCase.Id, ownerCase.Number, ownerCase.Bookings, language)
            : Task.FromResult<IReadOnlyList<LineAttachment>>([]);

    private async Task<IReadOnlyList<LineAttachment>> ForAsync(
        ConversationId conversation, CaseId about, CaseNumber number, IReadOnlyList<CaseBooking> bookings, Language language)
    {
        var community = (await staff.NowAsync(CancellationToken.None)).Community.Name;
        var text = CalendarFile.Of(about, number, bookings, community, language, clock.GetUtcNow());
        var kept = await attachments.KeepAsync(conversation.Value, $"{number}.ics", "text/calendar", Encoding.UTF8.GetBytes(text));
        return [new(kept.Id, kept.Name, kept.ContentType)];
    }
}
