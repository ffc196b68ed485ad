using OwnerBot.Cases;

namespace OwnerBot.Dialogs.Inquiry;

/// <summary>Something true about the community that the front desk may tell by itself. Read from <c>facts.json</c>, edited at the console.</summary>
/// <param name="Id"><c>[A-Za-z0-9_-]</c>, at most 80.</param>
/// <param name="Title">Short: it is also a button.</param>
/// <param name="Asked">Other ways in which owners ask.</param>
/// <param name="Source">Where it is written down; told with every answer.</param>
/// <param name="SourceDate">When the source was issued.</param>
/// <param name="ValidFrom">First day on which it is told; null for always.</param>
/// <param name="ValidUntil">Last day on which it is told; null for no end.</param>
public sealed record CommunityFact(
    string Id, LocalText Title, LocalText Answer, AskedAs Asked, LocalText Source, DateOnly SourceDate,
    DateOnly? ValidFrom = null, DateOnly? ValidUntil = null)
{
    public bool IsValidOn(DateOnly day) => (ValidFrom ?? day) <= day && day <= (ValidUntil ?? day);
}

/// <summary>Ways of asking, by language.</summary>
public sealed record AskedAs(IReadOnlyList<string> ZhHans, IReadOnlyList<string> ZhHant, IReadOnlyList<string> En)
{
    public static AskedAs Nothing { get; } = new([], [], []);

    public IEnumerable<string> All => [.. ZhHans, .. ZhHant, .. En];
}
