using System.Text.Json.Serialization;
using OwnerBot.Cases;

namespace OwnerBot.Data.People;

/// <param name="Phone">E.164; null when not known.</param>
public sealed record OwnerRecord(OwnerId Id, string Name, string? Phone, IReadOnlyList<HomeId> Homes);

/// <param name="Phase">"三期"; null when the community has none.</param>
/// <param name="Unit">Null where a building has one entrance.</param>
/// <param name="HandedOver">The day the keys were given; null when not yet.</param>
public sealed record HomeRecord(HomeId Id, string? Phase, string Building, string? Unit, string Room, DateOnly? HandedOver)
{
    /// <summary>As an owner says it.</summary>
    [JsonIgnore]
    public LocalText Address { get; } = new(
        $"{Phase}{Building}栋{(Unit is null ? "" : $"{Unit}单元")}{Room}",
        $"{Phase}{Building}棟{(Unit is null ? "" : $"{Unit}單元")}{Room}室",
        $"{(Phase is null ? "" : $"{Phase}, ")}Building {Building}, {(Unit is null ? "" : $"Unit {Unit}, ")}Flat {Room}");
}

/// <summary>A clerk's way to sign in.</summary>
/// <param name="PasswordHash">Null while the invitation is open.</param>
/// <param name="Stamp">Changes with the password; a cookie with another stamp is worth nothing.</param>
public sealed record AccountRecord(ClerkId Clerk, string SignInName, string? PasswordHash, string Stamp);

/// <param name="Clerk">Null for the first manager.</param>
public sealed record InvitationRecord(string TokenHash, ClerkId? Clerk, DateTimeOffset ValidUntil);

internal sealed record CodeRecord(OwnerId Owner, ClerkId IssuedBy, DateTimeOffset ValidUntil, string? UsedBy);

internal sealed record BoundRecord(OwnerId Owner, DateTimeOffset At);

internal sealed record TriesRecord(OwnerBot.Cases.Homes.CodeTries Tries, string? LastMark);
