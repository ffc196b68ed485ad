using OwnerBot.Cases.Promises;
using OwnerBot.Cases.Responsibility;
using OwnerBot.Cases.Stars;

namespace OwnerBot.Cases;

/// <summary>The owner's verdict, and opening again what was not well.</summary>
public sealed partial record OwnerCase
{
    /// <summary>
    /// The owner's stars, appended and never edited. One or two reopen a finished case under the same clerk and bring in a manager.
    /// </summary>
    /// <param name="stars">1 to 5.</param>
    /// <param name="words">May be empty.</param>
    /// <param name="managers">Who may be brought in, first choice first.</param>
    public Decision Rate(int stars, string words, DateTimeOffset now, IReadOnlyList<ClerkId> managers, PromiseClock clock)
    {
        var rating = new Rating(stars, words.Trim(), now);
        return (Words.Unfit(words, mayBeEmpty: true), Ratings.LastOrDefault()) switch
        {
            ({ } why, _) => why,
            _ when stars is < 1 or > 5 => Refusal.StarsOutOfRange(),
            (_, { } last) when !AwaitsStars && last.Stars == stars && (rating.Words.Length == 0 || rating.Words == last.Words) => Decision.NothingNew,
            _ when now > ClosedAt + clock.Service.RateWithin => Refusal.StarsTooLate(Number),
            (_, null) when !AwaitsStars && IsOpen => Refusal.StarsNotAsked(Number),
            _ => Decision.Of([new CaseRated(now, stars, rating.Words), .. rating.IsPoor ? SetOffBy(rating, managers, clock) : []]),
        };
    }

    /// <summary>The owner's word to the stars just given; written once, and the stars stay as they are.</summary>
    public Decision SayWhy(string words, DateTimeOffset now) => (Words.Unfit(words), Ratings.LastOrDefault()) switch
    {
        ({ } why, _) => why,
        (_, null) => Refusal.NotRatedYet(Number),
        (_, { Words: "" }) => new RatingExplained(now, words.Trim()),
        (_, { } last) when last.Words == words.Trim() => Decision.NothingNew,
        _ => Refusal.RatingExplainedAlready(Number),
    };

    /// <summary>Opens again what was finished: same responsible clerk, counted; it is accepted and followed up afresh.</summary>
    /// <param name="by">Null when the owner asks.</param>
    public Decision Reopen(Actor? by, string reason, DateTimeOffset now, PromiseClock clock) => (Words.Unfit(reason), Stage) switch
    {
        _ when by is { } actor && !MayAct(actor) => Refusal.NotYourCase(Number, Responsible),
        ({ } why, _) => why,
        (_, CaseStage.Done or CaseStage.Accepted or CaseStage.Closed) => Reopened(by?.Id, reason.Trim(), null, now, clock),
        (_, CaseStage.Reopened) when Last is CaseReopened e && e.By == by?.Id => Decision.NothingNew,
        _ => Refusal.CaseIsOpen(Number),
    };

    private IEnumerable<CaseEvent> SetOffBy(Rating rating, IReadOnlyList<ClerkId> managers, PromiseClock clock)
    {
        if (Stage is CaseStage.Done or CaseStage.Accepted or CaseStage.Closed)
        {
            yield return Reopened(null, rating.Words, rating.Stars, rating.At, clock);
        }

        if (BringIn(managers, $"{rating.Stars} stars", rating.At) is { } brought)
        {
            yield return brought;
        }
    }

    private CaseReopened Reopened(ClerkId? by, string reason, int? stars, DateTimeOffset now, PromiseClock clock) =>
        new(now, by, reason, stars, clock.Promise(Responsible, PromiseKind.FirstAnswer, now));
}
