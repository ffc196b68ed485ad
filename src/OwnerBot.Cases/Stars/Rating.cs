namespace OwnerBot.Cases.Stars;

/// <summary>What the owner thinks of it. Nobody edits it: a second one stands beside the first, and a word is added once.</summary>
/// <param name="Stars">1 to 5.</param>
/// <param name="Words">Empty until the owner says why.</param>
public sealed record Rating(int Stars, string Words, DateTimeOffset At)
{
    /// <summary>One or two stars: the case opens again, and a manager is brought in.</summary>
    public bool IsPoor => Stars <= 2;
}
