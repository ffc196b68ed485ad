using OwnerBot.Cases;
using OwnerBot.Cases.Bookings;
using OwnerBot.Cases.Promises;
using OwnerBot.Desk.Texts;

namespace OwnerBot.Desk.Words;

/// <summary>What happened to a case, a sentence for each event.</summary>
internal sealed class HistoryWords(MyDesk desk, DeskTimes times, DeskTexts texts)
{
    public string Of(CaseEvent happened)
    {
        var key = $"event_{happened.GetType().Name}";
        return happened switch
        {
            CaseOpened e => texts[key, ("clerk", Name(e.Responsible)), ("why", texts[$"why_{e.Why}"]), ("promise", Promised(e.Promise))],
            CaseAcknowledged e => texts[key, ("clerk", Name(e.By))],
            CaseAnswered e => texts[key, ("clerk", Name(e.By)), ("words", Words(e.Text, e.Attachments))],
            CaseOrganised e => texts[key, ("clerk", Name(e.By)), ("words", e.Plan), ("promise", Promised(e.Next))],
            CaseSupervised e => texts[key, ("clerk", Name(e.By)), ("words", e.Note)],
            CasePaused e => texts[key, ("clerk", Name(e.By)), ("words", e.Question), ("promise", Promised(e.Next))],
            CaseResumed e => texts[key, ("clerk", Name(e.By)), ("promise", Promised(e.Next))],
            OwnerAdded e => texts[key, ("words", Words(e.Text, e.Photos))],
            CaseDone e => texts[key, ("clerk", Name(e.By)), ("words", e.Note)],
            CaseAccepted e => texts[key, ("clerk", Name(e.By)), ("words", e.Note)],
            CaseFollowedUp e => texts[key, ("clerk", Name(e.By)), ("words", e.Note)],
            DutyWaived e => texts[key, ("clerk", Name(e.By)), ("duty", texts[$"duty_{e.Duty}"]), ("words", e.Reason)],
            CaseClosed e => texts[key, ("clerk", Name(e.By))],
            CaseRated e => texts[key, ("stars", e.Stars), ("words", e.Words)],
            RatingExplained e => texts[key, ("words", e.Words)],
            CaseReopened { Reason: "" } e => texts["event_CaseReopened_plain", ("clerk", Name(e.By)), ("promise", Promised(e.Next))],
            CaseReopened e => texts[key, ("clerk", Name(e.By)), ("words", e.Reason), ("promise", Promised(e.Next))],
            ManagerBroughtIn e => texts[key, ("clerk", Name(e.Manager))],
            TransferOffered e => texts[key, ("clerk", Name(e.By)), ("to", Name(e.To)), ("words", e.Reason)],
            TransferDeclined e => texts[key, ("clerk", Name(e.By)), ("words", e.Reason)],
            CaseTransferred e => texts[key, ("clerk", Name(e.From)), ("to", Name(e.To)), ("words", e.Reason)],
            HelperAdded e => texts[key, ("clerk", Name(e.By)), ("to", Name(e.Helper))],
            PromiseMoved e => texts[key, ("clerk", Name(e.By)), ("promise", Promised(e.Next)), ("words", Reason(e))],
            OnCallRung e => texts[key, ("clerk", Name(e.Rung))],
            EmergencyStillRinging e => texts[key, ("clerk", Name(e.Ringing))],
            CaseBooked e => texts[key, ("clerk", Name(e.By)), ("words", Booked(e.Booking))],
            CaseBookingMoved e => texts[key, ("clerk", Name(e.By)), ("words", $"{Booked(e.Old)} → {Booked(e.New)}{(e.Reason.Length > 0 ? $" · {e.Reason}" : "")}")],
            CaseBookingCancelled e => texts[key, ("clerk", Name(e.By)), ("words", $"{Booked(e.Booking)}{(e.Reason.Length > 0 ? $" · {e.Reason}" : "")}")],
            BookingReminded e => texts[e.TooLate ? "event_BookingReminded_late" : key, ("words", Booked(e.Booking))],
            CaseWaits e => texts[key, ("words", Booked(e.Wished))],
            PlaceOffered e => texts[key, ("words", Booked(e.Wished)), ("until", times.At(e.Until))],
            OfferLapsed e => texts[key, ("words", Booked(e.Wished))],
            WaitingDropped => texts[key],
            PriceApproved e => texts[key, ("amount", $"{e.Quote.Amount:N2} {e.Quote.Currency}")],
            ChecklistTicked e => texts[e.Done ? key : "event_ChecklistTicked_undone", ("clerk", Name(e.By)), ("words", texts.Of(e.Name))],
            _ => texts["event_other"],
        };
    }

    public string Promised(Promise promise) =>
        texts["promise_line", ("clerk", Name(promise.Who)), ("what", texts[$"promise_{promise.What}"]), ("by", times.At(promise.By))];

    private string Booked(CaseBooking booking) =>
        $"{texts.Of(booking.What)} {times.At(booking.Start)}{(booking.Places > 1 ? $" · {texts["booking_places", ("n", booking.Places)]}" : "")}";

    private string Reason(PromiseMoved moved) => moved.By is null ? texts["reason_foreseen"] : moved.Reason;

    private string Words(string text, IReadOnlyList<string> files) => (text, files.Count) switch
    {
        (_, 0) => text,
        ("", var count) => texts["files", ("n", count)],
        (_, var count) => $"{text} · {texts["files", ("n", count)]}",
    };

    private string Name(ClerkId? clerk) => clerk is { } id ? desk.NameOf(id) : texts["the_owner"];
}
