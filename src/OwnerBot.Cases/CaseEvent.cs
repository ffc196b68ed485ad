using OwnerBot.Cases.Duties;
using OwnerBot.Cases.Promises;
using OwnerBot.Cases.Services;

namespace OwnerBot.Cases;

/// <summary>Something that happened to a case. Stored by type name: released names and fields do not change.</summary>
/// <param name="At">When, UTC.</param>
public abstract record CaseEvent(DateTimeOffset At)
{
    /// <summary>True when the owner should know of it: it then becomes a notice in the owner's chat (DESIGN rule 4).</summary>
    public virtual bool OwnerIsTold => false;

    /// <summary>What of one decision the owner hears: an answer says by itself that the case is in hand.</summary>
    public static IEnumerable<CaseEvent> ToldOf(IReadOnlyList<CaseEvent> happened) => happened
        .Where(news => news.OwnerIsTold && !(news is CaseAcknowledged && happened.Any(other => other is CaseAnswered)));
}

/// <param name="Facts">What the form gathered, in order: a slot's name and what the owner said.</param>
/// <param name="Photos">Ids of stored attachments.</param>
/// <param name="Home">Null when the owner is not bound to a home.</param>
/// <param name="Owner">Null when not yet verified.</param>
/// <param name="Why">How the clerk was chosen, for the history.</param>
public sealed record CaseOpened(
    DateTimeOffset At, CaseId Id, CaseNumber Number, ServiceKey Service, ConversationId Conversation, OwnerId? Owner, HomeId? Home,
    string OwnerName, string Place, Language Language, string Summary, IReadOnlyList<CaseFact> Facts, IReadOnlyList<string> Photos,
    ClerkId Responsible, FirstContactReason Why, Promise Promise) : CaseEvent(At);

/// <summary>One thing the owner told us: slot name and words.</summary>
public sealed record CaseFact(string Slot, string Said);

/// <summary>How first contact fell to a clerk. Stored by name.</summary>
public enum FirstContactReason
{
    OnShift,
    NextShift,
    OnCall,
}

public sealed record CaseAcknowledged(DateTimeOffset At, ClerkId By) : CaseEvent(At)
{
    public override bool OwnerIsTold => true;
}

/// <summary>A person wrote to the owner. The first one stops the first-response clock.</summary>
/// <param name="Attachments">Ids of stored attachments.</param>
/// <param name="Next">The promise from here on; null when this answer leaves the promise as it is.</param>
public sealed record CaseAnswered(DateTimeOffset At, ClerkId By, string Text, IReadOnlyList<string> Attachments, Promise? Next)
    : CaseEvent(At)
{
    public override bool OwnerIsTold => true;
}

/// <summary>组织: who does the work, and when.</summary>
public sealed record CaseOrganised(DateTimeOffset At, ClerkId By, string Plan, Promise Next) : CaseEvent(At)
{
    public override bool OwnerIsTold => true;
}

/// <summary>监督: the clerk looked at how it goes.</summary>
public sealed record CaseSupervised(DateTimeOffset At, ClerkId By, string Note) : CaseEvent(At)
{
    public override bool OwnerIsTold => true;
}

/// <summary>The clerk asks the owner something; the clock stands still.</summary>
/// <param name="Kept">The promise that waits, for when the owner has answered.</param>
public sealed record CasePaused(DateTimeOffset At, ClerkId By, string Question, Promise Kept, Promise Next) : CaseEvent(At)
{
    public override bool OwnerIsTold => true;
}

/// <param name="By">Null when the owner's answer resumed it.</param>
public sealed record CaseResumed(DateTimeOffset At, ClerkId? By, Promise Next) : CaseEvent(At)
{
    public override bool OwnerIsTold => By is not null;
}

/// <summary>The owner added words or photos to the case.</summary>
public sealed record OwnerAdded(DateTimeOffset At, string Text, IReadOnlyList<string> Photos) : CaseEvent(At);

public sealed record CaseDone(DateTimeOffset At, ClerkId By, string Note, Promise Next) : CaseEvent(At)
{
    public override bool OwnerIsTold => true;
}

/// <summary>验收: the clerk saw that the work is right.</summary>
public sealed record CaseAccepted(DateTimeOffset At, ClerkId By, string Note, Promise Next) : CaseEvent(At)
{
    public override bool OwnerIsTold => true;
}

/// <summary>回访: the owner is asked, under the clerk's name, for stars and a word.</summary>
public sealed record CaseFollowedUp(DateTimeOffset At, ClerkId By, string Note, Promise Next) : CaseEvent(At)
{
    public override bool OwnerIsTold => true;
}

/// <summary>A duty that does not apply here, with the reason.</summary>
/// <param name="Next">The promise from here on, when the promise was to do this duty; null when it stays as it is.</param>
public sealed record DutyWaived(DateTimeOffset At, ClerkId By, Duty Duty, string Reason, Promise? Next = null) : CaseEvent(At);

public sealed record CaseClosed(DateTimeOffset At, ClerkId By) : CaseEvent(At)
{
    public override bool OwnerIsTold => true;
}

/// <param name="Stars">1 to 5.</param>
/// <param name="Words">What the owner wrote with it; empty when nothing.</param>
public sealed record CaseRated(DateTimeOffset At, int Stars, string Words) : CaseEvent(At);

/// <summary>The owner's word to the latest stars, which came without one.</summary>
public sealed record RatingExplained(DateTimeOffset At, string Words) : CaseEvent(At);

/// <param name="Stars">1 to 5 when few stars reopened it; null when the owner or clerk asked.</param>
/// <param name="By">Null: the owner.</param>
public sealed record CaseReopened(DateTimeOffset At, ClerkId? By, string Reason, int? Stars, Promise Next) : CaseEvent(At)
{
    public override bool OwnerIsTold => By is not null;
}

/// <summary>A manager is brought in beside the responsible clerk.</summary>
public sealed record ManagerBroughtIn(DateTimeOffset At, ClerkId Manager, string Reason) : CaseEvent(At);

public sealed record TransferOffered(DateTimeOffset At, ClerkId By, ClerkId To, string Reason) : CaseEvent(At);

public sealed record TransferDeclined(DateTimeOffset At, ClerkId By, string Reason) : CaseEvent(At);

/// <summary>The receiver took the case: the new responsible clerk; the owner is told the name.</summary>
public sealed record CaseTransferred(DateTimeOffset At, ClerkId From, ClerkId To, string Reason, Promise Next) : CaseEvent(At)
{
    public override bool OwnerIsTold => true;
}

public sealed record HelperAdded(DateTimeOffset At, ClerkId By, ClerkId Helper) : CaseEvent(At);

/// <summary>The promise moves, and the owner hears of it before the old instant has passed.</summary>
/// <param name="By">Null when the house foresaw that it would be missed; then <paramref name="Reason"/> is the text key <c>promise_foreseen</c>.</param>
public sealed record PromiseMoved(DateTimeOffset At, ClerkId? By, Promise Old, Promise Next, string Reason) : CaseEvent(At)
{
    public override bool OwnerIsTold => true;
}

/// <summary>An emergency: this person is being rung.</summary>
/// <param name="Rung">The person in the on-call chain.</param>
public sealed record OnCallRung(DateTimeOffset At, ClerkId Rung) : CaseEvent(At);

/// <summary>An emergency that nobody has in hand when its promise is about to be missed: the promise stands, and the owner hears the truth.</summary>
/// <param name="Ringing">Who is being rung.</param>
public sealed record EmergencyStillRinging(DateTimeOffset At, ClerkId Ringing) : CaseEvent(At)
{
    public override bool OwnerIsTold => true;
}
