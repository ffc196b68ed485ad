using OwnerBot.Cases;

namespace OwnerBot.Inbound.Teams;

/// <summary>Which clerk made it happen.</summary>
internal static class EventAuthor
{
    /// <returns>Null when it was the owner, or the house itself.</returns>
    public static ClerkId? Of(CaseEvent happened) => happened switch
    {
        CaseAcknowledged e => e.By,
        CaseAnswered e => e.By,
        CaseOrganised e => e.By,
        CaseSupervised e => e.By,
        CasePaused e => e.By,
        CaseResumed e => e.By,
        CaseDone e => e.By,
        CaseAccepted e => e.By,
        CaseFollowedUp e => e.By,
        DutyWaived e => e.By,
        CaseClosed e => e.By,
        CaseReopened e => e.By,
        TransferOffered e => e.By,
        TransferDeclined e => e.By,
        CaseTransferred e => e.To,
        HelperAdded e => e.By,
        PromiseMoved e => e.By,
        _ => null,
    };
}

internal static class CaseIds
{
    /// <summary>What came from outside is looked up only when a document can have that name.</summary>
    public static bool IsLegal(string id) => id.Length <= 100 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
