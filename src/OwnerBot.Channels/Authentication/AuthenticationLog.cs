using Microsoft.Extensions.Logging;

namespace OwnerBot.Channels.Authentication;

internal static partial class AuthenticationLog
{
    [LoggerMessage(2301, LogLevel.Warning, "The issuer's keys at {Address} could not be read")]
    public static partial void MetadataUnreadable(this ILogger logger, Exception fault, string address);

    [LoggerMessage(2302, LogLevel.Warning, "A call of /api/messages was refused: no good token ({Reason})")]
    public static partial void CallerNotSignedIn(this ILogger logger, string reason);

    [LoggerMessage(2303, LogLevel.Warning, "An activity of channel {ChannelId} was refused: {Reason}")]
    public static partial void ActivityRefused(this ILogger logger, string? channelId, string reason);
}
