using System.Globalization;
using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Forms;
using OwnerBot.Dialogs.Interruptions;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.Inquiry;

/// <summary>
/// Questions about the community: answered from its facts when one surely fits, with its source; asked back when some are near;
/// offered to a clerk, and noted as a gap, when none is.
/// </summary>
internal static class InquiryTalk
{
    /// <summary>A longer message tells a story; what it holds besides is not to be taken for a question.</summary>
    private const int Longest = 300;

    /// <summary>An inquiry, or the title of a fact pressed as a button.</summary>
    public static Step Hear(Turn turn)
    {
        var found = turn.Facts.Knowledge.Ask(turn.Text, turn.Facts.Today);
        return found switch
        {
            { Sure: { } sure } => Answered(turn, sure, turn.Text),
            { Near: { Count: > 0 } near } => Asking(turn, near),
            _ => Unknown(turn, turn.Text),
        };
    }

    /// <summary>The answer when a question surely has one; null otherwise.</summary>
    public static Step? IfSure(Turn turn) =>
        turn.Pressed is null && turn.Text.Length <= Longest && turn.HasWords
        && turn.Facts.Knowledge.Ask(turn.Text, turn.Facts.Today).Sure is { } sure
            ? Answered(turn, sure, turn.Text)
            : null;

    /// <summary>A question among the wishes of one message: what is said to it at once; null when it has no sure answer.</summary>
    public static Say? Aside(Turn part) =>
        part.Read.Intent is Intent.Inquiry || Manners.Asks(part.Folded)
            ? part.Facts.Knowledge.Ask(part.Text, part.Facts.Today).Sure is { } sure ? Answer(sure, part.Language) : null
            : null;

    public static Step? Titled(Turn turn) =>
        turn.Pressed is null && turn.Facts.Knowledge.Titled(turn.Folded, turn.Facts.Today) is { } fact ? Answered(turn, fact, turn.Text) : null;

    /// <summary>A question in the middle of a form: answered when that is sure, else kept for afterwards. Null when it is no question.</summary>
    public static Step? InForm(Turn turn, bool asksForWords)
    {
        if (Titled(turn) is { } titled)
        {
            return titled;
        }

        var asks = Manners.Asks(turn.Folded);
        var inquires = turn.Means(Intent.Inquiry) && turn.Read.Got is { Start: null, Building: null, Room: null, Yes: null };
        return turn.Pressed is not null || (!asks && !inquires) ? null

            // "厨房的灯怎么不亮了" is what is broken, however much it sounds like a question.
            : asksForWords && !(asks && turn.Means(Intent.Inquiry)) ? null
            : IfSure(turn) is { } answered ? answered
            : asks && inquires ? turn.With(turn.Parking(turn.Text)).Says(new Say(TextKeys.Parked))
            : null;
    }

    /// <summary>The answer to "shall I pass it on?".</summary>
    public static Step? Expected(Turn turn)
    {
        var before = turn.Before;
        if (before.Expecting is not (Expecting.SendInquiry or Expecting.PassOn) || before.Kept is not { } kept)
        {
            return null;
        }

        var done = turn.With(before with { Expecting = Expecting.Nothing, Kept = null });
        if (turn.Pressed == TextKeys.ButtonCancel || (turn.Pressed is null && (turn.Read.Got.Yes == false || Manners.IsSkip(turn.Folded) || Manners.IsCancel(turn.Folded))))
        {
            return done.Says(new Say(TextKeys.InquiryDropped));
        }

        var yes = turn.Pressed is TextKeys.ButtonSend or TextKeys.ButtonPerson || (turn.Pressed is null && turn.Read.Got.Yes == true);
        if (yes)
        {
            done = done.With(done.Before with { Question = null });
            var service = before.Expecting == Expecting.SendInquiry ? ServiceKey.Inquiry : ServiceKey.TalkToHuman;
            var opening = done.Does(Opening(turn, service, kept.Text, kept.Photos));
            // None of the near ones was meant: that is a gap as well.
            return before.Expecting == Expecting.SendInquiry && before.Question == kept.Text
                ? opening with { Outcomes = [new Outcome.NoteGap(kept.Text, turn.Language), .. opening.Outcomes] }
                : opening;
        }

        return null;
    }

    /// <summary>"That did not help": a person, with the question; the form that is open goes on.</summary>
    public static Step? Unhelped(Turn turn)
    {
        if (turn.Pressed != TextKeys.ButtonUnhelpful && !(turn.Before.Question is not null && Manners.IsUnhelped(turn.Folded)))
        {
            return null;
        }

        if (turn.Before.Question is not { } question)
        {
            return APersonPlease.Hear(turn, null);
        }

        var gap = new Outcome.NoteGap(question, turn.Language);
        var asked = turn.With(turn.Before with { Question = null });
        if (turn.Before.Form is not null)
        {
            var opened = asked.Does(gap, new Say(TextKeys.InquirySorry));
            return opened with { Outcomes = [gap, Opening(turn, ServiceKey.Inquiry, question, [])] };
        }

        var person = APersonPlease.Hear(asked.With(asked.Before with { Kept = new KeptWords(question, [], Vague: true) }), null);
        return person with { Says = [new Say(TextKeys.InquirySorry), .. person.Says], Outcomes = [gap, .. person.Outcomes] };
    }

    public static Step Unknown(Turn turn, string words) =>
        turn.With(turn.Before with { Expecting = Expecting.SendInquiry, Kept = new KeptWords(words, turn.ForForm().Photos), Question = null })
            .Does(
                new Outcome.NoteGap(words, turn.Language),
                new Say(TextKeys.InquiryUnknown).With("words", FormDialog.OneLine(words))
                    .Offering(new Choice(new Arg.Text(TextKeys.ButtonSend)), new Choice(new Arg.Text(TextKeys.ButtonNo))));

    private static Step Answered(Turn turn, CommunityFact fact, string question)
    {
        var asked = turn.Before is { Expecting: Expecting.Nothing, Question: { } before, Kept: null } && turn.Facts.Knowledge.Titled(turn.Folded, turn.Facts.Today) is not null
            ? before
            : question;
        return turn.With(turn.Before with { Question = asked }).Says(Answer(fact, turn.Language).Offering(new Choice(new Arg.Text(TextKeys.ButtonUnhelpful))));
    }

    private static Step Asking(Turn turn, IReadOnlyList<CommunityFact> near) =>
        turn.With(turn.Before with { Expecting = Expecting.SendInquiry, Kept = new KeptWords(turn.Text, []), Question = turn.Text })
            .Says(new Say(TextKeys.InquiryNear).Offering(
                [.. near.Select(fact => new Choice(fact.Title)), new Choice(new Arg.Text(TextKeys.ButtonSend))]));

    private static Say Answer(CommunityFact fact, Language language) => new Say(TextKeys.InquiryAnswer)
        .With("answer", fact.Answer.In(language))
        .With("source", fact.Source.In(language))
        .With("date", fact.SourceDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static Outcome.OpenCase Opening(Turn turn, ServiceKey service, string words, IReadOnlyList<string> photos)
    {
        var homes = turn.Facts.Owner?.Homes ?? [];
        return new Outcome.OpenCase(
            service,
            homes is [var only] ? only.Id : null,
            homes is [var home] ? home.Address.In(turn.Language) : "",
            FormDialog.OneLine(words),
            [new CaseFact("what", words)],
            photos);
    }
}
