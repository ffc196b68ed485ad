using OwnerBot.Cases.Duties;
using OwnerBot.Cases.Promises;
using OwnerBot.Cases.Responsibility;
using OwnerBot.Cases.Services;

namespace OwnerBot.Cases;

/// <summary>The work itself: taking it in hand, answering, planning, asking the owner, finishing.</summary>
public sealed partial record OwnerCase
{
    /// <summary>The case is opened, and promised: a person answers by then.</summary>
    public static CaseOpened Open(CaseRequest request, CaseId id, CaseNumber number, FirstContactChoice chosen, PromiseClock clock, DateTimeOffset now) =>
        new(now, id, number, request.Service, request.Conversation, request.Owner, request.Home, request.OwnerName, request.Place,
            request.Language, request.Summary, request.Facts, request.Photos, chosen.Clerk, chosen.Why,
            clock.Promise(chosen.Clerk, PromiseKind.FirstAnswer, now));

    /// <summary>A person has the case in hand. It does not stop the first-response clock: only words to the owner do.</summary>
    public Decision Acknowledge(Actor actor, DateTimeOffset now) => Barred(actor) switch
    {
        { } why => why,
        _ when AwaitsPerson => new CaseAcknowledged(now, actor.Id),
        _ => Decision.NothingNew,
    };

    /// <param name="text">May be empty when there are attachments.</param>
    /// <returns>
    /// <see cref="CaseAnswered"/>, with <see cref="CaseAcknowledged"/> before it when nobody had the case in hand. The first answer
    /// keeps the promise and makes the next: a plan.
    /// </returns>
    public Decision Answer(Actor actor, string text, IReadOnlyList<string> attachments, DateTimeOffset now, PromiseClock clock)
    {
        var said = text.Trim();
        var answered = new CaseAnswered(now, actor.Id, said, attachments, Promise?.What is PromiseKind.FirstAnswer ? PlanFrom(now, clock) : null);
        return (Barred(actor) ?? Words.Unfit(said, mayBeEmpty: attachments.Count > 0)) switch
        {
            { } why => why,
            _ when Last is CaseAnswered e && e.By == actor.Id && e.Text == said && e.Attachments.SequenceEqual(attachments) => Decision.NothingNew,
            _ when AwaitsPerson => Decision.Of(new CaseAcknowledged(now, actor.Id), answered),
            _ => answered,
        };
    }

    /// <summary>组织: says who does the work and when. A new plan takes the place of the old one.</summary>
    /// <param name="by">When the work will be finished; null for the service's usual time.</param>
    public Decision Organise(Actor actor, string plan, DateTimeOffset? by, DateTimeOffset now, PromiseClock clock) =>
        (Barred(actor) ?? Words.Unfit(plan)) switch
        {
            { } why => why,
            _ when Stage is CaseStage.Done or CaseStage.Accepted => Refusal.CaseIsDone(Number),
            _ when by <= now => Refusal.PromiseInPast(),
            _ when Stage is CaseStage.InProgress && IsPlan(actor, plan.Trim(), by) => Decision.NothingNew,
            _ => new CaseOrganised(now, actor.Id, plan.Trim(),
                new Promise(Responsible, PromiseKind.Finish, by ?? clock.By(PromiseKind.Finish, now))),
        };

    /// <summary>监督: the clerk looked at how it goes.</summary>
    public Decision Supervise(Actor actor, string note, DateTimeOffset now) => (Barred(actor) ?? Words.Unfit(note)) switch
    {
        { } why => why,
        _ when Duties.Supervise is { Waived: false } looked && looked.By == actor.Id && looked.Note == note.Trim() => Decision.NothingNew,
        _ => new CaseSupervised(now, actor.Id, note.Trim()),
    };

    /// <summary>Asks the owner; the clock stands still, and the clerk checks back without being asked.</summary>
    public Decision PauseForOwner(Actor actor, string question, DateTimeOffset now, PromiseClock clock) =>
        (Barred(actor) ?? Words.Unfit(question), Paused, Promise) switch
        {
            ({ } why, _, _) => why,
            _ when Stage is CaseStage.Done or CaseStage.Accepted => Refusal.CaseIsDone(Number),
            (_, { } already, _) when already.By == actor.Id && already.Question == question.Trim() => Decision.NothingNew,
            (_, { } already, _) => new CasePaused(now, actor.Id, question.Trim(), already.Kept, CheckBack(now, clock)),
            (_, _, { What: PromiseKind.FirstAnswer }) => new CasePaused(now, actor.Id, question.Trim(), PlanFrom(now, clock), CheckBack(now, clock)),
            (_, _, { } kept) => new CasePaused(now, actor.Id, question.Trim(), kept, CheckBack(now, clock)),
            _ => Refusal.CaseIsClosed(Number),
        };

    /// <summary>The clock runs on; the kept promise gets back the working time that it had left.</summary>
    /// <param name="actor">Null when the owner's answer resumes it.</param>
    public Decision Resume(Actor? actor, DateTimeOffset now, PromiseClock clock) =>
        (actor is { } person ? Barred(person) : IsOpen ? null : Refusal.CaseIsClosed(Number), Paused) switch
        {
            ({ } why, _) => why,
            (_, { } paused) => new CaseResumed(now, actor?.Id, Again(paused, now, clock)),
            _ when Last is CaseResumed e && e.By == actor?.Id => Decision.NothingNew,
            _ => Refusal.NotWaiting(Number),
        };

    /// <summary>The owner adds to the case, and a waiting case goes on; a mere "thanks" is kept and moves nothing.</summary>
    /// <param name="text">May be empty when there are photos.</param>
    public Decision OwnerAdds(string text, IReadOnlyList<string> photos, DateTimeOffset now, PromiseClock clock, bool justThanks = false)
    {
        var added = new OwnerAdded(now, text.Trim(), photos);
        return (IsOpen ? Words.Unfit(text, mayBeEmpty: photos.Count > 0) : Refusal.CaseIsClosed(Number), Paused) switch
        {
            ({ } why, _) => why,
            _ when OwnerSaid is { } said && said.Text == added.Text && said.Photos.SequenceEqual(photos) => Decision.NothingNew,
            (_, { } paused) when !justThanks => Decision.Of(added, new CaseResumed(now, null, Again(paused, now, clock))),
            _ => added,
        };
    }

    /// <summary>The work is finished; what comes next is to accept it.</summary>
    public Decision Finish(Actor actor, string note, DateTimeOffset now, PromiseClock clock) => (Barred(actor) ?? Words.Unfit(note)) switch
    {
        { } why => why,
        _ when Stage is CaseStage.Done && DoneBy == actor.Id => Decision.NothingNew,
        _ when Stage is CaseStage.Done or CaseStage.Accepted => Refusal.CaseIsDone(Number),
        _ => new CaseDone(now, actor.Id, note.Trim(), AfterTheWork(Duties, now, clock)),
    };

    private bool IsPlan(Actor actor, string plan, DateTimeOffset? by) =>
        Duties.Organise is { Waived: false } planned && planned.By == actor.Id && planned.Note == plan && (by is null || by == Promise?.By);

    private Promise CheckBack(DateTimeOffset now, PromiseClock clock) => clock.Promise(Responsible, PromiseKind.CheckBack, now);

    /// <summary>Next is a plan; or the work, where planning was waived.</summary>
    private Promise PlanFrom(DateTimeOffset now, PromiseClock clock) =>
        clock.Promise(Responsible, Duties.Organise.Waived ? PromiseKind.Finish : PromiseKind.Plan, now);

    /// <summary>What is still to do once the work is finished: accept it, follow up, close.</summary>
    private Promise AfterTheWork(DutySheet duties, DateTimeOffset now, PromiseClock clock) =>
        clock.Promise(Responsible, duties.Accept.Settled ? duties.FollowUp.Settled ? PromiseKind.Close : PromiseKind.FollowUp : PromiseKind.Accept, now);

    private Promise Again(PausedWork paused, DateTimeOffset now, PromiseClock clock) =>
        paused.Kept.What is PromiseKind.Plan && Duties.Organise.Waived ? PlanFrom(now, clock) : clock.Again(paused.Kept, paused.Since, now);
}

/// <summary>What a case is opened with: who asks for what, where, in whose words.</summary>
/// <param name="Summary">One line for the desk's list.</param>
public sealed record CaseRequest(
    ServiceKey Service, ConversationId Conversation, OwnerId? Owner, HomeId? Home, string OwnerName, string Place, Language Language,
    string Summary, IReadOnlyList<CaseFact> Facts, IReadOnlyList<string> Photos);
