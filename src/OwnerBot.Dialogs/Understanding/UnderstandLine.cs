using OwnerBot.Cases;

namespace OwnerBot.Dialogs.Understanding;

/// <summary>One line of questions to the understanding: <c>{"id","text","locale"?,"now"?,"asked"?}</c>.</summary>
/// <param name="Known">The line's <c>locale</c>; null when it gives none.</param>
/// <param name="Now">Null when the line gives none.</param>
public sealed record UnderstandLine(string Id, string Text, Language? Known, DateTimeOffset? Now, string? Asked)
{
    /// <param name="now">Used when the line gives none.</param>
    public Circumstances In(DateTimeOffset now, TimeZoneInfo zone) => new(Now ?? now, zone, Known, Asked);
}
