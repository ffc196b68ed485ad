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
