using OwnerBot.Cases.Services;

namespace OwnerBot.Cases.Promises;

/// <summary>Counts promises: a service's times on somebody's working hours. A service around the clock ignores the hours.</summary>
public sealed class PromiseClock(WorkingHours hours, Service service)
{
    /// <summary>What a resumed promise gets at least, when it had been all but spent before it waited.</summary>
    public static readonly TimeSpan LeastLeft = TimeSpan.FromMinutes(5);

    public Service Service { get; } = service;

    public Promise Promise(ClerkId who, PromiseKind what, DateTimeOffset from) => new(who, what, By(what, from));

    public DateTimeOffset By(PromiseKind what, DateTimeOffset from) => Add(from, Service.Times.For(what));

    /// <summary>The kept promise from here on: the working time that it had left when the waiting began, and at least five minutes.</summary>
    public Promise Again(Promise kept, DateTimeOffset waitingSince, DateTimeOffset now)
    {
        var left = Between(waitingSince, kept.By);
        return kept with { By = Add(now, left > LeastLeft ? left : LeastLeft) };
    }

    /// <remarks>A calendar without working time cannot hold a promise; a promise there must be, so plain time counts then.</remarks>
    private DateTimeOffset Add(DateTimeOffset from, TimeSpan time) =>
        Service.AroundTheClock ? from + time : hours.Add(from, time) ?? from + time;

    private TimeSpan Between(DateTimeOffset from, DateTimeOffset to) =>
        Service.AroundTheClock ? to - from : hours.Between(from, to);
}
