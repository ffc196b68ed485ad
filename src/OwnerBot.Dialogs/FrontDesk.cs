using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Binding;
using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Bookings;
using OwnerBot.Dialogs.Forms;
using OwnerBot.Dialogs.Inquiry;
using OwnerBot.Dialogs.Interruptions;
using OwnerBot.Dialogs.MyCase;
using OwnerBot.Dialogs.Stars;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;
using OwnerBot.Dialogs.Understanding.SecondOpinion;

namespace OwnerBot.Dialogs;

/// <summary>The conversation, pure: hears one message, decides what to say and what to do.</summary>
public sealed class FrontDesk(IUnderstanding understanding)
{
    /// <summary>More than this of a message is not read; all of it is kept in the transcript.</summary>
    private const int LongestRead = 20_000;

    /// <summary>A story told before is not searched for answers.</summary>
    private const int LongestToldBefore = 500;

    /// <summary>One turn. While a clerk holds the conversation only an emergency makes the bot speak.</summary>
    public Step Hear(Conversation conversation, Heard heard, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(heard);
        ArgumentNullException.ThrowIfNull(facts);
        return WithWhatWaited(conversation, facts, heard.Kind switch
        {
            HeardKind.DeskOpened => new Step(conversation, [], []),
            HeardKind.Arrival => Arrive(conversation, heard, facts),
            HeardKind.Installed => Doorstep.Installed(conversation, heard, facts),
            HeardKind.Left => new Step(conversation with { Away = true }, [], []),
            HeardKind.Edited => EmergencyLane.Hear(Listen(conversation, heard, facts)) ?? new Step(conversation, [], []),
            HeardKind.TakenBack => new Step(conversation, [], []),
            HeardKind.LanguageChosen => SwitchLanguage(conversation, heard.ChannelLocale, facts),
            _ => Speak(Listen(conversation, heard, facts), conversation),
        });
    }

    /// <summary>The words, and the state, once an outcome has been carried out.</summary>
    public Step After(Conversation conversation, Outcome outcome, Ended ended, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(facts);
        var step = Aftermath.Of(conversation, outcome, ended);
        return step.After switch
        {
            // Stars count in silence while a clerk speaks (DESIGN rule 5).
            { HeldBy: not null } when outcome is Outcome.RateCase or Outcome.SayWhy => step with { Says = [] },
            { HeldBy: not null } => step,
            { Form: not null } when Resumes(step.After, outcome, ended) =>
                FormTalk.AskingAgain(step, ended is Ended.NotBooked(_, var now) ? facts with { Offer = now } : facts, understanding),
            { Form: null, Kept: { Vague: false, Text.Length: > 0 } wish } when ended is Ended.Bound => Resumed(step, wish, facts),
            { Form: null } when outcome is Outcome.OpenCase open && open.Service != ServiceKey.Emergency && ended is Ended.CaseIsOpen => NextParked(step, facts),
            _ => step,
        };
    }

    /// <summary>What could not be opened while nobody was there comes first, now that somebody is.</summary>
    private static Step WithWhatWaited(Conversation before, Facts facts, Step step) => before.Unopened.IsEmpty || !facts.HasDesk
        ? step
        : step with { After = step.After with { Unopened = [] }, Outcomes = [.. before.Unopened, .. step.Outcomes] };

    /// <summary>The order of a turn: danger, a clerk's stretch, what was just asked, the form, and only then something new.</summary>
    private Step Answer(Turn turn)
    {
        if ((BindingTalk.OnlyACode(turn) ?? EmergencyLane.Hear(turn) ?? WhileHeld(turn) ?? EmergencyLane.HearWhatFollows(turn)) is { } first)
        {
            return first;
        }

        if (Doorstep.Hear(turn) is { } atTheDoor)
        {
            return atTheDoor;
        }

        turn = turn.With(turn.Before with { AfterEmergency = null, Agreed = turn.Before.Agreed is null ? null : true, Away = false });
        if ((BindingTalk.Hear(turn) ?? StarTalk.Hear(turn) ?? CaseTalk.Picked(turn) ?? BookingTalk.Picked(turn) ?? InquiryTalk.Expected(turn) ?? Drafts.Hear(turn)) is { } expected)
        {
            return Going(expected, turn.Facts);
        }

        turn = NoLongerExpecting(Drafts.SetAside(Unclear.Picked(turn)));
        return Going(FormTalk.Hear(turn) ?? SomethingNew.Hear(turn.With(turn.Before with { Form = null })), turn.Facts);
    }

    /// <summary>Nothing is being waited for: the next wish that was put off has its turn.</summary>
    private Step Going(Step step, Facts facts) =>
        step.After is { Form: null, Expecting: Expecting.Nothing, HeldBy: null, Parked.IsEmpty: false } && !step.Outcomes.Any(outcome => outcome is Outcome.OpenCase)
            ? NextParked(step, facts)
            : step;

    /// <summary>The words, with a heart and with patience; and what must be remembered of them.</summary>
    private Step Speak(Turn turn, Conversation before)
    {
        var step = Patience.With(before, Heart.With(turn, Answer(turn)));
        var cameToNothing = step.After is { Form: null, HeldBy: null } && !step.Outcomes.Any(outcome => outcome is Outcome.OpenCase or Outcome.AddToCase)
            && turn.Pressed is null && turn.HasWords && turn.Text.Length <= LongestToldBefore;
        return step with
        {
            After = step.After with { HeardAt = turn.Facts.Now, SaidBefore = cameToNothing ? new ParkedWish(turn.Text, turn.Facts.Now) : null },
        };
    }

    private static Step Arrive(Conversation conversation, Heard heard, Facts facts)
    {
        var arrived = Welcome.Arrival(conversation, heard, facts);
        return arrived.After is { Form: { } form, HeldBy: null } && Drafts.WasAway(conversation, facts) ? Drafts.Offer(arrived.After, form, facts) : arrived;
    }

    private Turn Listen(Conversation conversation, Heard heard, Facts facts)
    {
        heard = heard with { Text = WordList.Whole(heard.Text) };
        var text = heard.Text.Length > LongestRead ? heard.Text[..LongestRead] : heard.Text;
        var rating = conversation.Form is null && facts.Cases.Any(glance => glance.AwaitsStars);
        var asked = conversation switch
        {
            { Expecting: Expecting.Stars or Expecting.StarWords } => "rating",
            { Expecting: Expecting.ReopenOrNew or Expecting.CancelBookings or Expecting.SendInquiry or Expecting.PassOn or Expecting.ResumeDraft } => FormEngine.Confirming,
            { Form: { } form } => form.Asked,
            _ => rating ? "rating" : null,
        };
        var read = understanding.Read(text, new Circumstances(facts.Now, facts.Zone, conversation.Language, asked)).Advised(heard.Opinion);
        var language = conversation.LanguageChosen && conversation.Language is { } chosen
            ? chosen
            : read.Language ?? conversation.Language ?? heard.ChannelLocale;
        return new Turn(conversation with { Language = language }, heard, WordList.Fold(text), read, facts, understanding);
    }

    private static Step? WhileHeld(Turn turn)
    {
        if (turn.Before.HeldBy is null)
        {
            return null;
        }

        if (StarTalk.WhileHeld(turn) is { } stars)
        {
            return stars;
        }

        var waiting = turn.Facts.Cases.FirstOrDefault(glance => glance.Stage == CaseStage.WaitingForOwner);
        return waiting is null || turn.IsEmpty
            ? turn.Says()
            : turn.Does(new Outcome.AddToCase(waiting.Id, turn.Text, turn.Heard.Photos));
    }

    /// <summary>Something else was said than what was asked for: the question lapses, photos without a place stay.</summary>
    private static Turn NoLongerExpecting(Turn turn)
    {
        if (turn.Before.Expecting == Expecting.Nothing)
        {
            return turn;
        }

        // A wish that was just picked, and words that were not clear, still have their use.
        var kept = turn.Before.Kept is { Vague: true } vague ? vague
            : turn.Before.Kept is { Photos.Count: > 0 } photos ? photos with { Text = "" }
            : null;
        return turn.With(turn.Before with { Expecting = Expecting.Nothing, About = null, Kept = kept });
    }

    private Step SwitchLanguage(Conversation conversation, Language? chosen, Facts facts)
    {
        if (chosen is not { } language)
        {
            return new Step(conversation, [], []);
        }

        var switched = ChangingLanguage.Chosen(conversation, language);
        return switched.HeldBy is not null
            ? new Step(switched, [], [])
            : FormTalk.AskingAgain(new Step(switched, [new Say(TextKeys.LanguageChanged)], []), facts, understanding);
    }

    /// <summary>After these the form's question stands open still, and is asked once more.</summary>
    private static bool Resumes(Conversation after, Outcome outcome, Ended ended) => after.Expecting == Expecting.Nothing
        && (outcome is Outcome.RedeemCode or Outcome.RateCase or Outcome.SayWhy or Outcome.OpenCase { Service.Value: "inquiry" }
            || ended is Ended.NotBooked || ended is Ended.CaseChanged { Case.Service: var service } && service == ServiceKey.Emergency);

    /// <summary>The home is bound now, which the wish had to wait for: it is heard as if said once more.</summary>
    private Step Resumed(Step step, KeptWords wish, Facts facts)
    {
        var next = SomethingNew.Hear(Listen(step.After with { Kept = null }, Heard.Words(wish.Text) with { Photos = wish.Photos }, facts));
        return next with { Says = [.. step.Says, .. next.Says], Outcomes = [.. step.Outcomes, .. next.Outcomes] };
    }

    /// <summary>A form is over: the next wish that waited is heard as if said now.</summary>
    private Step NextParked(Step step, Facts facts)
    {
        if (step.After.Parked.IsEmpty)
        {
            return step.After is { Draft: { } draft, Expecting: Expecting.Nothing } && Drafts.Offer(step.After, draft, facts) is var offer
                ? offer with { Says = [.. step.Says, .. offer.Says], Outcomes = step.Outcomes }
                : step;
        }

        var (words, at) = step.After.Parked[0];
        // Its "tomorrow" is counted from the day on which it was said.
        var next = SomethingNew.Hear(Listen(step.After with { Parked = step.After.Parked.RemoveAt(0) }, Heard.Words(words), facts with { Now = at }));
        IReadOnlyList<Say> says = [.. step.Says, new Say(TextKeys.ParkedNext).With("words", FormDialog.OneLine(words)), .. next.Says];
        return new Step(next.After with { Language = step.After.Language }, says, [.. step.Outcomes, .. next.Outcomes]);
    }
}
