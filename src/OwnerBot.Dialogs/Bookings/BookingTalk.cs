using OwnerBot.Cases;
using OwnerBot.Cases.Bookings;
using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.MyCase;
using OwnerBot.Dialogs.Services;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.Bookings;

/// <summary>What stands booked: moving it, cancelling it, taking a place that came free.</summary>
internal static class BookingTalk
{
    /// <summary>Null when the words are not about a booking, or there is none.</summary>
    public static Step? Hear(Turn turn)
    {
        var offered = turn.Open.Where(glance => glance.WaitsFor.Any(waits => waits.Until is not null)).ToList();
        if (offered.Count > 0 && turn.Pressed is TextKeys.ButtonTakePlace or TextKeys.ButtonLeavePlace)
        {
            var about = offered.Find(glance => glance.Id == turn.Before.About) ?? offered[0];
            return turn.Pressed == TextKeys.ButtonTakePlace ? turn.Does(new Outcome.TakePlace(about.Id)) : turn.Does(new Outcome.CancelBookings(about.Id));
        }

        var booked = turn.Open.Where(glance => glance.Bookings.Count > 0 || glance.WaitsFor.Count > 0).ToList();
        return booked.Count == 0 || turn.Folded.Length > 120 ? null
            : Says(turn, BookingWords.WantsToCancel, TextKeys.ButtonCancelBooking) || (turn.Means(Intent.Cancel, 40) && !BookingWords.WantsToMove(turn.Folded))
                ? One(turn, booked, TextKeys.CancelWhich, TextKeys.CancelOne, AskToCancel)
            : Says(turn, BookingWords.WantsToMove, TextKeys.ButtonMoveBooking)
                ? One(turn, [.. booked.Where(glance => glance.Bookings.Count > 0)], TextKeys.MoveWhich, TextKeys.MoveOne, AskNewTime)
            : BookingWords.AsksForMine(turn.Folded) ? CaseTalk.Status(turn)
            : null;
    }

    /// <summary>The answer to "to which time?" or "really cancel?"; null when it is something else.</summary>
    public static Step? Picked(Turn turn)
    {
        if (turn.Before is not { Expecting: Expecting.NewTime or Expecting.CancelBookings, About: { } about }
            || turn.Open.FirstOrDefault(glance => glance.Id == about) is not { } glance)
        {
            return null;
        }

        var done = turn.With(turn.Before with { Expecting = Expecting.Nothing, About = null });
        if (turn.Before.Expecting == Expecting.CancelBookings)
        {
            return turn.Pressed == TextKeys.ButtonYesCancel || (turn.Pressed is null && turn.Read.Got.Yes == true) ? done.Does(new Outcome.CancelBookings(about))
                : turn.Pressed == TextKeys.ButtonKeep || (turn.Pressed is null && turn.Read.Got.Yes == false) ? done.Says(Kept(glance))
                : null;
        }

        return turn.Pressed is TextKeys.ButtonKeep or TextKeys.ButtonCancel || Manners.IsCancel(turn.Folded)
            ? done.Says(Kept(glance))
            : NewTime(turn, glance, TimeTalk.Read(turn.ForForm(), Times(glance, turn.Facts), null, mayWait: false));
    }

    /// <summary>The time was gone when it was to be moved to: asked again, with what is free now.</summary>
    public static Step AskAgain(Conversation conversation, Outcome.MoveBookings move, ServiceOffer offer) => new(
        conversation with { Expecting = Expecting.NewTime, About = move.Case },
        [TimeTalk.Nearest(new Say(TextKeys.TimeTaken), FreeTimes.For(move.Needs, offer), null).Offering(new Choice(new Arg.Text(TextKeys.ButtonKeep)))],
        []);

    private static Step One(Turn turn, IReadOnlyList<CaseGlance> booked, string which, string one, Func<Turn, CaseGlance, Step> then)
    {
        var named = booked.Where(glance => turn.Folded.Contains(glance.Number.ToString(), StringComparison.Ordinal)).ToList();
        var meant = named.Count > 0 ? named : [.. booked.Where(glance => SaysService(turn, glance))];
        var left = meant.Count > 0 ? meant : booked;
        return left.Count switch
        {
            0 => turn.Says(new Say(TextKeys.BookingNone).Offering(new Choice(new Arg.Text(TextKeys.ButtonPerson)))),
            1 => then(turn, left[0]),
            _ => turn.Says(new Say(which).Offering([.. left.Select(glance => new Choice(new Arg.Lines([
                new Say(one).With("number", glance.Number).With("what", What(glance)).With("time", Start(glance))])))])),
        };
    }

    private static Step AskToCancel(Turn turn, CaseGlance glance) => glance.Bookings is [var first, ..] && first.ChangeUntil < turn.Facts.Now
        ? PastCutOff(turn, first)
        : turn.With(turn.Before with { Expecting = Expecting.CancelBookings, About = glance.Id })
            .Says(new Say(TextKeys.CancelAsk).With("what", What(glance)).With("time", Start(glance))
                .Offering(new Choice(new Arg.Text(TextKeys.ButtonYesCancel)), new Choice(new Arg.Text(TextKeys.ButtonKeep))));

    private static Step AskNewTime(Turn turn, CaseGlance glance)
    {
        if (glance.Bookings[0].ChangeUntil < turn.Facts.Now)
        {
            return PastCutOff(turn, glance.Bookings[0]);
        }

        var asking = turn.With(turn.Before with { Expecting = Expecting.NewTime, About = glance.Id });
        var times = Times(glance, turn.Facts);

        // The time may stand in the same words: "改到周五上午十点".
        return (turn.Pressed is null ? NewTime(asking, glance, TimeTalk.Read(turn.ForForm(), times, null, mayWait: false)) : null)
            ?? asking.Says(TimeTalk.Nearest(new Say(TextKeys.MoveAsk).With("what", What(glance)).With("time", Start(glance)), times, null)
                .Offering(new Choice(new Arg.Text(TextKeys.ButtonKeep))));
    }

    private static Step? NewTime(Turn turn, CaseGlance glance, TimeSaid said) => said switch
    {
        TimeSaid.Chosen(var start, _) => turn.With(turn.Before with { Expecting = Expecting.Nothing, About = null })
            .Does(new Outcome.MoveBookings(glance.Id, start, Needs(glance, turn.Facts))),
        TimeSaid.Ask(var question, _) => turn.Says(question.Offering(new Choice(new Arg.Text(TextKeys.ButtonKeep)))),
        _ => null,
    };

    private static Step PastCutOff(Turn turn, CaseBooking booking) => turn.Says(new Say(TextKeys.BookingTooLate).With("until", booking.ChangeUntil)
        .Offering(new Choice(new Arg.Text(TextKeys.ButtonPerson))));

    private static Say Kept(CaseGlance glance) => new Say(TextKeys.BookingKept).With("what", What(glance)).With("time", Start(glance));

    private static IReadOnlyList<FreeTime> Times(CaseGlance glance, Facts facts) =>
        [.. FreeTimes.For(Needs(glance, facts), facts.Offer).Where(time => time.Slot.Start != glance.Bookings[0].Start)];

    private static IReadOnlyList<PlacesNeeded> Needs(CaseGlance glance, Facts facts) =>
        FreeTimes.NeedsOf(glance.Bookings, facts.Offer.Services.FirstOrDefault(service => service.Key == glance.Service));

    private static bool Says(Turn turn, Func<string, bool> wants, string button) =>
        turn.Pressed == button || (turn.Pressed is null && wants(turn.Folded));

    private static bool SaysService(Turn turn, CaseGlance glance) =>
        turn.Facts.Offer.Services.FirstOrDefault(service => service.Key == glance.Service) is { } service
        && new[] { service.Name.ZhHans, service.Name.ZhHant, service.Name.En }.Any(name => turn.Folded.Contains(WordList.Fold(name), StringComparison.Ordinal));

    private static CaseBooking First(CaseGlance glance) => glance.Bookings.Count > 0 ? glance.Bookings[0] : glance.WaitsFor[0].Wished;

    private static Arg What(CaseGlance glance) => First(glance).What;

    private static Arg Start(CaseGlance glance) => First(glance).Start;
}
