using System.Diagnostics;
using OwnerBot.Cases.Duties;
using OwnerBot.Cases.Promises;
using OwnerBot.Cases.Responsibility;
using OwnerBot.Cases.Stars;

namespace OwnerBot.Cases;

public sealed partial record OwnerCase
{
    /// <summary>The case once this has happened. Folds without judging: what is stored did happen.</summary>
    public OwnerCase After(CaseEvent happened) => Folded(happened) with
    {
        Last = happened,
        OwnerSaid = happened switch
        {
            OwnerAdded e => e,
            CaseResumed { By: null } => OwnerSaid,
            _ => null,
        },
    };

    private OwnerCase Folded(CaseEvent happened) => happened switch
    {
        CaseAcknowledged e => TakenInHand(e.At),
        CaseAnswered e => TakenInHand(e.At).Answered(e.At).Promising(e.Next, e.At),
        CaseOrganised e => TakenInHand(e.At).Answered(e.At).Promising(e.Next, e.At) with
        {
            Stage = CaseStage.InProgress,
            Paused = null,
            Duties = Duties.Done(Duty.Organise, e.By, e.At, e.Plan),
        },
        CaseSupervised e => this with { Duties = Duties.Done(Duty.Supervise, e.By, e.At, e.Note) },
        CasePaused e => Waiting(e),
        CaseResumed e => Promising(e.Next, e.At) with { Stage = Paused?.Stage ?? Stage, Paused = null },
        OwnerAdded e => this with { AddedPhotos = AddedPhotos.AddRange(e.Photos) },
        CaseDone e => TakenInHand(e.At).Answered(e.At).Promising(e.Next, e.At) with
        {
            Stage = CaseStage.Done,
            Paused = null,
            DoneBy = e.By,
        },
        CaseAccepted e => Promising(e.Next, e.At) with
        {
            Stage = CaseStage.Accepted,
            Duties = Duties.Done(Duty.Accept, e.By, e.At, e.Note),
        },
        CaseFollowedUp e => Promising(e.Next, e.At) with
        {
            AwaitsStars = true,
            Duties = Duties.Done(Duty.FollowUp, e.By, e.At, e.Note),
        },
        DutyWaived e => Promising(e.Next, e.At) with { Duties = Duties.Waived(e.Duty, e.By, e.At, e.Reason) },
        CaseClosed e => this with
        {
            Stage = CaseStage.Closed,
            Promise = null,
            Paused = null,
            TransferOffer = null,
            ClosedAt = e.At,
            ClosedBy = e.By,
        },
        CaseRated e => this with { AwaitsStars = false, Ratings = Ratings.Add(new Rating(e.Stars, e.Words, e.At)) },
        RatingExplained e => Explained(e.Words),
        CaseReopened e => Promising(e.Next, e.At) with
        {
            Stage = CaseStage.Reopened,
            ReopenedCount = ReopenedCount + 1,
            Duties = Duties.Reopened(),
            AwaitsStars = false,
            ClosedAt = null,
            ClosedBy = null,
            DoneBy = null,
            Rung = [],
            StillRingingTold = false,
        },
        ManagerBroughtIn e => Managers.Contains(e.Manager) ? this : this with { Managers = Managers.Add(e.Manager) },
        TransferOffered e => this with { TransferOffer = new TransferOffer(e.By, e.To, e.Reason, e.At) },
        TransferDeclined => this with { TransferOffer = null },
        CaseTransferred e => Promising(e.Next, e.At) with
        {
            Responsible = e.To,
            Helpers = Helpers.Remove(e.To),
            TransferOffer = null,
            Paused = Paused is null ? null : Paused with { Kept = Paused.Kept with { Who = e.To } },
        },
        HelperAdded e => Helpers.Contains(e.Helper) ? this : this with { Helpers = Helpers.Add(e.Helper) },
        PromiseMoved e => Promising(e.Next, e.At) with { ForeseenInARow = e.By is null ? ForeseenInARow + 1 : 0 },
        OnCallRung e => this with { Rung = Rung.Add(e) },
        EmergencyStillRinging => this with { StillRingingTold = true },
        _ => BookingFolded(happened) ?? throw new UnreachableException($"{happened.GetType().Name} is not part of a case's later history."),
    };

    private OwnerCase Explained(string words) =>
        Ratings is [.., var latest] ? this with { Ratings = Ratings.SetItem(Ratings.Count - 1, latest with { Words = words }) } : this;

    private OwnerCase TakenInHand(DateTimeOffset at) => this with
    {
        Stage = AwaitsPerson ? CaseStage.Acknowledged : Stage,
        AcknowledgedAt = AcknowledgedAt ?? at,
    };

    private OwnerCase Answered(DateTimeOffset at) => this with { FirstAnsweredAt = FirstAnsweredAt ?? at };

    private OwnerCase Promising(Promise? next, DateTimeOffset at) =>
        next is null ? this : this with { Promise = next, PromiseSetAt = at, ForeseenInARow = Promise?.What == next.What ? ForeseenInARow : 0 };

    private OwnerCase Waiting(CasePaused e)
    {
        var taken = TakenInHand(e.At).Answered(e.At);
        return taken.Promising(e.Next, e.At) with
        {
            Stage = CaseStage.WaitingForOwner,
            Paused = Paused is { } already
                ? already with { By = e.By, Question = e.Question }
                : new PausedWork(e.At, e.By, e.Question, e.Kept, taken.Stage),
        };
    }
}
