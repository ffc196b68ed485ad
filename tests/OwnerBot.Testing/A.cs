using OwnerBot.Cases;
using OwnerBot.Cases.Duties;
using OwnerBot.Cases.Promises;
using OwnerBot.Cases.Responsibility;
using OwnerBot.Cases.Services;

namespace OwnerBot.Testing;

/// <summary>Valid things of the desk; a test says only what matters to it.</summary>
public static class A
{
    public static readonly ClerkId Anna = new("anna");
    public static readonly ClerkId Ben = new("ben");
    public static readonly ClerkId Cara = new("cara");
    public static readonly ClerkId May = new("may");

    /// <summary>The community's zone, without a change of clocks.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>A Monday morning, the desk just opened.</summary>
    public static readonly DateTimeOffset Monday9 = At("2026-03-02 09:00");

    /// <summary>Monday to Friday, 09:00 to 12:00 and 14:00 to 18:00.</summary>
    public static readonly IReadOnlyList<WeeklyShift> SplitWeek = WeeklyShift.Weekdays(Shift.Of("09:00", "12:00"), Shift.Of("14:00", "18:00"));

    public static readonly WorkingHours Hours = new(Zone, SplitWeek);

    /// <summary>A local time in <see cref="Zone"/>: "2026-03-02 09:00".</summary>
    public static DateTimeOffset At(string local) =>
        DateTimeOffset.Parse(local + " +08:00", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Answer in 30 minutes, plan in 4 hours, finish in 2 days of work …</summary>
    public static Service Service(string key = "repair", bool aroundTheClock = false, params IReadOnlyList<Duty> mayWaive) => new(
        new ServiceKey(key),
        new LocalText("报修", "報修", "Repair"),
        new PromiseTimes(
            FirstAnswer: TimeSpan.FromMinutes(30), Plan: TimeSpan.FromHours(4), Finish: TimeSpan.FromHours(14), Accept: TimeSpan.FromHours(7),
            FollowUp: TimeSpan.FromHours(14), Close: TimeSpan.FromHours(21), CheckBack: TimeSpan.FromHours(7)),
        aroundTheClock,
        mayWaive);

    public static PromiseClock Clock(Service? service = null) => new(Hours, service ?? Service());

    public static Clerk Clerk(
        string id, IReadOnlyList<Language>? languages = null, IReadOnlyList<string>? buildings = null, IReadOnlyList<ServiceKey>? skills = null,
        IReadOnlyList<WeeklyShift>? shifts = null, IReadOnlyList<DateOnly>? daysOff = null, bool manager = false, bool active = true) => new(
        new ClerkId(id), new LocalText(id, id, id), languages ?? [Language.SimplifiedChinese], buildings ?? [], skills ?? [],
        shifts ?? SplitWeek, daysOff ?? [], manager, Phone: null, active);

    public static Roster Roster(params IReadOnlyList<Clerk> clerks) => new(clerks, BusinessCalendar.Plain(Zone), OnCallChain.Nobody);

    public static Actor Acting(ClerkId clerk) => new(clerk, IsManager: false);

    public static Actor Managing(ClerkId manager) => new(manager, IsManager: true);
}
