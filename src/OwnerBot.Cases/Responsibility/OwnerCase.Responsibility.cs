using OwnerBot.Cases.Promises;
using OwnerBot.Cases.Responsibility;

namespace OwnerBot.Cases;

/// <summary>Who answers for the case, and who stands beside.</summary>
public sealed partial record OwnerCase
{
    /// <summary>Offers the case to another clerk; nothing changes until that clerk accepts. A new offer takes the place of the old.</summary>
    /// <param name="to">Null when the roster does not know the person.</param>
    public Decision OfferTransfer(Actor actor, Clerk? to, string reason, DateTimeOffset now) =>
        (BarredFromAnswering(actor) ?? Words.Unfit(reason), to) switch
        {
            ({ } why, _) => why,
            (_, null or { Active: false }) => Refusal.ClerkUnknown(),
            _ when to.Id == Responsible => Refusal.TransferToSelf(Responsible),
            _ when TransferOffer is { } offer && offer.To == to.Id && offer.By == actor.Id => Decision.NothingNew,
            _ => new TransferOffered(now, actor.Id, to.Id, reason.Trim()),
        };

    /// <summary>The receiver says no; or who offered it, or a manager, takes the offer back.</summary>
    public Decision DeclineTransfer(Actor actor, string reason, DateTimeOffset now) =>
        (IsOpen ? Words.Unfit(reason) : Refusal.CaseIsClosed(Number), TransferOffer) switch
        {
            ({ } why, _) => why,
            (_, null) when Last is TransferDeclined e && e.By == actor.Id => Decision.NothingNew,
            (_, null) => Refusal.TransferNotOffered(Number),
            (_, { } offer) when actor.Id != offer.To && actor.Id != offer.By && !actor.IsManager => Refusal.TransferNotYours(Number, offer.To),
            _ => new TransferDeclined(now, actor.Id, reason.Trim()),
        };

    /// <summary>The receiver takes the case and its promise. A promise already past is counted anew.</summary>
    /// <param name="clock">The receiver's.</param>
    public Decision AcceptTransfer(Actor actor, DateTimeOffset now, PromiseClock clock) => (TransferOffer, Promise) switch
    {
        (_, null) => Refusal.CaseIsClosed(Number),
        (null, _) when Last is CaseTransferred && actor.Id == Responsible => Decision.NothingNew,
        (null, _) => Refusal.TransferNotOffered(Number),
        ({ } offer, _) when actor.Id != offer.To => Refusal.TransferNotYours(Number, offer.To),
        ({ } offer, { } promise) => new CaseTransferred(now, Responsible, offer.To, offer.Reason,
            promise.By > now ? promise with { Who = offer.To } : clock.Promise(offer.To, promise.What, now)),
    };

    /// <summary>Puts a clerk beside the responsible one.</summary>
    /// <param name="helper">Null when the roster does not know the person.</param>
    public Decision AddHelper(Actor actor, Clerk? helper, DateTimeOffset now) => (Barred(actor), helper) switch
    {
        ({ } why, _) => why,
        (_, null or { Active: false }) => Refusal.ClerkUnknown(),
        _ when helper.Id == Responsible || Helpers.Contains(helper.Id) => Decision.NothingNew,
        _ => new HelperAdded(now, actor.Id, helper.Id),
    };

    /// <summary>A person of the on-call chain is being rung. Nothing new once somebody has the emergency in hand.</summary>
    public Decision RingOnCall(ClerkId person, DateTimeOffset now) => this switch
    {
        { IsOpen: false } => Refusal.CaseIsClosed(Number),
        { IsEmergency: false } => Refusal.NotAnEmergency(Number),
        { AwaitsPerson: false } => Decision.NothingNew,
        _ when Rung.LastOrDefault() is { } last && last.Rung == person && now <= last.At => Decision.NothingNew,
        _ => new OnCallRung(now, person),
    };

    /// <summary>The first manager who is not on the case yet; null when one already is, or nobody is left.</summary>
    private ManagerBroughtIn? BringIn(IReadOnlyList<ClerkId> managers, string reason, DateTimeOffset now) =>
        Managers.Count > 0 || managers.All(manager => manager == Responsible)
            ? null
            : new ManagerBroughtIn(now, managers.First(manager => manager != Responsible), reason);
}
