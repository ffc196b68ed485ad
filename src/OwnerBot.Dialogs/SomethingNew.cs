using OwnerBot.Dialogs.Bookings;
using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Forms;
using OwnerBot.Dialogs.Interruptions;
using OwnerBot.Dialogs.MyCase;
using OwnerBot.Dialogs.Services;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;

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
            return turn.With(turn.Before with { Kept = kept }).Says(new Say(TextKeys.PhotoKept).Offering([.. Welcome.Menu(turn.Facts)]));
        }

        return Button(turn)
            ?? ChangingLanguage.Hear(turn)
            ?? (Manners.IsThanks(turn.Folded) || Manners.IsNod(turn.Folded) ? turn.Says(new Say(TextKeys.Thanks)) : null)
            ?? (turn.OnlyAsks && turn.Open.Any() ? CaseTalk.Status(turn) : null)
            ?? BookingTalk.Hear(turn)
            ?? ServiceTalk.Hear(turn)
            ?? CaseTalk.Numbered(turn)
            ?? (turn.Read.Intent is Intent.TalkToHuman ? null : CaseTalk.NotWell(turn))
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

        // A button of a form that is over, pressed late.
        not null => turn.Says(new Say(TextKeys.Hello).Offering([.. Welcome.Menu(turn.Facts)])),
        null => null,
    };

    private static Step Wish(Turn turn)
    {
        if (!turn.IsClear)
        {
            return NotUnderstood(turn);
        }

        if (ServiceTalk.Beginning(turn) is { } service)
        {
            return ServiceTalk.Begin(turn, service);
        }

        return turn.Read.Intent switch
        {
            Intent.RepairRequest or Intent.Complaint => TwoMatters(turn) ?? FormTalk.Begin(turn, FormTalk.Beginning(turn.Read.Intent)!),
            Intent.TalkToHuman => APersonPlease.Hear(turn, null),
            Intent.CaseStatus => CaseTalk.Status(turn),
            Intent.Greeting => Welcome.Hello(turn),
            Intent.Help => turn.Says(new Say(TextKeys.Help).Offering([.. Welcome.Menu(turn.Facts)])),
            Intent.Cancel => NothingToCancel(turn),
            Intent.RateService => turn.Says(new Say(TextKeys.StarsNothing)),
            Intent.Inquiry => CaseTalk.Loose(turn) ?? NotHereYet(turn),
            Intent.OutOfScope or Intent.Emergency or Intent.ChangeLanguage => NotUnderstood(turn),
            _ => NotHereYet(turn),
        };
    }

    private static Step NothingToCancel(Turn turn) =>
        turn.Says(new Say(TextKeys.FormNothingToCancel).Offering(new Choice(new Arg.Text(TextKeys.ButtonPerson))));

    /// <summary>"厨房漏水，还有我要投诉…": the first is taken up, the second waits. Null when it is one matter.</summary>
    private static Step? TwoMatters(Turn turn)
    {
        if (Manners.TurnsAt(turn.Text) is not { } at)
        {
            return null;
        }

        var (first, second) = (turn.Part(turn.Text[..at]), turn.Part(turn.Text[at..]));
        return first.IsClear && second.IsClear
            && FormTalk.Beginning(first.Read.Intent) is { } form && FormTalk.Beginning(second.Read.Intent) is { } other && form != other
            ? Parking(FormTalk.Begin(first, form), second.Text)
            : null;
    }

    private static Step Parking(Step begun, string words) => begun with
    {
        After = begun.After with { Parked = begun.After.Parked.Add(words) },
        Says = [new Say(TextKeys.ParkedBoth), .. begun.Says],
    };

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
            : keeping.Says(new Say(TextKeys.Unclear).Offering([.. Welcome.Menu(turn.Facts)]));
    }

    private static Step NotHereYet(Turn turn)
    {
        var kept = new KeptWords(turn.Text, [.. turn.Before.Kept?.Photos ?? [], .. turn.Heard.Photos]);
        return turn.With(turn.Before with { Kept = kept })
            .Says(new Say(TextKeys.NotHereYet).Offering(new Choice(new Arg.Text(TextKeys.ButtonPerson))));
    }
}
