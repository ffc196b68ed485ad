using OwnerBot.Cases;

namespace OwnerBot.Manager;

/// <summary>Which conversations a manager looks for: all that is given must fit.</summary>
/// <param name="Owner">Part of a name, of a phone or of a home; empty for any.</param>
/// <param name="Clerk">Who answers or answered there; null for any.</param>
/// <param name="Words">What was said; empty for anything.</param>
/// <param name="From">First day on which something was said, in the community's zone; null for any.</param>
/// <param name="To">Last day, included; null for any.</param>
internal sealed record TranscriptQuestion(string Owner, ClerkId? Clerk, string Words, DateOnly? From, DateOnly? To)
{
    public static TranscriptQuestion Everything { get; } = new("", null, "", null, null);

    public bool HasOwner => !string.IsNullOrWhiteSpace(Owner);

    public bool HasWords => !string.IsNullOrWhiteSpace(Words);

    public DateTimeOffset? Since(TimeZoneInfo zone) => From is { } day ? Midnight(day, zone) : null;

    /// <summary>Exclusive.</summary>
    public DateTimeOffset? Before(TimeZoneInfo zone) => To is { } day && day < DateOnly.MaxValue ? Midnight(day.AddDays(1), zone) : null;

    private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        // Where the clocks go forward at midnight the day begins an hour later.
        return new(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone.GetUtcOffset(local));
    }
}
