using OwnerBot.Cases.Duties;
using OwnerBot.Cases.Promises;
using OwnerBot.Cases.Responsibility;

namespace OwnerBot.Cases;

/// <summary>The gates before closing: accept, follow up, or waive with a reason.</summary>
public sealed partial record OwnerCase
{
    /// <summary>验收: the responsible clerk, or a manager, saw that the finished work is right.</summary>
    public Decision Accept(Actor actor, string note, DateTimeOffset now, PromiseClock clock) =>
        (BarredFromAnswering(actor) ?? Words.Unfit(note), Stage) switch
        {
            ({ } why, _) => why,
            (_, CaseStage.Done) => new CaseAccepted(now, actor.Id, note.Trim(),
                AfterTheWork(Duties.Done(Duty.Accept, actor.Id, now, note), now, clock)),
            (_, CaseStage.Accepted) when Duties.Accept.By == actor.Id => Decision.NothingNew,
            (_, CaseStage.Accepted) => Refusal.DutySettled(Number, Duties.Accept),
            _ => Refusal.NotDoneYet(Number),
        };

    /// <summary>回访: asks the owner for stars and a word, under the clerk's name.</summary>
    public Decision FollowUp(Actor actor, string note, DateTimeOffset now, PromiseClock clock) =>
        (Barred(actor) ?? Words.Unfit(note), Stage) switch
        {
            ({ } why, _) => why,
            _ when Duties.FollowUp is { Settled: true, Waived: false } sent =>
                sent.By == actor.Id ? Decision.NothingNew : Refusal.DutySettled(Number, sent),
            (_, CaseStage.Accepted) => new CaseFollowedUp(now, actor.Id, note.Trim(), clock.Promise(Responsible, PromiseKind.Close, now)),
            (_, CaseStage.Done) when Duties.Accept.Waived =>
                new CaseFollowedUp(now, actor.Id, note.Trim(), clock.Promise(Responsible, PromiseKind.Close, now)),
            _ => Refusal.NotAcceptedYet(Number),
        };

    /// <summary>A duty that does not apply. The reason is kept; a duty once done is not waived.</summary>
    public Decision Waive(Actor actor, Duty duty, string reason, DateTimeOffset now, PromiseClock clock) =>
        (BarredFromAnswering(actor) ?? Words.Unfit(reason), Duties[duty]) switch
        {
            ({ } why, _) => why,
            (_, { Settled: true, Waived: true } waived) when waived.By == actor.Id => Decision.NothingNew,
            (_, { Settled: true } settled) => Refusal.DutySettled(Number, settled),
            _ when !actor.IsManager && !clock.Service.MayWaive.Contains(duty) => Refusal.DutyNotWaivable(duty),
            _ => new DutyWaived(now, actor.Id, duty, reason.Trim(), InsteadOf(duty, now, clock)),
        };

    /// <summary>Closes when all four duties are settled; every missing one is named to whoever tries.</summary>
    public Decision Close(Actor actor, DateTimeOffset now) => (BarredFromAnswering(actor), Duties.Missing) switch
    {
        _ when !IsOpen && ClosedBy == actor.Id => Decision.NothingNew,
        ({ } why, _) => why,
        (_, { Count: > 0 } missing) => Refusal.DutyMissing(Number, missing),
        _ => new CaseClosed(now, actor.Id),
    };

    /// <summary>The next promise when the present one was to do the waived duty; null when the present one stands.</summary>
    private Promise? InsteadOf(Duty duty, DateTimeOffset now, PromiseClock clock) => (duty, Promise?.What) switch
    {
        (Duty.Organise, PromiseKind.Plan) => clock.Promise(Responsible, PromiseKind.Finish, now),
        (Duty.Accept, PromiseKind.Accept) or (Duty.FollowUp, PromiseKind.FollowUp) =>
            AfterTheWork(Duties.Waived(duty, Responsible, now, "-"), now, clock),
        _ => null,
    };
}
