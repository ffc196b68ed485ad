namespace OwnerBot.Bookings;

internal static partial class BookingLog
{
    [LoggerMessage(1501, LogLevel.Error, "Reminders and offers of bookings could not be worked; trying again")]
    public static partial void BookingsFailed(this ILogger logger, Exception fault);

    [LoggerMessage(1502, LogLevel.Warning, "The day {Date} of {Resource} was put right after a step that did not come to its end")]
    public static partial void Settled(this ILogger logger, string resource, DateOnly date);
}
