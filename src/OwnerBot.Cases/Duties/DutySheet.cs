namespace OwnerBot.Cases.Duties;

/// <summary>How the four duties of one case stand.</summary>
public sealed record DutySheet
{
    private DutySheet(DutyState organise, DutyState supervise, DutyState accept, DutyState followUp) =>
        (Organise, Supervise, Accept, FollowUp) = (organise, supervise, accept, followUp);

    /// <summary>All four pending.</summary>
    public static DutySheet Pending { get; } =
        new(Waiting(Duty.Organise), Waiting(Duty.Supervise), Waiting(Duty.Accept), Waiting(Duty.FollowUp));

    public DutyState Organise { get; private init; }
    public DutyState Supervise { get; private init; }
    public DutyState Accept { get; private init; }
    public DutyState FollowUp { get; private init; }

    public IReadOnlyList<DutyState> All => [Organise, Supervise, Accept, FollowUp];

    /// <summary>What still stands between the case and its closing, in order.</summary>
    public IReadOnlyList<Duty> Missing => [.. All.Where(duty => !duty.Settled).Select(duty => duty.Duty)];

    public DutyState this[Duty duty] => duty switch
    {
        Duty.Organise => Organise,
        Duty.Supervise => Supervise,
        Duty.Accept => Accept,
        Duty.FollowUp => FollowUp,
        _ => throw new ArgumentOutOfRangeException(nameof(duty), duty, null),
    };

    public DutySheet Done(Duty duty, ClerkId by, DateTimeOffset at, string note) => With(new(duty, by, at, note, Waived: false));

    public DutySheet Waived(Duty duty, ClerkId by, DateTimeOffset at, string reason) => With(new(duty, by, at, reason, Waived: true));

    /// <summary>The work is looked at afresh: acceptance and follow-up are pending again.</summary>
    public DutySheet Reopened() => this with { Accept = Waiting(Duty.Accept), FollowUp = Waiting(Duty.FollowUp) };

    private DutySheet With(DutyState state) => state.Duty switch
    {
        Duty.Organise => this with { Organise = state },
        Duty.Supervise => this with { Supervise = state },
        Duty.Accept => this with { Accept = state },
        Duty.FollowUp => this with { FollowUp = state },
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    private static DutyState Waiting(Duty duty) => new(duty, null, null, null, Waived: false);
}
