using OwnerBot.Cases.Promises;
using OwnerBot.Cases.Responsibility;

namespace OwnerBot.Cases;

/// <summary>Moving a promise, by hand or because the house sees that it will not be kept.</summary>
public sealed partial record OwnerCase
{
    /// <summary>When <see cref="Foresee"/> is to be called; null when closed, or when there is no more to own up to.</summary>
    public DateTimeOffset? ForeseenAt =>
        Promise is null || (StillRings && StillRingingTold) ? null : Foresight.ForeseenAt(Promise, PromiseSetAt);

    private bool StillRings => IsEmergency && AwaitsPerson;

    /// <param name="by">The new instant; refused when it is not still to come.</param>
    public Decision MovePromise(Actor actor, DateTimeOffset by, string reason, DateTimeOffset now) =>
        (Barred(actor) ?? Words.Unfit(reason), Promise) switch
        {
            ({ } why, _) => why,
            (_, null) => Refusal.CaseIsClosed(Number),
            _ when by <= now => Refusal.PromiseInPast(),
            (_, { } old) when old.By == by => Decision.NothingNew,
            (_, { } old) => new PromiseMoved(now, actor.Id, old, old with { By = by }, reason.Trim()),
        };

    /// <summary>
    /// Tells the owner before the promise is missed, and promises anew: the same time once more, from the old instant. From the
    /// second time in a row a manager is brought in. An emergency that still rings keeps its promise: more time is no comfort there, so
    /// the owner hears who is rung and a manager comes at once. Nothing new before <see cref="ForeseenAt"/> or when closed.
    /// </summary>
    /// <param name="managers">Who may be brought in, first choice first.</param>
    public Decision Foresee(DateTimeOffset now, PromiseClock clock, IReadOnlyList<ClerkId>? managers = null)
    {
        if (Promise is not { } old || ForeseenAt is not { } foreseen || now < foreseen)
        {
            return Decision.NothingNew;
        }

        if (StillRings)
        {
            CaseEvent told = new EmergencyStillRinging(now, Rung.LastOrDefault()?.Rung ?? Responsible);
            return BringIn(managers ?? [], "emergency still rings", now) is { } manager ? Decision.Of(told, manager) : Decision.Of(told);
        }

        var moved = new PromiseMoved(now, null, old, clock.Promise(Responsible, old.What, old.By > now ? old.By : now), ForeseenReason);
        var brought = ForeseenInARow > 0 ? BringIn(managers ?? [], "promise moved twice", now) : null;
        return brought is null ? moved : Decision.Of(moved, brought);
    }

    /// <summary>A text key, not words: whoever shows it finds the wording.</summary>
    private const string ForeseenReason = "promise_foreseen";
}
