using System.Globalization;
using OwnerBot.Cases;
using OwnerBot.Data.Knowledge;
using OwnerBot.Dialogs.Inquiry;

namespace OwnerBot.Knowledge;

/// <summary>A fact while a manager writes it.</summary>
public sealed class FactForm
{
    private readonly string _id;
    private readonly Dictionary<Language, FactWords> _words;

    /// <summary>A new one.</summary>
    public FactForm(DateOnly today)
    {
        _id = $"fact-{Guid.NewGuid():N}";
        SourceDate = today;
        _words = Enum.GetValues<Language>().ToDictionary(language => language, _ => new FactWords());
    }

    /// <summary>A new one that answers a question of the list.</summary>
    public FactForm(DateOnly today, KnowledgeGap gap)
        : this(today)
    {
        Gap = gap.Id;
        var words = In(gap.Language);
        words.Title = gap.Question.Length <= FactCheck.LongestTitle ? gap.Question : gap.Question[..FactCheck.LongestTitle];
        words.Asked = string.Join('\n', gap.OtherWords.Prepend(gap.Question));
    }

    public FactForm(CommunityFact fact, string etag)
    {
        (_id, ETag, SourceDate, ValidFrom, ValidUntil) = (fact.Id, etag, fact.SourceDate, fact.ValidFrom, fact.ValidUntil);
        _words = new()
        {
            [Language.SimplifiedChinese] = FactWords.Of(fact, Language.SimplifiedChinese, fact.Asked.ZhHans),
            [Language.TraditionalChinese] = FactWords.Of(fact, Language.TraditionalChinese, fact.Asked.ZhHant),
            [Language.English] = FactWords.Of(fact, Language.English, fact.Asked.En),
        };
    }

    /// <summary>The version that is edited; null for a new fact.</summary>
    public string? ETag { get; }

    /// <summary>The question of the list that this answers; null when none.</summary>
    public string? Gap { get; }

    public bool IsNew => ETag is null;

    public DateOnly SourceDate { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public FactWords In(Language language) => _words[language];

    public CommunityFact Read()
    {
        var (hans, hant, en) = (In(Language.SimplifiedChinese), In(Language.TraditionalChinese), In(Language.English));
        return new(
            _id,
            new(hans.Title.Trim(), hant.Title.Trim(), en.Title.Trim()),
            new(hans.Answer.Trim(), hant.Answer.Trim(), en.Answer.Trim()),
            new(hans.Ways(), hant.Ways(), en.Ways()),
            new(hans.Source.Trim(), hant.Source.Trim(), en.Source.Trim()),
            SourceDate, ValidFrom, ValidUntil);
    }

    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>One language of it.</summary>
public sealed class FactWords
{
    public string Title { get; set; } = "";

    public string Answer { get; set; } = "";

    /// <summary>One way of asking a line.</summary>
    public string Asked { get; set; } = "";

    public string Source { get; set; } = "";

    public static FactWords Of(CommunityFact fact, Language language, IReadOnlyList<string> asked) => new()
    {
        Title = fact.Title.In(language),
        Answer = fact.Answer.In(language),
        Asked = string.Join('\n', asked),
        Source = fact.Source.In(language),
    };

    public IReadOnlyList<string> Ways() => [.. Asked.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
}
