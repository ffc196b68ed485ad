using OwnerBot.Cases.Duties;
using OwnerBot.Cases.Promises;

namespace OwnerBot.Cases.Services;

/// <summary>A kind of case that we offer, as data.</summary>
/// <param name="AroundTheClock">True when promises are counted on plain time, nights and holidays included.</param>
/// <param name="MayWaive">Duties that the responsible clerk may waive with a reason; a manager may waive every one.</param>
public sealed record Service(
    ServiceKey Key, LocalText Name, PromiseTimes Times, bool AroundTheClock, IReadOnlyList<Duty> MayWaive)
{
    /// <summary>How long after closing the owner may still give stars. Default 30 days.</summary>
    public TimeSpan RateWithin { get; init; } = TimeSpan.FromDays(30);

    /// <summary>False once it is no longer offered; its open cases go on.</summary>
    public bool Offered { get; init; } = true;

    /// <summary>What is asked before a case is opened; null where the conversation has code of its own.</summary>
    public ServiceForm? Form { get; init; }

    public Audience For { get; init; }

    public IReadOnlyList<BookingRule> Books { get; init; } = [];

    /// <summary>Null: free of charge.</summary>
    public PriceList? Price { get; init; }

    /// <summary>What the owner has to bring; said with the booking.</summary>
    public IReadOnlyList<LocalText> Papers { get; init; } = [];

    /// <summary>The steps that the owner can watch.</summary>
    public IReadOnlyList<ChecklistItem> Checklist { get; init; } = [];

    /// <summary>The slot of kind <see cref="SlotKind.Several"/> whose chosen options are steps as well; null for none.</summary>
    public string? ChecklistFrom { get; init; }

    public bool IsEmergency => Key == ServiceKey.Emergency;
}

/// <summary>How much working time each promise is given, counted from the step before.</summary>
public sealed record PromiseTimes(
    TimeSpan FirstAnswer, TimeSpan Plan, TimeSpan Finish, TimeSpan Accept, TimeSpan FollowUp, TimeSpan Close, TimeSpan CheckBack)
{
    public TimeSpan For(PromiseKind what) => what switch
    {
        PromiseKind.FirstAnswer => FirstAnswer,
        PromiseKind.Plan => Plan,
        PromiseKind.Finish => Finish,
        PromiseKind.CheckBack => CheckBack,
        PromiseKind.Accept => Accept,
        PromiseKind.FollowUp => FollowUp,
        PromiseKind.Close => Close,
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };
}
