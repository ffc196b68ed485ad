using OwnerBot.Cases;
using OwnerBot.Dialogs.Inquiry;

namespace OwnerBot.Knowledge;

/// <summary>What a fact needs before it may be told to owners, by code; the same at the console and in <c>facts.json</c>.</summary>
internal static class FactCheck
{
    public const int LongestTitle = 40;
    public const int LongestAnswer = 600;
    public const int LongestAsked = 200;

    public static IReadOnlyList<string> Codes { get; } = ["title", "answer", "source", "title_long", "answer_long", "asked_long", "dates"];

    /// <returns>Null when all is well.</returns>
    public static string? Of(CommunityFact fact) =>
        Lacks(fact.Title) ? "title"
        : Lacks(fact.Answer) ? "answer"
        : Lacks(fact.Source) ? "source"
        : Longest(fact.Title) > LongestTitle ? "title_long"
        : Longest(fact.Answer) > LongestAnswer ? "answer_long"
        : fact.Asked.All.Any(way => way.Length > LongestAsked) ? "asked_long"
        : fact.ValidFrom > fact.ValidUntil ? "dates"
        : null;

    public static string Sentence(string code) => code switch
    {
        "title" => "a 'title' is needed in zhHans, zhHant and en.",
        "answer" => "an 'answer' is needed in zhHans, zhHant and en.",
        "source" => "a 'source' is needed in zhHans, zhHant and en: every answer names it.",
        "title_long" => $"a 'title' is a button and has at most {LongestTitle} characters.",
        "answer_long" => $"an 'answer' has at most {LongestAnswer} characters.",
        "asked_long" => $"a way of asking has at most {LongestAsked} characters.",
        "dates" => "'validUntil' lies before 'validFrom'.",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, null),
    };

    private static int Longest(LocalText text) => new[] { text.ZhHans, text.ZhHant, text.En }.Max(each => each.Length);

    private static bool Lacks(LocalText? text) =>
        text is null || string.IsNullOrWhiteSpace(text.ZhHans) || string.IsNullOrWhiteSpace(text.ZhHant) || string.IsNullOrWhiteSpace(text.En);
}
