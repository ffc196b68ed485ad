using System.Diagnostics;
using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Binding;
using OwnerBot.Dialogs.Bookings;
using OwnerBot.Dialogs.Interruptions;
using OwnerBot.Dialogs.Services;
using OwnerBot.Dialogs.Texts;

namespace OwnerBot.Dialogs;

/// <summary>What the owner hears once something has been done, or could not be.</summary>
internal static class Aftermath
{
    public static Step Of(Conversation conversation, Outcome outcome, Ended ended) => (outcome, ended) switch
    {
        (Outcome.OpenCase open, Ended.CaseIsOpen its) when open.Service == ServiceKey.Emergency =>
            new Step(conversation with { AfterEmergency = its.Id }, EmergencyOpened(open, its), []),
        (Outcome.OpenCase { Order: { } order }, Ended.CaseIsOpen its) => new Step(conversation, [Ordered(its), .. order.Closing], []),
        (Outcome.OpenCase, Ended.CaseIsOpen its) => Says(conversation, Opened(its)),
        (Outcome.OpenCase open, Ended.NobodyYet) => Says(
            conversation with { Unopened = conversation.Unopened.Add(open) },
            new Say(open.Service == ServiceKey.Emergency ? TextKeys.OpenedNobodyEmergency : TextKeys.OpenedNobody)),
        (Outcome.OpenCase { Order: { } order }, Ended.NotBooked(var why, _)) => Says(
            conversation with { Form = order.Form with { Answers = order.Form.Answers.Remove(order.TimeSlot ?? ""), Asked = null, Tries = 0 } },
            SayingNo.ToBooking(why)),
        (Outcome.MoveBookings move, Ended.NotBooked(_, var offer)) => BookingTalk.AskAgain(conversation, move, offer),
        (Outcome.MoveBookings, Ended.BookingsChanged(var glance, var bookings)) => Says(
            conversation, new Say(TextKeys.BookingMoved).With("lines", BookingLines.Of(bookings)).With("clerk", glance.Clerk).With("number", glance.Number)),
        (Outcome.CancelBookings, Ended.BookingsChanged(var glance, _)) => Says(
            conversation, new Say(TextKeys.BookingCancelled).With("clerk", glance.Clerk).With("number", glance.Number)),
        (Outcome.TakePlace, Ended.BookingsChanged(var glance, var bookings)) => Says(
            conversation, new Say(TextKeys.BookingTaken).With("lines", BookingLines.Of(bookings)).With("clerk", glance.Clerk).With("number", glance.Number)),
        (Outcome.TakePlace or Outcome.CancelBookings, Ended.NotBooked(var why, _)) => Says(conversation, SayingNo.ToBooking(why).Offering(Person)),
        (Outcome.AddToCase, Ended.CaseChanged(var glance)) => Added(conversation, glance),
        (Outcome.RateCase rated, Ended.CaseChanged(var glance)) => Rated(conversation, rated, glance),
        (Outcome.SayWhy, Ended.CaseChanged(var glance)) => Says(conversation, new Say(TextKeys.StarsExplained).With("clerk", glance.Clerk)),
        (Outcome.ReopenCase, Ended.CaseChanged(var glance)) => Says(conversation, Reopened(glance)),
        (Outcome.RedeemCode, Ended.Bound(var owner)) => Says(
            conversation with { Expecting = Expecting.Nothing },
            new Say(TextKeys.BindDone).With("owner", owner.Name).With("homes", BindingTalk.HomesOf(owner))),
        (Outcome.RedeemCode, Ended.CodeWrong(var left)) => Says(
            conversation with { Expecting = Expecting.BindingCode },
            new Say(TextKeys.BindWrong).With("left", left).Offering(Person)),
        (Outcome.RedeemCode, Ended.CodesLocked(var until)) => Says(
            conversation with { Expecting = Expecting.Nothing },
            new Say(TextKeys.BindLocked).With("until", until).Offering(Person)),
        (Outcome.AddToCase add, Ended.Refused({ Code: "case_is_closed" } why)) => Says(
            conversation with { Kept = new KeptWords(add.Text, [.. add.Photos]), Expecting = Expecting.ReopenOrNew, About = add.Case },
            SayingNo.To(why)),
        (_, Ended.Noted) => new Step(conversation, [], []),
        (_, Ended.Refused(var why)) => Says(conversation with { Expecting = Expecting.Nothing, About = null }, SayingNo.To(why)),
        _ => throw new UnreachableException($"{outcome.GetType().Name} does not end as {ended.GetType().Name}."),
    };

    private static Choice Person { get; } = new(new Arg.Text(TextKeys.ButtonPerson));

    private static Step Says(Conversation conversation, Say say) => new(conversation, [say], []);

    private static List<Say> EmergencyOpened(Outcome.OpenCase open, Ended.CaseIsOpen its)
    {
        var says = new List<Say> { new Say(TextKeys.OpenedEmergency).With("clerk", its.Clerk).With("number", its.Number) };
        if (open.Home is null && open.Facts.All(fact => fact.Slot != EmergencyLane.Where))
        {
            says.Add(new Say(TextKeys.EmergencyWhere));
        }

        return says;
    }

    private static Say Ordered(Ended.CaseIsOpen its) => (its.WaitsFor, its.Booked) switch
    {
        ({ } wished, _) => new Say(TextKeys.BookingWaits)
            .With("what", wished.What).With("time", wished.Start).With("clerk", its.Clerk).With("number", its.Number),
        (_, { Count: > 0 } bookings) => new Say(TextKeys.BookingDone)
            .With("lines", BookingLines.Of(bookings)).With("clerk", its.Clerk).With("number", its.Number)
            .Offering(new Choice(new Arg.Text(TextKeys.ButtonMoveBooking)), new Choice(new Arg.Text(TextKeys.ButtonCancelBooking))),
        _ => Opened(its),
    };

    private static Say Opened(Ended.CaseIsOpen its)
    {
        var key = (its.Service == ServiceKey.TalkToHuman, its.Reason) switch
        {
            (true, FirstContactReason.NextShift) => TextKeys.OpenedPersonNextShift,
            (true, _) => TextKeys.OpenedPerson,
            (_, FirstContactReason.NextShift) => TextKeys.OpenedNextShift,
            (_, FirstContactReason.OnCall) => TextKeys.OpenedOnCall,
            _ => TextKeys.OpenedOnShift,
        };
        return new Say(key).With("clerk", its.Clerk).With("by", its.AnswerBy).With("number", its.Number);
    }

    private static Step Added(Conversation conversation, CaseGlance glance) =>
        glance.Service == ServiceKey.Emergency ? Says(conversation, new Say(TextKeys.EmergencyAdded).With("clerk", glance.Clerk))

        // A clerk holds the conversation and reads it: no bot between them.
        : conversation.HeldBy is not null ? new Step(conversation, [], [])
        : glance.Service == ServiceKey.TalkToHuman ? Says(conversation, APersonPlease.Already(glance))
        : Says(conversation, new Say(TextKeys.Added).With("clerk", glance.Clerk).With("number", glance.Number));

    /// <summary>Thanks, and a word is asked for when none came; not in the middle of a form, which goes on instead.</summary>
    private static Step Rated(Conversation conversation, Outcome.RateCase rated, CaseGlance glance)
    {
        var thanks = rated.Stars switch
        {
            >= 4 => new Say(TextKeys.StarsGood).With("stars", rated.Stars).With("clerk", glance.Clerk),
            3 => new Say(TextKeys.StarsMiddle).With("stars", rated.Stars).With("clerk", glance.Clerk),
            _ => new Say(TextKeys.StarsPoor).With("clerk", glance.Clerk),
        };
        if (rated.Words.Length > 0 || conversation.Form is not null)
        {
            return Says(conversation, thanks);
        }

        var ask = new Say(rated.Stars <= 3 ? TextKeys.StarsWordsPoor : TextKeys.StarsWords).Offering(new Choice(new Arg.Text(TextKeys.ButtonSkip)));
        return new Step(conversation with { Expecting = Expecting.StarWords, About = rated.Case }, [thanks, ask], []);
    }

    private static Say Reopened(CaseGlance glance)
    {
        var say = new Say(glance.Promise is null ? TextKeys.ReopenedNoPromise : TextKeys.Reopened)
            .With("clerk", glance.Clerk).With("number", glance.Number);
        return glance.Promise is { } promise ? say.With("by", promise.By) : say;
    }
}
