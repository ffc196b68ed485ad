namespace OwnerBot.Cases;

/// <summary>Where a case stands in its life. Stored by name: released names do not change.</summary>
public enum CaseStage
{
    Opened,
    Acknowledged,
    InProgress,

    /// <summary>The clock stands still until the owner answers; the clerk checks back by the promise.</summary>
    WaitingForOwner,
    Done,
    Accepted,
    Closed,

    /// <summary>Open again after Done, Accepted or Closed; same responsible clerk, counted.</summary>
    Reopened,
}
