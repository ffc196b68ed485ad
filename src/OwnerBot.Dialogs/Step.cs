namespace OwnerBot.Dialogs;

/// <summary>What one turn comes to: the conversation's next state, what to say, and what to do in the world.</summary>
/// <param name="Outcomes">Done in order after <paramref name="Says"/>; each one's words come from <see cref="FrontDesk.After"/>.</param>
#pragma warning disable CA1716 // The house's word; nobody calls this from Visual Basic.
public sealed record Step(Conversation After, IReadOnlyList<Say> Says, IReadOnlyList<Outcome> Outcomes);
#pragma warning restore CA1716
