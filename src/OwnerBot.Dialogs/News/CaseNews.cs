using OwnerBot.Cases;
using OwnerBot.Cases.Promises;
using OwnerBot.Dialogs.Bookings;
using OwnerBot.Dialogs.MyCase;
using OwnerBot.Dialogs.Stars;
using OwnerBot.Dialogs.Texts;

namespace OwnerBot.Dialogs.News;

/// <summary>What the owner reads when something happened to a case (DESIGN rule 4).</summary>
public static class CaseNews
{
    /// <param name="glance">The case after the event.</param>
    /// <param name="names">Every clerk whom the event names; a name that is missing is read as the responsible clerk's.</param>
    /// <returns>Null exactly when the owner is not told.</returns>
    public static Say? For(CaseEvent happened, CaseGlance glance, IReadOnlyDictionary<ClerkId, LocalText> names)
    {
        if (!happened.OwnerIsTold)
        {
            return null;
        }

        LocalText Name(ClerkId? id) => id is { } clerk && names.TryGetValue(clerk, out var name) ? name : glance.Clerk;
        Say Of(string key) => new Say(key).With("number", glance.Number);
        Say Next(Say say, Promise promise) => say.With("next", new Arg.Text(CaseLines.Next(promise.What))).With("by", promise.By);

        return happened switch
        {
            // The clerk's words as they are: the channel shows who speaks.
            CaseAnswered e => new Say(TextKeys.NewsAnswered).With("words", e.Text),
            CaseAcknowledged e when glance.Promise is { } promise => Next(Of(TextKeys.NewsAcknowledged).With("clerk", Name(e.By)), promise),
            CaseOrganised e => Next(Of(TextKeys.NewsOrganised).With("plan", e.Plan), e.Next),
            CaseSupervised e => Of(TextKeys.NewsSupervised).With("clerk", Name(e.By)).With("note", e.Note),
            CasePaused e => Of(TextKeys.NewsPaused).With("clerk", Name(e.By)).With("question", e.Question),
            CaseResumed e => Next(Of(TextKeys.NewsResumed), e.Next),
            CaseDone e => Of(TextKeys.NewsDone).With("clerk", glance.Clerk).With("note", e.Note),
            CaseAccepted e => Of(TextKeys.NewsAccepted).With("clerk", Name(e.By)).With("note", e.Note),
            CaseFollowedUp e => Of(TextKeys.NewsFollowedUp).With("note", e.Note).Offering([.. StarButtons.For(glance.Number)]),
            CaseClosed => Of(TextKeys.NewsClosed),
            CaseTransferred e => Next(Of(TextKeys.NewsTransferred).With("clerk", Name(e.To)), e.Next),
            EmergencyStillRinging e => Of(TextKeys.NewsStillRinging).With("clerk", Name(e.Ringing)),
            PromiseMoved e => Next(Of(TextKeys.NewsPromiseMoved), e.Next),
            CaseReopened e => Next(Of(TextKeys.NewsReopened).With("clerk", glance.Clerk), e.Next),
            CaseBooked e => Of(TextKeys.NewsBooked).With("clerk", Name(e.By)).With("line", BookingLines.Of([e.Booking])),
            CaseBookingMoved e => Of(TextKeys.NewsBookingMoved).With("clerk", Name(e.By)).With("line", BookingLines.Of([e.New])).With("reason", e.Reason),
            CaseBookingCancelled e => Of(TextKeys.NewsBookingCancelled)
                .With("clerk", Name(e.By)).With("line", BookingLines.Of([e.Booking])).With("reason", e.Reason),
            BookingReminded e => Of(e.Kind is ReminderKind.DayBefore ? TextKeys.NewsRemindDay : TextKeys.NewsRemindHours)
                .With("line", BookingLines.Of([e.Booking]))
                .Offering([.. e.Booking.ChangeUntil > e.At ? [new Choice(new Arg.Text(TextKeys.ButtonMoveBooking)), new Choice(new Arg.Text(TextKeys.ButtonCancelBooking))] : Array.Empty<Choice>()]),
            PlaceOffered e => Of(TextKeys.NewsPlaceOffered).With("line", BookingLines.Of([e.Wished])).With("until", e.Until)
                .Offering(new Choice(new Arg.Text(TextKeys.ButtonTakePlace)), new Choice(new Arg.Text(TextKeys.ButtonLeavePlace))),
            OfferLapsed e => Of(TextKeys.NewsOfferLapsed).With("line", BookingLines.Of([e.Wished])),
            ChecklistTicked e => Of(e.Done ? TextKeys.NewsStepDone : TextKeys.NewsStepUndone).With("name", e.Name)
                .With("done", glance.Steps.Count(step => step.Done)).With("all", glance.Steps.Count),
            _ => CaseLines.Line(glance),
        };
    }

    /// <summary>The mark at the start of the human stretch.</summary>
    public static Say TakenOver(LocalText clerk) => new Say(TextKeys.NewsTakenOver).With("clerk", clerk);

    /// <summary>The mark at its end.</summary>
    public static Say HandedBack(LocalText clerk) => new Say(TextKeys.NewsHandedBack).With("clerk", clerk);
}
