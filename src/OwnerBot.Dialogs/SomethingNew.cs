using OwnerBot.Dialogs.Binding;
using OwnerBot.Dialogs.Bookings;
using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Forms;
using OwnerBot.Dialogs.Inquiry;
using OwnerBot.Dialogs.Interruptions;
using OwnerBot.Dialogs.MyCase;
using OwnerBot.Dialogs.Services;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;
using OwnerBot.Dialogs.Understanding.Model;

namespace OwnerBot.Dialogs;

/// <summary>Nothing was asked and no form is open: whatever is said begins something, or belongs to a case.</summary>
internal static class SomethingNew
{
    public static Step Hear(Turn turn)
    {
        var step = Heard(turn);

        // What was not understood waits for the next message only.
        return step.After.Kept is { Vague: true } kept && ReferenceEquals(kept, turn.Before.Kept)
            ? step with { After = step.After with { Kept = kept.Photos.IsEmpty ? null : new KeptWords("", kept.Photos) } }
            : step;
    }

    private static Step Heard(Turn turn)
    {
        if (turn.IsEmpty)
        {
            return turn.Says(new Say(TextKeys.Empty).Offering([.. Welcome.Menu(turn.Facts)]));
        }

        if (CaseTalk.AnswerToClerk(turn) is { } answer)
        {
            return answer;
        }

        if (turn.Text.Length == 0)
        {
            var kept = new KeptWords("", [.. turn.Before.Kept?.Photos ?? [], .. turn.Heard.Photos]);
            return turn.With(turn.Before with { Kept = kept }).Says(new Say(TextKeys.PhotoKept)
                .Offering(new Choice(new Arg.Text(TextKeys.ButtonRepair)), new Choice(new Arg.Text(TextKeys.ButtonComplaint))));
        }

        return InquiryTalk.Unhelped(turn)
            ?? Button(turn)
            ?? InquiryTalk.Titled(turn)
            ?? ChangingLanguage.Hear(turn)
            ?? (Manners.AsksWhoIsThere(turn.Folded) ? turn.Says(new Say(TextKeys.AboutMe).Offering([.. Welcome.Menu(turn.Facts)])) : null)
            ?? (Manners.IsThanks(turn.Folded) || Manners.IsNod(turn.Folded) ? turn.Says(new Say(TextKeys.Thanks)) : null)
            ?? (turn.OnlyAsks && turn.Open.Any() ? CaseTalk.Status(turn) : null)
            ?? BookingTalk.Hear(turn)
            ?? ServiceTalk.Hear(turn)
            ?? CaseTalk.Numbered(turn)
            ?? (turn.Read.Intent is Intent.TalkToHuman ? null : CaseTalk.NotWell(turn))
            ?? EmergencyLane.AllClear(turn)
            ?? BindingTalk.AddressInstead(turn)
            ?? Wish(turn);
    }

    private static Step? Button(Turn turn) => turn.Pressed switch
    {
        TextKeys.ButtonServices or TextKeys.ButtonMoveBooking or TextKeys.ButtonCancelBooking or TextKeys.ButtonTakePlace or TextKeys.ButtonLeavePlace =>
            BookingTalk.Hear(turn) ?? ServiceTalk.Hear(turn) ?? turn.Says(new Say(TextKeys.BookingNone).Offering([.. Welcome.Menu(turn.Facts)])),
        TextKeys.ButtonRepair => FormTalk.Begin(turn, "repair"),
        TextKeys.ButtonComplaint => FormTalk.Begin(turn, "complaint"),
        TextKeys.ButtonStatus => CaseTalk.Status(turn),
        TextKeys.ButtonPerson => APersonPlease.Hear(turn, null),
        TextKeys.ButtonCancel => NothingToCancel(turn),
        { } other when Unclear.WishOf(other) is { } wish => Named(turn, wish),

        // A button of a form that is over, pressed late.
        not null => turn.Says(new Say(TextKeys.Hello).Offering([.. Welcome.Menu(turn.Facts)])),
        null => null,
    };

    private static Step Wish(Turn turn)
    {
        if (Wishes.AsksForAPerson(turn))
        {
            return APersonPlease.Hear(turn, null);
        }

        if (Several(turn) is { } several)
        {
            return several;
        }

        if (Manners.PriesIntoOthers(turn.Folded) && turn.Read.Intent is Intent.OutOfScope or Intent.Inquiry)
        {
            return OutOfReach(turn);
        }

        // "看看这个", said to the photo before it: what it is, is still to be said.
        if (!turn.IsClear || (turn.Before.Kept is { Photos.IsEmpty: false } && turn.Read.Intent is Intent.Help or Intent.OutOfScope))
        {
            return (Manners.Asks(turn.Folded) ? InquiryTalk.IfSure(turn) : null) ?? NotUnderstood(turn);
        }

        // Asking about a service is not yet wishing for it.
        if (turn.Read.Intent is not (Intent.RepairRequest or Intent.Complaint or Intent.TalkToHuman or Intent.CaseStatus or Intent.Coordination or Intent.Cancel)
            && Manners.Asks(turn.Folded) && InquiryTalk.IfSure(turn) is { } answered)
        {
            return answered;
        }

        if (ServiceTalk.Beginning(turn) is { } service)
        {
            return ServiceTalk.Begin(turn, service);
        }

        return turn.Read.Intent switch
        {
            { } intent when FormTalk.Beginning(intent) is { } form => FormTalk.Begin(turn, form),
            Intent.TalkToHuman => APersonPlease.Hear(turn, null),
            Intent.CaseStatus => CaseTalk.Status(turn),
            Intent.Greeting => Welcome.Hello(turn),
            Intent.Help => turn.Says(new Say(TextKeys.Help).Offering([.. Welcome.Menu(turn.Facts)])),
            Intent.Cancel => NothingToCancel(turn),
            Intent.RateService => turn.Says(new Say(TextKeys.StarsNothing)),
            Intent.Inquiry => Waiting(turn) ?? InquiryTalk.Hear(turn),
            Intent.OutOfScope => CaseTalk.Loose(turn) ?? (IsGibberish(turn) ? NotUnderstood(turn) : OutOfReach(turn)),
            Intent.Emergency or Intent.ChangeLanguage => NotUnderstood(turn),
            _ => NotHereYet(turn),
        };
    }

    private static Step NothingToCancel(Turn turn) =>
        turn.Says(new Say(TextKeys.FormNothingToCancel).Offering(new Choice(new Arg.Text(TextKeys.ButtonPerson))));

    /// <summary>A wish's button: the words that were kept are what it is about.</summary>
    private static Step Named(Turn turn, Intent wish)
    {
        var words = turn.Before.Kept is { Vague: false, Text.Length: > 0 } kept ? kept.Text : null;
        if (FormTalk.Beginning(wish) is { } form)
        {
            return FormTalk.Begin(turn, form);
        }

        if (ServiceTalk.Beginning(wish, turn.Facts) is { } service)
        {
            return ServiceTalk.Begin(turn, service);
        }

        var meant = words is null ? turn : turn.Part(words) with { Before = turn.Before with { Kept = null } };
        return wish switch
        {
            Intent.Help => turn.Says(new Say(TextKeys.Help).Offering([.. Welcome.Menu(turn.Facts)])),
            Intent.Inquiry => words is null ? turn.Says(new Say(TextKeys.InquiryAsk)) : InquiryTalk.Hear(meant),
            _ => NotHereYet(meant),
        };
    }

    /// <summary>Several requests in one message: questions are answered at once, the rest is taken up one after the other. Null when it is one matter.</summary>
    private static Step? Several(Turn turn)
    {
        var wishes = Wishes.In(turn);
        if (wishes.Count < 2)
        {
            return null;
        }

        if (wishes.Any(wish => wish.Read.Intent == Intent.TalkToHuman))
        {
            return APersonPlease.Hear(turn, null);
        }

        var asides = wishes.ToDictionary(wish => wish, InquiryTalk.Aside);
        // What can be filled in comes first, so that what goes to a person at once does not break it off.
        var left = wishes.Where(wish => asides[wish] is null).OrderByDescending(wish => FormTalk.Beginning(wish.Read.Intent) is not null || ServiceTalk.Beginning(wish) is not null).ToList();
        var said = asides.Values.OfType<Say>().ToList();
        if (left.Count == 0)
        {
            return turn.Says([.. said]);
        }

        var waiting = turn.Parking(left.Skip(1).Select(wish => wish.Text));
        var begun = Wish(left[0] with { Before = waiting });
        Say? noted = wishes.Count > 2 || said.Count > 0
            ? new Say(TextKeys.ParkedSeveral).With("count", wishes.Count)
            : new Say(TextKeys.ParkedBoth);
        return begun with { Says = [noted, .. said, .. begun.Says] };
    }

    /// <summary>Somebody waits for a person already: what is asked now and has no answer here is for that person.</summary>
    private static Step? Waiting(Turn turn) =>
        turn.Open.Any(glance => glance.Service == Cases.Services.ServiceKey.TalkToHuman) ? InquiryTalk.IfSure(turn) ?? CaseTalk.Loose(turn) : null;

    /// <summary>Not one word that the desk knows: it may as well be a slip of the finger.</summary>
    private static bool IsGibberish(Turn turn) => Concepts.In(Mandarin.Of(PlainText.Of(turn.Text))).Count == 0;

    /// <summary>Nobody's data but one's own (DESIGN rule 13), and nothing that is not the desk's: said kindly, with what can be done instead.</summary>
    private static Step OutOfReach(Turn turn) => Manners.PriesIntoOthers(turn.Folded)
        ? turn.With(turn.Before with { Kept = new KeptWords(turn.Text, []) })
            .Says(new Say(TextKeys.ScopeOthers).Offering(new Choice(new Arg.Text(TextKeys.ButtonPerson))))
        : turn.Says(new Say(TextKeys.ScopeElsewhere)
            .Offering(new Choice(new Arg.Text(TextKeys.ButtonPerson)), new Choice(new Arg.Text(TextKeys.ButtonWishHelp))));

    private static Step NotUnderstood(Turn turn)
    {
        if (CaseTalk.Loose(turn) is { } loose)
        {
            return loose;
        }

        if (Manners.Feeling(turn.Folded) == "angry")
        {
            // Whatever it is about, it is no compliment.
            return FormTalk.Begin(turn, "complaint");
        }

        var kept = turn.Before.Kept;
        var words = string.Join('\n', new[] { kept?.Text, turn.HasWords ? turn.Text : null }.Where(part => !string.IsNullOrEmpty(part)));
        var keeping = turn.With(turn.Before with { Kept = new KeptWords(words, [.. kept?.Photos ?? [], .. turn.Heard.Photos], Vague: true) });
        var person = new Choice(new Arg.Text(TextKeys.ButtonPerson));
        return turn.Before.Misses > 0 ? keeping.Says(new Say(TextKeys.UnclearAgain).Offering(person))
            : Manners.IsOnlyHaste(turn.Folded) ? keeping.Says(new Say(TextKeys.Hurry).Offering(new Choice(new Arg.Text(TextKeys.ButtonRepair)), person))
            : Unclear.Asking(keeping);
    }

    private static Step NotHereYet(Turn turn)
    {
        var kept = new KeptWords(turn.Text, [.. turn.Before.Kept?.Photos ?? [], .. turn.Heard.Photos]);
        return turn.With(turn.Before with { Kept = kept, Expecting = Expecting.PassOn })
            .Says(new Say(TextKeys.NotHereYet).Offering(new Choice(new Arg.Text(TextKeys.ButtonPerson)), new Choice(new Arg.Text(TextKeys.ButtonNo))));
    }
}
