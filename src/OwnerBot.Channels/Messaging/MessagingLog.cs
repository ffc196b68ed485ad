using Microsoft.Extensions.Logging;

namespace OwnerBot.Channels.Messaging;

internal static partial class MessagingLog
{
    [LoggerMessage(2311, LogLevel.Error, "A call of /api/messages failed")]
    public static partial void RequestFailed(this ILogger logger, Exception fault);
}
