using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels;

/// <summary>Files that a channel keeps elsewhere and names by an address. What comes from there is a stranger's: read it with a limit.</summary>
public interface IChannelFiles
{
    /// <summary>Opens what a person attached.</summary>
    /// <returns>Null when the attachment is no file: a card, a copy of the words in HTML.</returns>
    /// <exception cref="ChannelFileException">It cannot be had: a host that we do not call, gone, too slow.</exception>
    Task<ChannelFile?> OpenAsync(Activity activity, Attachment attachment, CancellationToken cancellationToken);

    /// <summary>Puts a file where the person's consent says.</summary>
    /// <param name="uploadUrl">Of the channel's upload session.</param>
    /// <exception cref="ChannelFileException">It could not be put there.</exception>
    Task PutAsync(string uploadUrl, string contentType, Stream content, long length, CancellationToken cancellationToken);
}

/// <param name="ClaimedType">What its sender says it is; empty when nothing.</param>
public sealed record ChannelFile(string Name, string ClaimedType, Stream Content) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}

public sealed class ChannelFileException(string message, Exception? inner = null) : Exception(message, inner);
