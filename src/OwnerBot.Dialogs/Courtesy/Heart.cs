using System.Diagnostics;
using OwnerBot.Dialogs.Texts;

namespace OwnerBot.Dialogs.Courtesy;

/// <summary>An upset owner is answered as a person first, whatever the matter, and a human is offered at once.</summary>
internal static class Heart
{
    private static readonly TimeSpan StillHeard = TimeSpan.FromMinutes(15);

    public static Step With(Turn turn, Step step)
    {
        if (step.Says.Any(IsSorry))
        {
            return step with { After = step.After with { ConsoledAt = turn.Facts.Now } };
        }

        var said = step.Says.Any(say => say.Key.StartsWith("safety.", StringComparison.Ordinal) || say.Key.StartsWith("stars.", StringComparison.Ordinal));
        if (Manners.Feeling(turn.Folded) is not { } feeling || said || WasConsoled(turn, feeling, step)
            || turn.Read.Emergency is not null || turn.Before.HeldBy is not null || turn.Pressed is not null
            || step.Outcomes.Any(outcome => outcome is Outcome.RateCase or Outcome.SayWhy) || (step.Says.Count == 0 && step.Outcomes.Count == 0))
        {
            return step;
        }

        // "I did not catch that" is no answer to an outburst.
        IEnumerable<Say> says = step.Says.Where(say => say.Key is not (TextKeys.FormRetry or TextKeys.FormKnown or TextKeys.FormNoted));
        says = says.Prepend(Sorry(feeling));
        var comes = step.Outcomes.Any(outcome => outcome is Outcome.OpenCase or Outcome.AddToCase);
        return step with { After = step.After with { ConsoledAt = turn.Facts.Now }, Says = comes ? [.. says] : OfferingPerson([.. says]) };
    }

    public static Say Sorry(string? feeling) => new(feeling switch
    {
        null => TextKeys.ComplaintSorry,
        "sleep" => TextKeys.ComplaintSorrySleep,
        "waiting" => TextKeys.ComplaintSorryWaiting,
        "angry" => TextKeys.ComplaintSorryAngry,
        "worried" => TextKeys.ComplaintSorryWorried,
        "let_down" => TextKeys.ComplaintSorryLetDown,
        var other => throw new UnreachableException(other),
    });

    /// <summary>Only anger is answered again at once; what is merely named in a complaint that waits is answered when its turn comes.</summary>
    private static bool WasConsoled(Turn turn, string feeling, Step step) =>
        (feeling != "angry" && turn.Before.ConsoledAt is { } at && turn.Facts.Now - at < StillHeard)
        || (feeling == "let_down" && step.After.Parked.Count > turn.Before.Parked.Count);

    private static bool IsSorry(Say say) => say.Key.StartsWith("complaint.sorry", StringComparison.Ordinal);

    /// <summary>Beside the question's own buttons: a channel shows only those of the last message.</summary>
    private static IReadOnlyList<Say> OfferingPerson(IReadOnlyList<Say> says)
    {
        if (says.Count == 0 || says[^1].Choices.Any(choice => choice.Label is Arg.Text { Key: TextKeys.ButtonPerson }))
        {
            return says;
        }

        return [.. says.SkipLast(1), says[^1].Offering(new Choice(new Arg.Text(TextKeys.ButtonPerson)))];
    }
}
