using OwnerBot.Cases;
using OwnerBot.Cases.Promises;
using OwnerBot.Cases.Responsibility;

namespace OwnerBot.Communities;

/// <summary>What the community is called, its clock and its calendar. Stored as a setting; read from <c>community.json</c>.</summary>
/// <param name="TimeZone">IANA name; default Asia/Shanghai.</param>
/// <param name="EmergencyPhone">Shown on the owner's page; null shows none.</param>
/// <param name="BotName">What the front desk calls itself.</param>
/// <param name="Holidays">Days on which nobody works.</param>
/// <param name="MakeUpWorkdays">Weekend days worked as if they were that weekday (调休).</param>
/// <param name="OnCall">Who is rung in an emergency, in order; all managers when empty.</param>
public sealed record CommunityProfile(
    LocalText Name, string TimeZone, string? EmergencyPhone, LocalText BotName, IReadOnlyList<DateOnly> Holidays,
    IReadOnlyList<MakeUpWorkday> MakeUpWorkdays, IReadOnlyList<ClerkId> OnCall)
{
    public const string Setting = "community";

    public static CommunityProfile Unnamed { get; } = new(
        new("业主服务中心", "業主服務中心", "Owners' Service Centre"), "Asia/Shanghai", null, new("小管家", "小管家", "Front Desk"), [], [], []);

    public TimeZoneInfo Zone() => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    public BusinessCalendar Calendar() => new(Zone(), Holidays, MakeUpWorkdays);

    public OnCallChain OnCallChain(IReadOnlyList<Clerk> clerks) =>
        new(OnCall.Count > 0 ? OnCall : [.. clerks.Where(clerk => clerk.IsManager && clerk.Active).Select(clerk => clerk.Id)]);
}
