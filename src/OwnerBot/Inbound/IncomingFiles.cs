using OwnerBot.Channels;
using OwnerBot.Channels.Activities;
using OwnerBot.Data.Conversations;

namespace OwnerBot.Inbound;

/// <summary>Brings a file from where the channel keeps it into our own store, held to the same limits as an upload.</summary>
internal sealed class IncomingFiles(IChannelFiles channel, IAttachmentStore attachments, TimeProvider clock, ILogger<IncomingFiles> log)
{
    /// <summary>For one file, from the call to its last byte: a turn waits for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <returns>Neither when the attachment is no file.</returns>
    public async Task<(LineAttachment? Taken, FileNotTaken? Refused)> TakeAsync(Activity activity, Attachment attachment, CancellationToken cancellationToken)
    {
        var name = attachment.Name is { Length: > 0 and <= 200 } given ? given : "…";
        using var patience = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await using var file = await channel.OpenAsync(activity, attachment, both.Token);
            if (file is null)
            {
                return (null, null);
            }

            var key = ConversationKeys.Of(activity.ChannelId!, activity.Conversation!.Id!);
            var kept = await attachments.SaveAsync(key, file.Name, file.ClaimedType, file.Content, both.Token);
            return (new(kept.Id, kept.Name, kept.ContentType), null);
        }
        catch (AttachmentRefusedException refused)
        {
            return (null, new(name, refused.Code is "too_large" ? FileFault.TooLarge : refused.Code is "empty" ? FileFault.Unread : FileFault.TypeNotTaken));
        }
        catch (Exception fault) when (fault is ChannelFileException or IOException or HttpRequestException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            log.FileNotFetched(fault, activity.ChannelId);
            return (null, new(name, FileFault.Unread));
        }
    }
}

/// <param name="Name">As its sender calls it.</param>
internal sealed record FileNotTaken(string Name, FileFault Fault);

internal enum FileFault
{
    Unread,
    TooLarge,
    TypeNotTaken,
}

internal static partial class InboundLog
{
    [LoggerMessage(1001, LogLevel.Warning, "A file of a message on {ChannelId} could not be fetched")]
    public static partial void FileNotFetched(this ILogger logger, Exception fault, string? channelId);
}
