using OwnerBot.Cases;

namespace OwnerBot.Data.Knowledge;

/// <summary>A question that owners ask and no fact answers.</summary>
/// <param name="Question">As it was asked first.</param>
/// <param name="Count">How often it was asked, in whatever words.</param>
/// <param name="OtherWords">The latest other ways of asking, at most five.</param>
/// <param name="Marks">The turns that were counted last, so that none counts twice.</param>
public sealed record KnowledgeGap(
    string Id, string Question, Language Language, int Count, DateTimeOffset FirstAt, DateTimeOffset LastAt, IReadOnlyList<string> OtherWords,
    IReadOnlyList<string> Marks)
{
    private const int MostOthers = 5;
    private const int MarksKept = 50;

    /// <summary>A manager took it off the list; it goes on counting, out of sight.</summary>
    public bool Dismissed { get; init; }

    public KnowledgeGap AskedAgain(string question, DateTimeOffset at, string mark) => this with
    {
        Count = Count + 1,
        LastAt = at,
        OtherWords = question == Question || OtherWords.Contains(question) ? OtherWords : [question, .. OtherWords.Take(MostOthers - 1)],
        Marks = [.. Marks.TakeLast(MarksKept - 1), mark],
    };
}
