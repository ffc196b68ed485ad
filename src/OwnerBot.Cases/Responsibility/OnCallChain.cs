namespace OwnerBot.Cases.Responsibility;

/// <summary>Who is rung in an emergency, one after the other, from the start again, until a person has it in hand.</summary>
/// <param name="People">In the order of ringing; may be empty.</param>
public sealed record OnCallChain(IReadOnlyList<ClerkId> People)
{
    public static OnCallChain Nobody { get; } = new([]);

    /// <summary>The person to ring now; null when nobody is, because a person has it, or the one rung last still has time.</summary>
    /// <param name="patience">How long one person has to answer before the next is rung.</param>
    public static ClerkId? NextToRing(OwnerCase ownerCase, OnCallChain chain, DateTimeOffset now, TimeSpan patience) =>
        NextRingAt(ownerCase, chain, patience) is { } due && now >= due ? chain.After(ownerCase.Rung.LastOrDefault()?.Rung) : null;

    /// <summary>When somebody is to be rung next; null when nobody is.</summary>
    public static DateTimeOffset? NextRingAt(OwnerCase ownerCase, OnCallChain chain, TimeSpan patience) =>
        ownerCase is { IsEmergency: true, AwaitsPerson: true } && chain.People.Count > 0
            ? ownerCase.Rung.LastOrDefault() is { } last ? last.At + patience : ownerCase.Last is CaseReopened ? ownerCase.Last.At : ownerCase.OpenedAt
            : null;

    private ClerkId After(ClerkId? rungLast)
    {
        // Someone who has left the chain since is not in it: then the first is next.
        var place = rungLast is { } person ? People.ToList().IndexOf(person) : -1;
        return People[(place + 1) % People.Count];
    }
}
