using System.Collections.Immutable;
using OwnerBot.Cases;
using OwnerBot.Cases.Bookings;
using OwnerBot.Cases.Promises;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Inquiry;
using OwnerBot.Dialogs.Services;

namespace OwnerBot.Dialogs;

/// <summary>Everything that a turn needs to know, gathered before it decides.</summary>
/// <param name="Community">The community's name.</param>
/// <param name="Owner">Null when the person is not bound to a home.</param>
/// <param name="Cases">The cases of this owner or conversation: every open one by promise, then up to three of the latest closed.</param>
/// <param name="SomebodyOnShift">When somebody is on the desk.</param>
public sealed record Facts(
    DateTimeOffset Now, TimeZoneInfo Zone, LocalText Community, OwnerFacts? Owner, IReadOnlyList<CaseGlance> Cases, bool SomebodyOnShift)
{
    /// <summary>False until the community has its first clerk or manager.</summary>
    public bool HasDesk { get; init; } = true;

    /// <summary>What the front desk may tell about the community by itself.</summary>
    public KnowledgeBase Knowledge { get; init; } = KnowledgeBase.Empty;

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, Zone).DateTime);

    /// <summary>What can be asked for and booked.</summary>
    public ServiceOffer Offer { get; init; } = ServiceOffer.None;

    /// <summary>What the open form holds so far, in stored form: a slot may depend on another's answer.</summary>
    public ImmutableDictionary<string, string> Filled { get; init; } = ImmutableDictionary<string, string>.Empty;
}

public sealed record OwnerFacts(OwnerId Id, string Name, IReadOnlyList<HomeFacts> Homes);

/// <param name="Address">As the owner says it: "3栋2单元1502".</param>
public sealed record HomeFacts(HomeId Id, LocalText Address);

/// <summary>What the owner may see of a case.</summary>
/// <param name="Promise">Null when closed.</param>
/// <param name="AwaitsStars">True when the follow-up was sent and no stars came back yet.</param>
public sealed record CaseGlance(
    CaseId Id, CaseNumber Number, ServiceKey Service, string Summary, CaseStage Stage, LocalText Clerk, Promise? Promise,
    bool AwaitsStars, DateTimeOffset OpenedAt)
{
    /// <summary>What stands booked, by start.</summary>
    public IReadOnlyList<CaseBooking> Bookings { get; init; } = [];

    /// <summary>What the owner waits for; with an instant while a place is kept.</summary>
    public IReadOnlyList<(CaseBooking Wished, DateTimeOffset? Until)> WaitsFor { get; init; } = [];

    /// <summary>The steps of its checklist, in order; empty where there is none.</summary>
    public IReadOnlyList<(LocalText Name, bool Done)> Steps { get; init; } = [];
}
