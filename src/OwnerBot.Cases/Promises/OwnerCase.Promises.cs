using OwnerBot.Cases.Promises;
using OwnerBot.Cases.Responsibility;

namespace OwnerBot.Cases;

/// <summary>Moving a promise, by hand or because the house sees that it will not be kept.</summary>
public sealed partial record OwnerCase
{
    /// <summary>When <see cref="Foresee"/> is to be called; null when closed.</summary>
    public DateTimeOffset? ForeseenAt => Promise is null ? null : Foresight.ForeseenAt(Promise, PromiseSetAt);

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
    /// second time in a row a manager is brought in. Nothing new before <see cref="ForeseenAt"/> or when closed.
    /// </summary>
    /// <param name="managers">Who may be brought in, first choice first.</param>
    public Decision Foresee(DateTimeOffset now, PromiseClock clock, IReadOnlyList<ClerkId>? managers = null)
    {
        if (Promise is not { } old || now < ForeseenAt)
        {
            return Decision.NothingNew;
        }

        var moved = new PromiseMoved(now, null, old, clock.Promise(Responsible, old.What, old.By > now ? old.By : now), ForeseenReason);
        var brought = ForeseenInARow > 0 ? BringIn(managers ?? [], "promise moved twice", now) : null;
        return brought is null ? moved : Decision.Of(moved, brought);
    }

    /// <summary>A text key, not words: whoever shows it finds the wording.</summary>
    private const string ForeseenReason = "promise_foreseen";
}
