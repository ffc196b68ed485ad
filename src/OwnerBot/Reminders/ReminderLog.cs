namespace OwnerBot.Reminders;

internal static partial class ReminderLog
{
    [LoggerMessage(1401, LogLevel.Error, "Reminders could not be worked; trying again")]
    public static partial void ReminderFailed(this ILogger logger, Exception fault);

    [LoggerMessage(1402, LogLevel.Warning, "Emergency {CaseNumber}: ringing {ClerkId}")]
    public static partial void OnCallRung(this ILogger logger, int caseNumber, string clerkId);
}
