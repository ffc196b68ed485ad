using OwnerBot.Channels;
using OwnerBot.Data.Conversations;

namespace OwnerBot.Outbound;

/// <summary>Shows the owner that somebody is at it. A courtesy: it is never kept, and a failure to show it is no fault.</summary>
internal sealed class TypingSign(IEnumerable<IChannel> channels)
{
    /// <param name="name">Who types; null for the front desk.</param>
    public async Task ShowAsync(ConversationRecord record, string? name, CancellationToken cancellationToken)
    {
        var typing = ActivityWriter.Typing(record.Reference, name);
        if (channels.FirstOrDefault(one => one.Serves(typing)) is not { } channel)
        {
            return;
        }

        try
        {
            await channel.SendAsync(typing, cancellationToken);
        }
        catch (Exception fault) when (fault is ChannelRefusedException or HttpRequestException or OperationCanceledException)
        {
            // The line itself will say what is wrong with the channel.
        }
    }
}
