using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.Inquiry;

/// <summary>What was found for a question.</summary>
/// <param name="Sure">The answer; null when it would be a guess.</param>
/// <param name="Near">What it may be about when that is not sure, best first, at most three; empty when nothing is near.</param>
public sealed record Found(CommunityFact? Sure, IReadOnlyList<CommunityFact> Near);

/// <summary>
/// The community's facts, searched by what a question is about. Rare terms weigh more than common ones, as in BM25; a fact's ways of
/// asking in all languages stand together, so that a question in one language finds what was written in another.
/// </summary>
public sealed class KnowledgeBase
{
    // Measured on the questions of the tests: above the first nothing wrong was answered, below the second nothing was about it.
    private const double SureFrom = 0.5;

    /// <summary>Of the question's weight, how much the fact must speak of: half of it about something else is another question.</summary>
    private const double SureCovers = 0.5;

    /// <summary>Enough when nothing else is near.</summary>
    private const double SureAlone = 0.42;
    private const double NearFrom = 0.3;

    /// <summary>How far the best must be ahead of the next to be told without asking.</summary>
    private const double Ahead = 1.12;
    private const int MostNear = 3;

    /// <summary>A term that stands only in the answer says less of what is asked.</summary>
    private const double InAnswer = 0.35;

    private readonly List<Entry> _entries;
    private readonly Dictionary<string, double> _rarity = [];
    private readonly double _unknown;

    public KnowledgeBase(IReadOnlyList<CommunityFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        Facts = facts;
        _entries = [.. facts.Select(Entry.Of)];
        foreach (var term in _entries.SelectMany(entry => entry.Terms.Where(term => term.Value > InAnswer).Select(term => term.Key)))
        {
            _rarity[term] = _rarity.GetValueOrDefault(term) + 1;
        }

        foreach (var (term, count) in _rarity.ToList())
        {
            _rarity[term] = Math.Log(1 + ((facts.Count - count + 0.5) / (count + 0.5)));
        }

        _unknown = 0.75 * Math.Log(1 + ((facts.Count + 0.5) / 0.5));
    }

    public static KnowledgeBase Empty { get; } = new([]);

    public IReadOnlyList<CommunityFact> Facts { get; }

    /// <param name="today">In the community's time zone: what is not valid on that day is not found.</param>
    public Found Ask(string question, DateOnly today)
    {
        var asked = Terms.Of(question);
        if (asked.Count == 0)
        {
            return new Found(null, []);
        }

        var ranked = _entries.Where(entry => entry.Fact.IsValidOn(today))
            .Select(entry => (entry.Fact, Fit: FitOf(asked, entry)))
            .Select(each => (each.Fact, each.Fit.Covers, each.Fit.OnTopic, Score: (0.5 * each.Fit.Covers) + (0.5 * each.Fit.Like)))
            .Where(each => each.Score >= NearFrom)
            .OrderByDescending(each => each.Score).Take(MostNear).ToList();
        return ranked switch
        {
            [] => new Found(null, []),
            [var only] when only.Score >= SureAlone && only.Covers >= SureCovers && only.OnTopic => new Found(only.Fact, []),
            [var best, var next, ..] when best.Score >= SureFrom && best.Covers >= SureCovers && best.OnTopic && best.Score >= next.Score * Ahead => new Found(best.Fact, []),
            _ => new Found(null, [.. ranked.Select(each => each.Fact)]),
        };
    }

    /// <summary>The fact whose title, in any language, is exactly this: a button.</summary>
    public CommunityFact? Titled(string folded, DateOnly today) => _entries
        .FirstOrDefault(entry => entry.Titles.Contains(folded) && entry.Fact.IsValidOn(today))?.Fact;

    /// <summary>How much of the question the fact speaks of, and how like one of its ways of asking it is; each 0 to 1.</summary>
    private (double Covers, double Like, bool OnTopic) FitOf(Dictionary<string, double> asked, Entry entry)
    {
        // "When" and "how much" alone are about everything.
        if (!asked.Keys.Any(term => entry.Terms.ContainsKey(term) && Terms.SaysWhat(term)))
        {
            return default;
        }

        var (covered, all) = (0.0, 0.0);
        foreach (var (term, weight) in asked)
        {
            var worth = weight * Rarity(term);
            all += worth;
            covered += worth * entry.Terms.GetValueOrDefault(term);
        }

        var like = covered == 0 ? 0 : entry.Ways.Max(way => Cosine(asked, way));
        return all == 0 ? default : (covered / all, like, OnTopic(asked, entry));
    }

    /// <summary>Who asks about the water bill is not told about the management fee, however alike the rest.</summary>
    private static bool OnTopic(Dictionary<string, double> asked, Entry entry) =>
        asked.Keys.All(term => !Terms.IsTopic(term) || entry.Terms.ContainsKey(term));

    private double Cosine(Dictionary<string, double> asked, Dictionary<string, double> way)
    {
        var both = asked.Where(term => way.ContainsKey(term.Key)).Sum(term => Squared(term.Key, term.Value));
        return both == 0 ? 0 : both / Math.Sqrt(asked.Sum(term => Squared(term.Key, term.Value)) * way.Sum(term => Squared(term.Key, term.Value)));
    }

    private double Squared(string term, double weight) => Math.Pow(weight * Rarity(term), 2);

    private double Rarity(string term) => _rarity.GetValueOrDefault(term, _unknown);

    /// <param name="Terms">1 when it stands in the title or a way of asking, less when only in the answer.</param>
    private sealed record Entry(CommunityFact Fact, IReadOnlyDictionary<string, double> Terms, IReadOnlyList<Dictionary<string, double>> Ways, IReadOnlySet<string> Titles)
    {
        public static Entry Of(CommunityFact fact)
        {
            string[] titles = [fact.Title.ZhHans, fact.Title.ZhHant, fact.Title.En];
            List<Dictionary<string, double>> ways = [.. titles.Concat(fact.Asked.All).Where(way => !string.IsNullOrWhiteSpace(way)).Distinct().Select(Inquiry.Terms.Of)];
            var terms = ways.SelectMany(way => way.Keys).Distinct().ToDictionary(term => term, _ => 1.0);
            foreach (var term in new[] { fact.Answer.ZhHans, fact.Answer.ZhHant, fact.Answer.En }.SelectMany(answer => Inquiry.Terms.Of(answer).Keys))
            {
                terms.TryAdd(term, InAnswer);
            }

            return new Entry(fact, terms, ways, titles.Select(WordList.Fold).ToHashSet());
        }
    }
}
