namespace OwnerBot.Turns;

internal static partial class TurnLog
{
    [LoggerMessage(1101, LogLevel.Error, "A turn of conversation {ConversationId} failed, attempt {Attempt}")]
    public static partial void TurnFailed(this ILogger logger, Exception fault, string conversationId, int attempt);
}
