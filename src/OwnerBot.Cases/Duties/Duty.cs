namespace OwnerBot.Cases.Duties;

/// <summary>The four duties of first-contact responsibility (首接负责制): 组织 · 监督 · 验收 · 回访. Stored by name.</summary>
public enum Duty
{
    Organise,
    Supervise,
    Accept,
    FollowUp,
}

/// <summary>How one duty stands. <see cref="At"/> null: pending.</summary>
/// <param name="Waived">True when it was waived; then <paramref name="Note"/> is the reason and never empty.</param>
public sealed record DutyState(Duty Duty, ClerkId? By, DateTimeOffset? At, string? Note, bool Waived)
{
    public bool Settled => At is not null;
}
