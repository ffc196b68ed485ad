using OwnerBot.Cases;
using OwnerBot.Data.Conversations;

namespace OwnerBot.Desk.Board;

/// <summary>One row of the desk: a case, with how its chat stands.</summary>
/// <param name="Chat">Null when nobody waits or speaks there.</param>
/// <param name="Unanswered">The owner's messages since a clerk last wrote.</param>
/// <param name="NotArrived">Messages that did not reach the owner and that nobody has seen to.</param>
/// <param name="Why">Why the latest of them did not, by name; null when all arrived.</param>
public sealed record Matter(OwnerCase Case, DirectoryEntry? Chat, int Unanswered, int NotArrived = 0, string? Why = null)
{
    public bool Waits => Chat?.WaitingSince is not null;

    public bool Rings => Case is { IsEmergency: true, AwaitsPerson: true };

    /// <summary>The instant that decides the row's place: what was promised, or since when the owner of a closed case waits.</summary>
    public DateTimeOffset Due => Case.Promise?.By ?? Chat?.WaitingSince ?? Case.ClosedAt ?? Case.OpenedAt;

    public bool Concerns(ClerkId clerk) =>
        Case.Responsible == clerk || Case.Helpers.Contains(clerk) || Case.Managers.Contains(clerk) || Chat?.HeldBy == clerk
        || (Rings && Case.Rung.Any(ring => ring.Rung == clerk));

    public bool IsOfferedTo(ClerkId clerk) => Case.TransferOffer?.To == clerk;

    /// <summary>Somebody ought to look: the owner wrote and has no answer, or nobody has the case in hand.</summary>
    public bool CallsFor(ClerkId clerk) => IsOfferedTo(clerk) || (Concerns(clerk) && (Unanswered > 0 || NotArrived > 0 || Case.AwaitsPerson));

    public bool Matches(string search) =>
        Case.Number.ToString().Contains(search, StringComparison.Ordinal) || Case.OwnerName.Contains(search, StringComparison.CurrentCultureIgnoreCase);
}

/// <summary>Which rows the list shows.</summary>
public enum MatterFilter
{
    Mine,
    Waiting,
    Everybody,
    Ringing,
}
