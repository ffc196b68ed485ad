namespace OwnerBot.Cases.Promises;

/// <summary>When we must own up that a promise will be missed: early enough that the owner hears it before, not after.</summary>
public static class Foresight
{
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(60);

    /// <summary>
    /// A fifth of the allowance before the promised instant, from 5 to 60 minutes; but never in the first half of the allowance,
    /// for a promise of a few minutes is not broken the moment it is given.
    /// </summary>
    public static DateTimeOffset ForeseenAt(Promise promise, DateTimeOffset setAt)
    {
        var allowance = promise.By - setAt;
        if (allowance <= TimeSpan.Zero)
        {
            return promise.By;
        }

        var lead = TimeSpan.FromTicks(Math.Clamp(allowance.Ticks / 5, Least.Ticks, Most.Ticks));
        return promise.By - (lead < allowance / 2 ? lead : allowance / 2);
    }
}
