namespace OwnerBot.Cases.Promises;

/// <summary>Who does what next, by when. Every open case has exactly one.</summary>
/// <param name="By">The instant by which it is done, with the community's offset or UTC; compare instants only.</param>
public sealed record Promise(ClerkId Who, PromiseKind What, DateTimeOffset By);

/// <summary>What is promised next. Stored by name.</summary>
public enum PromiseKind
{
    /// <summary>A person answers the owner. Only a human's reply keeps it.</summary>
    FirstAnswer,

    /// <summary>The clerk says who does the work and when (organise).</summary>
    Plan,

    /// <summary>The work is finished.</summary>
    Finish,

    /// <summary>While the owner is asked something: the clerk comes back by then without being asked.</summary>
    CheckBack,

    /// <summary>The clerk accepts the finished work (验收).</summary>
    Accept,

    /// <summary>The clerk asks how it went (回访).</summary>
    FollowUp,

    /// <summary>The clerk closes the case.</summary>
    Close,
}
