using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Understanding.Rules;

namespace OwnerBot.Dialogs.Understanding;

/// <summary>
/// What the product reads with: <see cref="LocalUnderstanding"/> for danger, wishes and what was said, <see cref="RuleReader"/> for the
/// short answers of a conversation (yes, no, stars, courtesies), which are too short to be learnt from.
/// </summary>
public sealed class TwoReaders : IUnderstanding
{
    /// <summary>From here on the dialogs act on a reading without asking.</summary>
    private const double Clear = 0.7;

    /// <summary>Below this the word lists, where they found something, are the better guess.</summary>
    private const double Lost = 0.35;

    /// <summary>Below this they decide between the two likeliest.</summary>
    private const double Torn = 0.5;

    private readonly RuleReader _rules = new();
    private readonly Lazy<LocalUnderstanding> _learnt = new(LocalUnderstanding.Load);

    /// <summary>Begins to load what was learnt on another thread, so that neither the start nor the first owner waits long.</summary>
    public TwoReaders() => Task.Run(() => _learnt.Value);

    public Understood Read(string text, Circumstances circumstances)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(circumstances);
        var ruled = _rules.Read(text, circumstances);
        var isCourtesy = IsCourtesy(WordList.Fold(text));
        if (isCourtesy && circumstances.Asked is null)
        {
            return ruled;
        }

        var learnt = _learnt.Value.Read(text, circumstances);
        if (isCourtesy)
        {
            // "3", "👍" and "no thanks" answer what was asked.
            return ruled with { Got = learnt.Got with { Yes = learnt.Got.Yes ?? ruled.Got.Yes, Stars = ruled.Got.Stars ?? learnt.Got.Stars } };
        }

        var stars = ruled.Got.Stars ?? (ruled.Intent == Intent.Greeting ? null : learnt.Got.Stars);
        var yes = ruled.Got.Yes ?? (circumstances.Asked == "confirm" ? learnt.Got.Yes : null);
        var got = learnt.Got with { Yes = yes, Stars = stars };
        var intent = learnt.Emergency is null && ruled.Emergency is null && RulesDecide(ruled, learnt, circumstances.Asked) ? ruled : Agreed(learnt, ruled);
        return intent with { Language = ruled.Language, Got = got };
    }

    // Two readers that say the same are surer than one.
    private static Understood Agreed(Understood learnt, Understood ruled) =>
        learnt.Emergency is null && learnt.Intent == ruled.Intent && ruled.Confidence > learnt.Confidence ? learnt with { Confidence = ruled.Confidence } : learnt;

    // An alarm that only the word lists raise does not count: the finer rules have taken it back. Who says "complaint" about a
    // neighbour wants it taken as one.
    private static bool RulesDecide(Understood ruled, Understood learnt, string? asked) =>
        (ruled.Confidence >= Clear && (learnt.Confidence < Lost || (learnt.Second == ruled.Intent && learnt.Confidence < Torn)))
        || ruled.Got.Yes is not null
        || (ruled.Intent == Intent.Complaint && learnt.Intent == Intent.Coordination)
        || (asked is not null && AnswersSomething(learnt.Got));

    // "明天下午三点以后" in the middle of a form is an answer, whatever else it may sound like.
    private static bool AnswersSomething(Got got) =>
        got.Start is not null || got.End is not null || got.Building is not null || got.Room is not null || got.Phone is not null || got.Count is not null;

    private static bool IsCourtesy(string folded) =>
        Manners.IsThanks(folded) || Manners.IsNod(folded) || Manners.IsOnlyHaste(folded) || Manners.IsSkip(folded) || folded.Count(char.IsLetterOrDigit) < 2;
}
