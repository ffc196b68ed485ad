using Microsoft.Extensions.Logging;

namespace OwnerBot.Channels.DirectLine;

internal static partial class DirectLineLog
{
    [LoggerMessage(2201, LogLevel.Error, "Direct Line {Method} {Endpoint} failed")]
    public static partial void RequestFailed(this ILogger logger, Exception fault, string method, string? endpoint);

    [LoggerMessage(2202, LogLevel.Information, "Direct Line conversation {ConversationId} started")]
    public static partial void ConversationStarted(this ILogger logger, string conversationId);

    [LoggerMessage(2203, LogLevel.Information, "A stream of conversation {ConversationId} closed: it read too slowly")]
    public static partial void StreamTooSlow(this ILogger logger, string conversationId);

    [LoggerMessage(2204, LogLevel.Warning, "A stream of conversation {ConversationId} failed")]
    public static partial void StreamFailed(this ILogger logger, Exception fault, string conversationId);
}
