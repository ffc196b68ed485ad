namespace OwnerBot.Cases;

/// <summary>What the rules say to a wish: accepted with what happened, or refused with why; never both.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>Accepted, and nothing is to be written: the wish had been granted before.</summary>
    public static Decision NothingNew { get; } = new Accepted([]);

    /// <param name="Events">What happened, in order; empty when the wish had been granted before.</param>
    public sealed record Accepted(IReadOnlyList<CaseEvent> Events) : Decision;

    public sealed record Refused(Refusal Why) : Decision;

    public static Decision Of(params IReadOnlyList<CaseEvent> events) => new Accepted(events);

    public static implicit operator Decision(CaseEvent happened) => new Accepted([happened]);

    public static implicit operator Decision(Refusal why) => new Refused(why);
}
