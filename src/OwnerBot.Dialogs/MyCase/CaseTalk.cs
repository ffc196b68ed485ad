using System.Text.RegularExpressions;
using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Interruptions;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.MyCase;

/// <summary>What concerns cases that exist: where is it, an answer to a clerk, words about one of them, a closed one that is not well.</summary>
internal static partial class CaseTalk
{
    private const int MostChoices = 6;

    /// <summary>"Where is it?": every open case, or the one whose number was said.</summary>
    public static Step Status(Turn turn)
    {
        var open = turn.Open.ToList();
        if (open.Count == 0)
        {
            return turn.Says(new Say(TextKeys.StatusNone).Offering([.. Welcome.Menu(turn.Facts)]));
        }

        var lines = new Say(TextKeys.StatusList).With("lines", new Arg.Lines([.. open.Select(CaseLines.Line)], Between: "\n\n"));
        if (open.Exists(glance => glance.Bookings.Count > 0))
        {
            lines = lines.Offering(new Choice(new Arg.Text(TextKeys.ButtonMoveBooking)), new Choice(new Arg.Text(TextKeys.ButtonCancelBooking)));
        }

        return open is [var only] && turn.Pressed is null && Manners.Urges(turn.Folded)
            ? turn.Does(new Outcome.AddToCase(only.Id, turn.Text, turn.Heard.Photos), lines)
            : turn.Says(lines);
    }

    /// <summary>A clerk asked something and waits: what is said now is the answer.</summary>
    public static Step? AnswerToClerk(Turn turn)
    {
        var waiting = turn.Facts.Cases.Where(glance => glance.Stage == CaseStage.WaitingForOwner).ToList();
        return waiting is not [var one] || turn.IsEmpty || turn.OnlyAsks || turn.Pressed is not null || IsCommand(turn) || Manners.IsThanks(turn.Folded)
            ? null
            : turn.Does(new Outcome.AddToCase(one.Id, turn.Text, turn.Heard.Photos));
    }

    /// <summary>A case's number was said: its status, words for it, or – when it is closed – the offer to look again.</summary>
    public static Step? Numbered(Turn turn)
    {
        if (turn.Pressed is not null)
        {
            return null;
        }

        if (Mentioned(turn) is not { } glance)
        {
            return UnknownNumber(turn);
        }

        if (glance.Stage == CaseStage.Closed)
        {
            return Offer(turn, glance);
        }

        var asks = turn.Read.Intent == Intent.CaseStatus || turn.Folded.Count(char.IsLetterOrDigit) <= 6;
        var line = CaseLines.Line(glance);
        return !asks ? turn.Does(new Outcome.AddToCase(glance.Id, turn.Text, turn.Heard.Photos))
            : Manners.Urges(turn.Folded) ? turn.Does(new Outcome.AddToCase(glance.Id, turn.Text, turn.Heard.Photos), line)
            : turn.Says(line);
    }

    /// <summary>A number that is not one of this owner's: the same answer whether it exists or not.</summary>
    private static Step? UnknownNumber(Turn turn)
    {
        var asks = turn.Means(Intent.CaseStatus) || Manners.SaysNotWell(turn.Folded) || turn.Folded.Count(char.IsLetterOrDigit) <= 10;
        return asks && turn.Folded.Length <= 60 && Called().Match(turn.Folded) is { Success: true } called
            ? turn.With(turn.Before with { Kept = new KeptWords(turn.Text, [.. turn.Heard.Photos], Vague: true) })
                .Says(new Say(TextKeys.StatusUnknown).With("number", called.Groups["n"].Value)
                    .Offering(new Choice(new Arg.Text(TextKeys.ButtonStatus)), new Choice(new Arg.Text(TextKeys.ButtonPerson))))
            : null;
    }

    /// <summary>"It leaks again", and nothing is open: perhaps it is about what was closed last.</summary>
    public static Step? NotWell(Turn turn)
    {
        if (turn.Pressed is not null || !Manners.SaysNotWell(turn.Folded))
        {
            return null;
        }

        var open = turn.Open.ToList();
        if (open is [var one])
        {
            return turn.Does(new Outcome.AddToCase(one.Id, turn.Text, turn.Heard.Photos), CaseLines.Line(one));
        }

        var last = turn.Facts.Cases.Where(glance => glance.Stage == CaseStage.Closed).MaxBy(glance => glance.OpenedAt);
        return open.Count == 0 && last is not null ? Offer(turn, last) : null;
    }

    /// <summary>Words that mean nothing by themselves go to the open case, or to the one that the owner picks.</summary>
    public static Step? Loose(Turn turn)
    {
        var open = turn.Open.ToList();
        if (open.Count == 0 || (!turn.HasWords && turn.Heard.Photos.Count == 0))
        {
            return null;
        }

        // "没事了，已经出来了": while an emergency runs, what means nothing else is about it.
        if ((open is [var only] ? only : EmergencyLane.Running(turn)) is { } one)
        {
            return turn.Does(new Outcome.AddToCase(one.Id, turn.Text, turn.Heard.Photos));
        }

        var choices = open.Take(MostChoices).Select(glance => new Choice($"{glance.Number} {Forms.FormDialog.OneLine(glance.Summary)}"));
        return turn.With(turn.Before with { Kept = new KeptWords(turn.Text, [.. turn.Heard.Photos]), Expecting = Expecting.WhichCase })
            .Says(new Say(TextKeys.WhichCase).Offering([.. choices, new Choice(new Arg.Text(TextKeys.ButtonNew))]));
    }

    /// <summary>The answer to "which case?" or "again, or something new?".</summary>
    public static Step? Picked(Turn turn)
    {
        var before = turn.Before;
        if (before.Expecting is not (Expecting.WhichCase or Expecting.ReopenOrNew) || before.Kept is not { } kept)
        {
            return null;
        }

        var done = turn.With(before with { Kept = null, Expecting = Expecting.Nothing, About = null });
        if (turn.Pressed == TextKeys.ButtonNew || (before.Expecting == Expecting.ReopenOrNew && turn.Read.Got.Yes == false))
        {
            return done.With(done.Before with { Kept = kept }).Says(new Say(TextKeys.NewWhat).Offering([.. Welcome.Menu(turn.Facts)]));
        }

        if (before.Expecting == Expecting.ReopenOrNew)
        {
            return before.About is { } about && (turn.Pressed == TextKeys.ButtonReopen || turn.Read.Got.Yes == true)
                ? done.Does(new Outcome.ReopenCase(about, kept.Text))
                : null;
        }

        return Mentioned(turn) is { Stage: not CaseStage.Closed } glance
            ? done.Does(new Outcome.AddToCase(glance.Id, kept.Text, kept.Photos))
            : null;
    }

    private static Step Offer(Turn turn, CaseGlance closed) =>
        turn.With(turn.Before with
        {
            Kept = new KeptWords(turn.Text, [.. turn.Heard.Photos]),
            Expecting = Expecting.ReopenOrNew,
            About = closed.Id,
        }).Says(new Say(TextKeys.ClosedOffer)
            .With("number", closed.Number).With("summary", closed.Summary).With("clerk", closed.Clerk)
            .Offering(new Choice(new Arg.Text(TextKeys.ButtonReopen)), new Choice(new Arg.Text(TextKeys.ButtonNew))));

    private static bool IsCommand(Turn turn) =>
        turn.Means(Intent.TalkToHuman) || turn.Means(Intent.CaseStatus, 30) || turn.Means(Intent.Help) || turn.Means(Intent.ChangeLanguage);

    /// <summary>A room's number can be a case's number as well: then it is the room, unless it stands alone or is called a number.</summary>
    private static CaseGlance? Mentioned(Turn turn)
    {
        foreach (Match match in Number().Matches(turn.Folded.Length <= 500 ? turn.Folded : turn.Folded[..500]))
        {
            var digits = match.Groups["n"].Value;
            var called = match.Value.Length > digits.Length || digits.Length == turn.Folded.Length || turn.Folded.StartsWith(digits + " ", StringComparison.Ordinal);
            var found = turn.Facts.Cases.FirstOrDefault(glance => glance.Number.ToString() == digits);
            if (found is not null && (called || turn.Read.Got.Room != digits))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Only what is called a number, or stands where only a number can: a room's number is none.</summary>
    [GeneratedRegex(@"(?:编号|編號|事项|事項|\bcase|\bmatter|\bno\.|#)\s?(?:number|no\.?|是|为|為|:|#)?\s?(?<n>[0-9]{4,9})|^(?<n>[0-9]{4,9})\s?(?:号|號)?(?:的)?(?:事|到哪|进度|進度|怎么样|怎麼樣|还没|還沒|呢|$)")]
    private static partial Regex Called();

    [GeneratedRegex(@"(?:编号|編號|事项|事項|number|case|no\.?|#)?\s?(?<n>[0-9]{4,9})(?:号|號)?")]
    private static partial Regex Number();
}
