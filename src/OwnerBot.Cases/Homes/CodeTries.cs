namespace OwnerBot.Cases.Homes;

/// <summary>How often one person typed a wrong binding code. Five wrong ones lock for a while, whatever is typed then.</summary>
/// <param name="Wrong">Wrong codes in a row since the last lock ended.</param>
/// <param name="LockedUntil">Null when never locked.</param>
public sealed record CodeTries(int Wrong, DateTimeOffset? LockedUntil)
{
    public const int Allowed = 5;

    public static CodeTries None { get; } = new(0, null);

    public static TimeSpan Lock { get; } = TimeSpan.FromMinutes(30);

    /// <summary>Tries left before the lock.</summary>
    public int Left => Allowed - Wrong;

    public bool IsLocked(DateTimeOffset now) => LockedUntil > now;

    /// <summary>One more wrong code; a lock that has ended starts the count anew.</summary>
    public CodeTries AfterWrong(DateTimeOffset now)
    {
        var wrong = (LockedUntil <= now ? 0 : Wrong) + 1;
        return wrong >= Allowed ? new(wrong, now + Lock) : new(wrong, null);
    }
}
