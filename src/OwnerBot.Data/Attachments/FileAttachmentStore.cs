using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using OwnerBot.Channels;

namespace OwnerBot.Data.Attachments;

/// <summary>Uploads as files in a folder, what is known about them as documents. A file counts once its document is there.</summary>
public sealed class FileAttachmentStore : IAttachmentStore
{
    private const string Container = "attachments";
    private const string DocumentId = "about";
    private const string Unfinished = ".part";

    private readonly IDocumentStore _documents;
    private readonly TimeProvider _clock;
    private readonly string _folder;
    private readonly int _largest;

    public FileAttachmentStore(IDocumentStore documents, IOptions<DataOptions> options, TimeProvider clock)
    {
        _documents = documents;
        _clock = clock;
        _folder = Path.Combine(Path.GetFullPath(options.Value.Folder), "uploads");
        _largest = options.Value.LargestUpload;
        Directory.CreateDirectory(_folder);

        // Uploads that a crash cut off; one process owns the folder.
        foreach (var left in Directory.EnumerateFiles(_folder, $"*{Unfinished}"))
        {
            File.Delete(left);
        }
    }

    public async Task<StoredAttachment> SaveAsync(
        string conversationId, string name, string claimedType, Stream content, CancellationToken cancellationToken)
    {
        // 160 bits: who knows the id may read the file.
        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(20));
        var unfinished = PathOf(id) + Unfinished;
        try
        {
            var (contentType, length) = await WriteAsync(unfinished, claimedType, content, cancellationToken);
            File.Move(unfinished, PathOf(id));

            var about = new StoredAttachment(id, conversationId, DisplayName.Of(name), contentType, length);
            var document = new AttachmentDocument(about.ConversationId, about.Name, about.ContentType, about.Length, _clock.GetUtcNow());
            var kept = await _documents.CommitAsync(Container, id, [new Operation.Create(DocumentId, DataJson.Write(document), [])]);
            return kept ? about : throw new DocumentStoreException("A new attachment's random id was taken.");
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    public async Task<StoredAttachment> KeepAsync(string conversationId, string name, string contentType, ReadOnlyMemory<byte> content)
    {
        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(20));
        await File.WriteAllBytesAsync(PathOf(id), content);
        var about = new StoredAttachment(id, conversationId, DisplayName.Of(name), contentType, content.Length);
        var document = new AttachmentDocument(about.ConversationId, about.Name, about.ContentType, about.Length, _clock.GetUtcNow());
        return await _documents.CommitAsync(Container, id, [new Operation.Create(DocumentId, DataJson.Write(document), [])])
            ? about
            : throw new DocumentStoreException("A new attachment's random id was taken.");
    }

    public async Task<(StoredAttachment About, Stream Content)?> OpenAsync(string id, CancellationToken cancellationToken)
    {
        // No id, no path: the store finds only ids that are safe file names.
        if (await _documents.GetAsync(Container, id, DocumentId, cancellationToken) is not { } stored || !File.Exists(PathOf(id)))
        {
            return null;
        }

        var about = DataJson.Read<AttachmentDocument>(stored);
        var content = new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous);
        return (new StoredAttachment(id, about.ConversationId, about.Name, about.ContentType, about.Length), content);
    }

    private async Task<(string ContentType, long Length)> WriteAsync(
        string path, string claimedType, Stream content, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        var buffer = new byte[81920];
        string? contentType = null;
        var length = 0L;
        int read;

        // Whole blocks, so that the first one holds the whole signature even when the network brings it byte by byte.
        while ((read = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken)) > 0)
        {
            contentType ??= TrueType(buffer.AsSpan(0, Math.Min(read, FileKind.HeadLength)), claimedType);
            length += read;
            if (length > _largest)
            {
                throw new AttachmentRefusedException("too_large", $"A file may have at most {_largest / (1024 * 1024.0):0.#} MB.");
            }

            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        file.Flush(flushToDisk: true);
        return (contentType ?? throw new AttachmentRefusedException("empty", "The file is empty."), length);
    }

    private static string TrueType(ReadOnlySpan<byte> head, string claimedType)
    {
        var found = FileKind.Of(head);
        var claimed = FileKind.Claimed(claimedType);
        // Phones save one kind of picture under another's name all the time, and browsers go by the name: a picture is a picture.
        var alike = found == claimed || (FileKind.IsPicture(found) && FileKind.IsPicture(claimed));
        if (claimed is not null && (found is null ? FileKind.IsTaken(claimed) : !alike))
        {
            throw new AttachmentRefusedException("not_what_it_says", $"The file says it is {claimed}, but its content is {found ?? "something else"}.");
        }

        return found ?? throw new AttachmentRefusedException("type_not_taken", "We take PNG, JPEG, GIF and WebP pictures and PDF files.");
    }

    private string PathOf(string id) => Path.Combine(_folder, id);
}
