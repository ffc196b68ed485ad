using System.Collections.Immutable;
using OwnerBot.Cases.Duties;
using OwnerBot.Cases.Promises;
using OwnerBot.Cases.Responsibility;
using OwnerBot.Cases.Services;
using OwnerBot.Cases.Stars;

namespace OwnerBot.Cases;

/// <summary>
/// One owner's request, from opening to closing. Every wish is answered with a <see cref="Decision"/>; only <see cref="After"/>
/// changes the shape. The wishes stand by subject: work at the root, Duties, Promises, Responsibility, Stars.
/// </summary>
public sealed partial record OwnerCase
{
    private OwnerCase(CaseOpened opened)
    {
        Opened = opened;
        Responsible = opened.Responsible;
        Promise = opened.Promise;
        PromiseSetAt = opened.At;
        Last = opened;
    }

    public CaseId Id => Opened.Id;
    public CaseNumber Number => Opened.Number;
    public ServiceKey Service => Opened.Service;
    public ConversationId Conversation => Opened.Conversation;

    /// <summary>Null when not yet verified.</summary>
    public OwnerId? Owner => Opened.Owner;

    public string OwnerName => Opened.OwnerName;

    /// <summary>Null when the owner is not bound to a home.</summary>
    public HomeId? Home => Opened.Home;

    public string Place => Opened.Place;
    public Language Language => Opened.Language;
    public string Summary => Opened.Summary;
    public IReadOnlyList<CaseFact> Facts => Opened.Facts;
    public FirstContactReason Why => Opened.Why;
    public DateTimeOffset OpenedAt => Opened.At;

    /// <summary>Ids of stored attachments: those of the opening, then those that the owner added.</summary>
    public IReadOnlyList<string> Photos => [.. Opened.Photos, .. AddedPhotos];

    public CaseStage Stage { get; private init; } = CaseStage.Opened;

    public bool IsOpen => Stage != CaseStage.Closed;

    public bool IsEmergency => Service == ServiceKey.Emergency;

    /// <summary>True until a person has taken the case in hand, after the opening and after each reopening.</summary>
    public bool AwaitsPerson => Stage is CaseStage.Opened or CaseStage.Reopened;

    /// <summary>The one clerk who answers for the case, from first contact to the end.</summary>
    public ClerkId Responsible { get; private init; }

    /// <summary>Clerks added beside the responsible one, never instead.</summary>
    public ImmutableList<ClerkId> Helpers { get; private init; } = [];

    /// <summary>Managers brought in, by few stars or a promise moved twice.</summary>
    public ImmutableList<ClerkId> Managers { get; private init; } = [];

    /// <summary>Who does what next, by when. Null only when closed.</summary>
    public Promise? Promise { get; private init; }

    /// <summary>Since when <see cref="Promise"/> stands.</summary>
    public DateTimeOffset PromiseSetAt { get; private init; }

    /// <summary>When a person first wrote to the owner, or asked, planned or finished; null before.</summary>
    public DateTimeOffset? FirstAnsweredAt { get; private init; }

    /// <summary>When a person first took the case in hand; null before.</summary>
    public DateTimeOffset? AcknowledgedAt { get; private init; }

    public DateTimeOffset? ClosedAt { get; private init; }

    public DutySheet Duties { get; private init; } = DutySheet.Pending;

    /// <summary>The owner's stars, oldest first; only ever added to.</summary>
    public ImmutableList<Rating> Ratings { get; private init; } = [];

    /// <summary>True when the follow-up was sent and no stars came back yet.</summary>
    public bool AwaitsStars { get; private init; }

    public int ReopenedCount { get; private init; }

    /// <summary>Null when the case is offered to nobody.</summary>
    public TransferOffer? TransferOffer { get; private init; }

    /// <summary>What waits while <see cref="Stage"/> is <see cref="CaseStage.WaitingForOwner"/>; null otherwise.</summary>
    public PausedWork? Paused { get; private init; }

    /// <summary>Who was rung since the emergency was opened or reopened, in order.</summary>
    public ImmutableList<OnCallRung> Rung { get; private init; } = [];

    /// <summary>How often in a row the house foresaw that a promise would be missed.</summary>
    public int ForeseenInARow { get; private init; }

    /// <summary>What happened last.</summary>
    public CaseEvent Last { get; private init; }

    private CaseOpened Opened { get; }

    private ImmutableList<string> AddedPhotos { get; init; } = [];

    private bool StillRingingTold { get; init; }

    private ClerkId? DoneBy { get; init; }

    private ClerkId? ClosedBy { get; init; }

    /// <summary>What the owner said last; null once a person did anything after it.</summary>
    private OwnerAdded? OwnerSaid { get; init; }

    /// <exception cref="ArgumentException">The history is empty, does not begin with <see cref="CaseOpened"/>, or has it twice.</exception>
    public static OwnerCase Rebuild(IEnumerable<CaseEvent> history)
    {
        OwnerCase? rebuilt = null;
        foreach (var happened in history)
        {
            rebuilt = (rebuilt, happened) switch
            {
                (null, CaseOpened opened) => From(opened),
                (null, _) => throw new ArgumentException($"A history begins with {nameof(CaseOpened)}, not {happened.GetType().Name}.", nameof(history)),
                _ => rebuilt.After(happened),
            };
        }

        return rebuilt ?? throw new ArgumentException("A case without a history does not exist.", nameof(history));
    }

    public static OwnerCase From(CaseOpened opened) => new(opened);

    /// <summary>Folds what a decision brought; a refused one changes nothing.</summary>
    public OwnerCase After(Decision decision) =>
        decision is Decision.Accepted accepted ? accepted.Events.Aggregate(this, (folded, happened) => folded.After(happened)) : this;

    private Refusal? Barred(Actor actor) => (IsOpen, MayAct(actor)) switch
    {
        (false, _) => Refusal.CaseIsClosed(Number),
        (_, false) => Refusal.NotYourCase(Number, Responsible),
        _ => null,
    };

    /// <summary>Some duties cannot be handed to a helper: the responsible clerk answers for them, or a manager does.</summary>
    private Refusal? BarredFromAnswering(Actor actor) =>
        Barred(actor) ?? (actor.IsManager || actor.Id == Responsible ? null : Refusal.OnlyResponsible(Number, Responsible));

    private bool MayAct(Actor actor) =>
        actor.IsManager || actor.StandsIn || actor.Id == Responsible || Helpers.Contains(actor.Id) || Managers.Contains(actor.Id)
        || (IsEmergency && (actor.IsOnCall || Rung.Any(ring => ring.Rung == actor.Id)));
}

/// <summary>What stands still while the owner is asked something.</summary>
/// <param name="Since">When the clock stopped; a second question does not move it.</param>
/// <param name="Kept">The promise that goes on, with the working time it had left, once the owner has answered.</param>
/// <param name="Stage">Where the case goes on.</param>
public sealed record PausedWork(DateTimeOffset Since, ClerkId By, string Question, Promise Kept, CaseStage Stage);
