using OwnerBot.Bookings;
using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.CaseWork;
using OwnerBot.Desk.CaseView;
using OwnerBot.Desk.Texts;
using OwnerBot.Desk.Words;
using OwnerBot.Dialogs.Services;

namespace OwnerBot.Desk.Bookings;

/// <summary>What a clerk does with the bookings and the checklist of a case; the owner is told by the case itself.</summary>
internal sealed class BookingDesk(BookingWork bookings, CaseActions work, TimeTable times, MyDesk desk, DeskTexts texts)
{
    private const int MostTimes = 60;

    /// <summary>When everything that is booked under the case could be had instead.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> TimesForAsync(OwnerCase ownerCase)
    {
        await desk.OpenAsync();
        var offer = await times.NowAsync(CancellationToken.None);
        return
        [
            .. FreeTimes.For(Needs(ownerCase), offer)
                .Where(time => time.Left > 0 && time.Slot.Start != ownerCase.Bookings[0].Start).Take(MostTimes).Select(time => time.Slot.Start),
        ];
    }

    public async Task<Answer> MoveAsync(OwnerCase ownerCase, DateTimeOffset start, string reason, string mark)
    {
        await desk.OpenAsync();
        return Worded(reason.Trim().Length == 0
            ? Refusal.TextMissing()
            : await bookings.MoveAsync(ownerCase.Id, desk.Me, start, Needs(ownerCase), reason, mark, CancellationToken.None));
    }

    public async Task<Answer> CancelAsync(CaseId id, string reason, string mark)
    {
        await desk.OpenAsync();
        return Worded(reason.Trim().Length == 0
            ? Refusal.TextMissing()
            : await bookings.CancelAsync(id, desk.Me, reason, mark, CancellationToken.None));
    }

    public async Task<Answer> TickAsync(CaseId id, ChecklistItem step, bool done)
    {
        await desk.OpenAsync();
        var worked = await work.OnAsync(id, desk.Me, null, (c, by, here) => c.Tick(by, step, done, here.Now), CancellationToken.None);
        return Worded((worked?.Decision as Decision.Refused)?.Why);
    }

    private IReadOnlyList<PlacesNeeded> Needs(OwnerCase ownerCase) =>
        FreeTimes.NeedsOf(ownerCase.Bookings, desk.Here.Services.Find(ownerCase.Service));

    private Answer Worded(Refusal? why) => why is null ? new(true, null) : new(false, RefusalWords.Of(why, texts, desk.NameOf));
}
