using System.Collections.Immutable;

namespace OwnerBot.Cases.Responsibility;

/// <summary>The desk's book of first contacts: the next case number, and how much each clerk carries.</summary>
/// <param name="NextNumber">From 1001.</param>
public sealed record FirstContactLedger(int NextNumber, ImmutableList<ClerkLoad> Loads)
{
    public static FirstContactLedger Empty { get; } = new(1001, []);

    public ClerkLoad LoadOf(ClerkId clerk) => Loads.Find(load => load.Clerk == clerk) ?? new ClerkLoad(clerk, 0, null);

    /// <summary>The clerk received a new case; the number is used up.</summary>
    public FirstContactLedger Opened(ClerkId clerk, DateTimeOffset at) => Received(clerk, at) with { NextNumber = NextNumber + 1 };

    public FirstContactLedger Closed(ClerkId clerk) => With(LoadOf(clerk) with { Open = Math.Max(0, LoadOf(clerk).Open - 1) });

    /// <summary>A closed case is open again under the same clerk. It is not a new case, so nobody's turn moves.</summary>
    public FirstContactLedger Reopened(ClerkId clerk) => With(LoadOf(clerk) with { Open = LoadOf(clerk).Open + 1 });

    public FirstContactLedger Moved(ClerkId from, ClerkId to, DateTimeOffset at) => Closed(from).Received(to, at);

    private FirstContactLedger Received(ClerkId clerk, DateTimeOffset at) =>
        With(new ClerkLoad(clerk, LoadOf(clerk).Open + 1, at));

    private FirstContactLedger With(ClerkLoad load) => this with { Loads = Loads.RemoveAll(other => other.Clerk == load.Clerk).Add(load) };
}

/// <param name="Open">Open cases that this clerk is responsible for.</param>
/// <param name="LastReceived">Null when this clerk never received one.</param>
public sealed record ClerkLoad(ClerkId Clerk, int Open, DateTimeOffset? LastReceived);
