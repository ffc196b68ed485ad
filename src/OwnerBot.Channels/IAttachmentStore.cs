namespace OwnerBot.Channels;

/// <summary>Uploaded files, by an unguessable id of <c>[A-Za-z0-9_-]</c> that is also the capability to read them.</summary>
public interface IAttachmentStore
{
    /// <summary>Reads the content whole, finds its true type by its bytes, and keeps it.</summary>
    /// <param name="claimedType">What the sender says it is.</param>
    /// <exception cref="AttachmentRefusedException">Too large, empty, a type we do not take, or not what it says it is.</exception>
    Task<StoredAttachment> SaveAsync(string conversationId, string name, string claimedType, Stream content, CancellationToken cancellationToken);

    /// <summary>Keeps a file that the house itself has made, of whatever type.</summary>
    Task<StoredAttachment> KeepAsync(string conversationId, string name, string contentType, ReadOnlyMemory<byte> content);

    /// <returns>Null when there is none.</returns>
    Task<(StoredAttachment About, Stream Content)?> OpenAsync(string id, CancellationToken cancellationToken);
}

/// <param name="ContentType">By its bytes: image/png, image/jpeg, image/gif, image/webp or application/pdf.</param>
/// <param name="Length">Bytes.</param>
public sealed record StoredAttachment(string Id, string ConversationId, string Name, string ContentType, long Length);

/// <param name="code"><c>too_large</c>, <c>empty</c>, <c>type_not_taken</c> or <c>not_what_it_says</c>.</param>
public sealed class AttachmentRefusedException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
