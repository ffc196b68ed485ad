using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace OwnerBot.Channels.Tests.DirectLine;

/// <summary>Keeps what it is given under the type that the sender claims, so that tests can put in what a real store would refuse.</summary>
public sealed class MemoryAttachmentStore : IAttachmentStore
{
    private readonly ConcurrentDictionary<string, (StoredAttachment About, byte[] Content)> kept = new();

    public async Task<StoredAttachment> SaveAsync(
        string conversationId, string name, string claimedType, Stream content, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        await content.CopyToAsync(whole, cancellationToken);
        if (whole.Length == 0)
        {
            throw new AttachmentRefusedException("empty", "The file is empty.");
        }

        var about = new StoredAttachment(RandomNumberGenerator.GetHexString(32), conversationId, name, claimedType, whole.Length);
        kept[about.Id] = (about, whole.ToArray());
        return about;
    }

    public Task<StoredAttachment> KeepAsync(string conversationId, string name, string contentType, ReadOnlyMemory<byte> content) =>
        SaveAsync(conversationId, name, contentType, new MemoryStream(content.ToArray()), CancellationToken.None);

    public Task<(StoredAttachment About, Stream Content)?> OpenAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult<(StoredAttachment, Stream)?>(
            kept.TryGetValue(id, out var found) ? (found.About, new MemoryStream(found.Content)) : null);
}
