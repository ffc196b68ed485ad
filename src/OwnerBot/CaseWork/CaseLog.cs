namespace OwnerBot.CaseWork;

internal static partial class CaseLog
{
    [LoggerMessage(1201, LogLevel.Information, "Case {CaseNumber} opened from conversation {ConversationId}, responsible {ClerkId}")]
    public static partial void CaseOpened(this ILogger logger, int caseNumber, string conversationId, string clerkId);
}
