namespace OwnerBot.Outbound;

internal static partial class OutboundLog
{
    [LoggerMessage(1301, LogLevel.Error, "The outbox of conversation {ConversationId} could not be worked; trying again")]
    public static partial void OutboxFailed(this ILogger logger, Exception fault, string conversationId);

    [LoggerMessage(1302, LogLevel.Warning, "Line {Seq} of conversation {ConversationId} was not sent, attempt {Attempt}; trying again")]
    public static partial void SendFailed(this ILogger logger, Exception fault, string conversationId, long seq, int attempt);

    [LoggerMessage(1303, LogLevel.Warning, "The channel refused line {Seq} of conversation {ConversationId} for good")]
    public static partial void ChannelRefused(this ILogger logger, Exception fault, string conversationId, long seq);

    [LoggerMessage(1304, LogLevel.Error, "News of a case could not be brought to its owner; trying again")]
    public static partial void NoticesFailed(this ILogger logger, Exception fault);
}
