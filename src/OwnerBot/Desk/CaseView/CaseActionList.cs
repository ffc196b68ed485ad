using OwnerBot.Cases;
using OwnerBot.Cases.Promises;

namespace OwnerBot.Desk.CaseView;

/// <summary>Every button there is, in the order of a case's life.</summary>
public static class CaseActionList
{
    private static readonly CaseAction Acknowledge = new("acknowledge")
    {
        Offered = c => c.AwaitsPerson,
        Keeps = PromiseKind.FirstAnswer,
        Decide = (c, by, here, _) => c.Acknowledge(by, here.Now),
    };

    private static readonly CaseAction AcceptTransfer = new("accept_transfer")
    {
        Offered = c => c.TransferOffer is not null,
        Decide = (c, by, here, _) => c.AcceptTransfer(by, here.Now, here.Staff.ClockFor(by.Id, c.Service)),
    };

    private static readonly CaseAction DeclineTransfer = new("decline_transfer", Field.Text)
    {
        Offered = c => c.TransferOffer is not null,
        Decide = (c, by, here, input) => c.DeclineTransfer(by, input.Text, here.Now),
    };

    /// <summary>On the case's page.</summary>
    public static IReadOnlyList<CaseAction> All { get; } =
    [
        Acknowledge,
        new("organise", Field.Text, Field.OptionalTime)
        {
            Offered = BeforeDone,
            Keeps = PromiseKind.Plan,
            Decide = (c, by, here, input) => c.Organise(by, input.Text, input.By, here.Now, here.Promises),
        },
        new("supervise", Field.Text) { Decide = (c, by, here, input) => c.Supervise(by, input.Text, here.Now) },
        new("pause", Field.Text)
        {
            Offered = BeforeDone,
            Decide = (c, by, here, input) => c.PauseForOwner(by, input.Text, here.Now, here.Promises),
        },
        new("resume")
        {
            Offered = c => c.Paused is not null,
            Keeps = PromiseKind.CheckBack,
            Decide = (c, by, here, _) => c.Resume(by, here.Now, here.Promises),
        },
        new("done", Field.Text)
        {
            Offered = BeforeDone,
            Keeps = PromiseKind.Finish,
            Decide = (c, by, here, input) => c.Finish(by, input.Text, here.Now, here.Promises),
        },
        new("accept", Field.Text)
        {
            Offered = c => c.Stage is CaseStage.Done,
            Keeps = PromiseKind.Accept,
            Decide = (c, by, here, input) => c.Accept(by, input.Text, here.Now, here.Promises),
        },
        new("follow_up", Field.Text)
        {
            Offered = c => c.Stage is CaseStage.Done or CaseStage.Accepted && !c.Duties.FollowUp.Settled,
            Keeps = PromiseKind.FollowUp,
            Decide = (c, by, here, input) => c.FollowUp(by, input.Text, here.Now, here.Promises),
        },
        // Always there while the case is open: pressing it names what is missing.
        new("close") { Keeps = PromiseKind.Close, Decide = (c, by, here, _) => c.Close(by, here.Now) },
        new("reopen", Field.Text)
        {
            Offered = c => c.Stage is CaseStage.Done or CaseStage.Accepted or CaseStage.Closed,
            Decide = (c, by, here, input) => c.Reopen(by, input.Text, here.Now, here.Promises),
        },
        new("waive", Field.Duty, Field.Text)
        {
            Offered = c => c.IsOpen && c.Duties.Missing.Count > 0,
            Aside = true,
            Decide = (c, by, here, input) => c.Waive(by, input.Duty, input.Text, here.Now, here.Promises),
        },
        new("move_promise", Field.Time, Field.Text)
        {
            Aside = true,
            // No time given reads as one that is past: the rule says so in its own words.
            Decide = (c, by, here, input) => c.MovePromise(by, input.By ?? DateTimeOffset.MinValue, input.Text, here.Now),
        },
        new("offer_transfer", Field.Clerk, Field.Text)
        {
            Aside = true,
            Decide = (c, by, here, input) => c.OfferTransfer(by, input.Clerk is { } to ? here.Staff.Roster.Find(to) : null, input.Text, here.Now),
        },
        new("add_helper", Field.Clerk)
        {
            Aside = true,
            Decide = (c, by, here, input) => c.AddHelper(by, input.Clerk is { } to ? here.Staff.Roster.Find(to) : null, here.Now),
        },
    ];

    /// <summary>For whom a case is offered to.</summary>
    public static IReadOnlyList<CaseAction> Offer { get; } = [AcceptTransfer, DeclineTransfer];

    /// <summary>For who offered it, or a manager: takes the offer back.</summary>
    public static IReadOnlyList<CaseAction> TakeBack { get; } = [DeclineTransfer with { Key = "take_back_transfer" }];

    /// <summary>In the red banner.</summary>
    public static IReadOnlyList<CaseAction> Emergency { get; } = [Acknowledge];

    private static bool BeforeDone(OwnerCase ownerCase) => ownerCase.Stage is not (CaseStage.Done or CaseStage.Accepted or CaseStage.Closed);
}
