using OwnerBot.Cases;
using OwnerBot.CaseWork;
using OwnerBot.Data;
using OwnerBot.Data.Knowledge;
using OwnerBot.Dialogs;
using OwnerBot.Dialogs.Inquiry;
using OwnerBot.Dialogs.Texts;

namespace OwnerBot.Knowledge;

/// <summary>What a manager does with the community's facts and with the questions that they do not answer.</summary>
internal sealed class KnowledgeDesk(KnowledgeStore store, Library library, FrontDesk frontDesk, Staff staff, TimeProvider clock)
{
    private TimeZoneInfo _zone = TimeZoneInfo.Utc;

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), _zone).DateTime);

    /// <summary>Days are the community's.</summary>
    public async Task OpenAsync() => _zone = (await staff.NowAsync(CancellationToken.None)).Community.Zone();

    public string DayOf(DateTimeOffset at) => FactForm.Written(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, _zone).DateTime));

    public Task<IReadOnlyList<CommunityFact>> FactsAsync() => store.FactsAsync(CancellationToken.None);

    public Task<Versioned<CommunityFact>?> FindAsync(string id) => store.FactAsync(id, CancellationToken.None);

    public Task<IReadOnlyList<KnowledgeGap>> GapsAsync() => store.GapsAsync(CancellationToken.None);

    public Task DismissAsync(string gap) => store.DismissAsync(gap, CancellationToken.None);

    /// <returns>False when somebody else changed it meanwhile.</returns>
    public async Task<bool> SaveAsync(CommunityFact fact, string? ifMatch, string? gap)
    {
        var saved = await store.SaveAsync(fact, ifMatch, gap);
        library.Changed();
        return saved;
    }

    public async Task<bool> RemoveAsync(string id, string ifMatch)
    {
        var removed = await store.RemoveAsync(id, ifMatch);
        library.Changed();
        return removed;
    }

    /// <summary>What the front desk would say to an owner who has nothing open; nothing is counted and nothing is opened.</summary>
    public async Task<IReadOnlyList<Rendered>> TryAsync(string question, Language language)
    {
        var here = await staff.NowAsync(CancellationToken.None);
        var facts = new Facts(clock.GetUtcNow(), here.Community.Zone(), here.Community.Name, null, [], SomebodyOnShift: true)
        {
            Knowledge = await library.NowAsync(CancellationToken.None),
        };
        var step = frontDesk.Hear(new Conversation { Greeted = true, Language = language }, Heard.Words(question), facts);
        return [.. step.Says.Select(say => Wording.Render(say, step.After.Language ?? language, facts.Now, facts.Zone))];
    }

    /// <summary>Facts that hold every word, in any language.</summary>
    public static IEnumerable<CommunityFact> Search(IEnumerable<CommunityFact> facts, string words)
    {
        var asked = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return facts.Where(fact => asked.All(word => Texts(fact).Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase))));
    }

    private static IEnumerable<string> Texts(CommunityFact fact) =>
        [.. Of(fact.Title), .. Of(fact.Answer), .. Of(fact.Source), .. fact.Asked.All];

    private static string[] Of(LocalText text) => [text.ZhHans, text.ZhHant, text.En];
}
