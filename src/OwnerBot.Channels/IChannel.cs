using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels;

/// <summary>One way out to people. Sending the same activity id twice shows it once, where the channel lets us.</summary>
public interface IChannel
{
    /// <summary>Whether this is the way to where the activity goes, by its channel id and service URL. At most one channel says so.</summary>
    bool Serves(Activity activity);

    /// <exception cref="ChannelBusyException">The channel asks for patience, or could not be reached; try again later.</exception>
    /// <exception cref="HttpRequestException">The channel could not be reached; try again later.</exception>
    /// <exception cref="ChannelRefusedException">The channel will never take it: uninstalled, blocked, gone.</exception>
    Task SendAsync(Activity activity, CancellationToken cancellationToken);
}

/// <summary>The channel refused for good; goes to the dead letters that a clerk sees.</summary>
public sealed class ChannelRefusedException(string message, ChannelRefusal why = ChannelRefusal.Other) : Exception(message)
{
    public ChannelRefusal Why { get; } = why;
}

/// <summary>Why a message cannot reach its person. Stored by name, and worded at the desk.</summary>
public enum ChannelRefusal
{
    Other,

    /// <summary>403: the person blocked the bot or took the app away.</summary>
    Blocked,

    /// <summary>404: the conversation is no more.</summary>
    Gone,

    /// <summary>413.</summary>
    TooLarge,

    /// <summary>A file of ours has no address that the channel could reach.</summary>
    FileOutOfReach,

    /// <summary>The channel did not take it for a whole day.</summary>
    OutOfReach,
}

/// <summary>The channel may take it later: it is overloaded, out of order or out of reach.</summary>
/// <param name="retryAfter">As long as the channel asked for, at most an hour; null when it did not say.</param>
public sealed class ChannelBusyException(string message, TimeSpan? retryAfter = null, Exception? inner = null) : HttpRequestException(message, inner)
{
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
