namespace OwnerBot.Cases.Responsibility;

/// <summary>Who presses the button. <see cref="Roster.ActorFor"/> fills in what the roster knows.</summary>
/// <param name="Id">The person signed in.</param>
/// <param name="IsManager">A manager may act on every case.</param>
public readonly record struct Actor(ClerkId Id, bool IsManager)
{
    /// <summary>True while the responsible clerk is off shift and this person is on the desk in their place.</summary>
    public bool StandsIn { get; init; }

    /// <summary>True for a person of the on-call chain; counts on emergencies only.</summary>
    public bool IsOnCall { get; init; }
}
