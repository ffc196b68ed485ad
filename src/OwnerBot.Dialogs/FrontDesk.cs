using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Binding;
using OwnerBot.Dialogs.Bookings;
using OwnerBot.Dialogs.Forms;
using OwnerBot.Dialogs.Interruptions;
using OwnerBot.Dialogs.MyCase;
using OwnerBot.Dialogs.Stars;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs;

/// <summary>The conversation, pure: hears one message, decides what to say and what to do.</summary>
public sealed class FrontDesk(IUnderstanding understanding)
{
    /// <summary>More than this of a message is not read; all of it is kept in the transcript.</summary>
    private const int LongestRead = 20_000;

    /// <summary>One turn. While a clerk holds the conversation only an emergency makes the bot speak.</summary>
    public Step Hear(Conversation conversation, Heard heard, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(heard);
        ArgumentNullException.ThrowIfNull(facts);
        return heard.Kind switch
        {
            HeardKind.Arrival => Welcome.Arrival(conversation, heard, facts),
            HeardKind.LanguageChosen => SwitchLanguage(conversation, heard.ChannelLocale, facts),
            _ => Patience.With(conversation, Answer(Listen(conversation, heard, facts))),
        };
    }

    /// <summary>The words, and the state, once an outcome has been carried out.</summary>
    public Step After(Conversation conversation, Outcome outcome, Ended ended, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(facts);
        var step = Aftermath.Of(conversation, outcome, ended);
        return step.After switch
        {
            { HeldBy: not null } => step,
            { Form: not null } when Resumes(step.After, outcome, ended) =>
                FormTalk.AskingAgain(step, ended is Ended.NotBooked(_, var now) ? facts with { Offer = now } : facts, understanding),
            { Form: null } when outcome is Outcome.OpenCase && ended is Ended.CaseIsOpen => NextParked(step, facts),
            _ => step,
        };
    }

    /// <summary>The order of a turn: danger, a clerk's stretch, what was just asked, the form, and only then something new.</summary>
    private Step Answer(Turn turn)
    {
        if ((EmergencyLane.Hear(turn) ?? WhileHeld(turn) ?? EmergencyLane.HearWhatFollows(turn)) is { } first)
        {
            return first;
        }

        turn = turn.With(turn.Before with { AfterEmergency = null });
        if ((BindingTalk.Hear(turn) ?? StarTalk.Hear(turn) ?? CaseTalk.Picked(turn) ?? BookingTalk.Picked(turn)) is { } expected)
        {
            return expected;
        }

        turn = NoLongerExpecting(turn);
        return FormTalk.Hear(turn) is not { } inForm ? SomethingNew.Hear(turn.With(turn.Before with { Form = null }))
            : inForm.After.Form is null && inForm.Outcomes.Count == 0 ? NextParked(inForm, turn.Facts)
            : inForm;
    }

    private Turn Listen(Conversation conversation, Heard heard, Facts facts)
    {
        heard = heard with { Text = WordList.Whole(heard.Text) };
        var text = heard.Text.Length > LongestRead ? heard.Text[..LongestRead] : heard.Text;
        var rating = conversation.Form is null && facts.Cases.Any(glance => glance.AwaitsStars);
        var asked = conversation switch
        {
            { Expecting: Expecting.Stars or Expecting.StarWords } => "rating",
            { Expecting: Expecting.ReopenOrNew or Expecting.CancelBookings } => FormEngine.Confirming,
            { Form: { } form } => form.Asked,
            _ => rating ? "rating" : null,
        };
        var read = understanding.Read(text, new Circumstances(facts.Now, facts.Zone, conversation.Language, asked));
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

        var kept = turn.Before.Kept is { Photos.Count: > 0 } photos ? photos with { Text = "" } : null;
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
        && (outcome is Outcome.RedeemCode or Outcome.RateCase or Outcome.SayWhy
            || ended is Ended.NotBooked || (ended is Ended.CaseChanged { Case.Service: var service } && service == ServiceKey.Emergency));

    /// <summary>A form is over: the next wish that waited is heard as if said now.</summary>
    private Step NextParked(Step step, Facts facts)
    {
        if (step.After.Parked.IsEmpty)
        {
            return step;
        }

        var words = step.After.Parked[0];
        var next = SomethingNew.Hear(Listen(step.After with { Parked = step.After.Parked.RemoveAt(0) }, Heard.Words(words), facts));
        IReadOnlyList<Say> says = [.. step.Says, new Say(TextKeys.ParkedNext).With("words", words), .. next.Says];
        return new Step(next.After with { Language = step.After.Language }, says, [.. step.Outcomes, .. next.Outcomes]);
    }
}
