using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Forms;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs;

/// <summary>What was left half filled: kept, and offered again with what was already said.</summary>
internal static class Drafts
{
    /// <summary>Whoever comes back sooner has not been away.</summary>
    private static readonly TimeSpan Away = TimeSpan.FromHours(4);

    public static bool WasAway(Conversation conversation, Facts facts) => conversation.HeardAt is { } at && facts.Now - at >= Away;

    /// <summary>The first message after a while, or the answer to "shall we go on?". Null when it is heard as any other.</summary>
    public static Step? Hear(Turn turn)
    {
        if (turn.Before.Expecting == Expecting.ResumeDraft)
        {
            return Answered(turn);
        }

        return turn.Before.Form is { } form && WasAway(turn.Before, turn.Facts) && SaysNothingForTheForm(turn) ? Offer(turn.Before, form, turn.Facts) : null;
    }

    /// <summary>Another matter in the first message after a while comes first; the draft waits.</summary>
    public static Turn SetAside(Turn turn) =>
        turn.Before.Form is { } form && WasAway(turn.Before, turn.Facts) && FormTalk.IsAboutSomethingElse(turn)
            ? turn.With(turn.Before with { Form = null, Draft = form })
            : turn;

    public static Step Offer(Conversation conversation, FormState form, Facts facts)
    {
        if (FormTalk.Find(form.Name, facts) is not { } dialog)
        {
            // The service was taken out of the catalogue meanwhile: the next message says so.
            return new Step(conversation, [], []);
        }

        var usable = FormEngine.Usable(dialog, form, facts);
        var language = conversation.Language ?? Cases.Language.SimplifiedChinese;
        return new Step(
            conversation with { Form = null, Draft = usable, Expecting = Expecting.ResumeDraft },
            [
                new Say(TextKeys.DraftBack).With("form", dialog.Called).With("lines", dialog.Lines(new Answers(usable, facts, language)))
                    .Offering(new Choice(new Arg.Text(TextKeys.ButtonResume)), new Choice(new Arg.Text(TextKeys.ButtonDrop))),
            ],
            []);
    }

    private static Step? Answered(Turn turn)
    {
        if (turn.Before.Draft is not { } draft)
        {
            return null;
        }

        var dropped = turn.Before with { Expecting = Expecting.Nothing, Draft = null };
        if (turn.Pressed == TextKeys.ButtonCancel || (turn.Pressed is null && (turn.Read.Got.Yes == false || Manners.IsCancel(turn.Folded) || Manners.IsSkip(turn.Folded))))
        {
            return turn.With(dropped).Says(new Say(TextKeys.FormCancelled));
        }

        var resumed = turn.With(dropped with { Form = draft });
        if (turn.Pressed == TextKeys.ButtonResume || (turn.Pressed is null && (turn.Read.Got.Yes == true || Manners.IsNod(turn.Folded))))
        {
            return FormTalk.AskingAgain(resumed.Says(), turn.Facts, turn.Understanding);
        }

        // The question's own answer is as good as a yes; anything else leaves the draft where it is.
        return !FormTalk.IsAboutSomethingElse(resumed) && FormTalk.Takes(resumed) ? FormTalk.Hear(resumed) : null;
    }

    private static bool SaysNothingForTheForm(Turn turn) =>
        turn.IsEmpty || turn.OnlyAsks || Manners.IsThanks(turn.Folded) || Manners.IsNod(turn.Folded) || turn.Means(Intent.Greeting, atMost: 20)
        || (!FormTalk.Takes(turn) && !FormTalk.IsAboutSomethingElse(turn));
}
