using Microsoft.AspNetCore.Http;
using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.DirectLine;

/// <summary>Finds the file of each attachment: by its name, and only where no name fits by its order.</summary>
internal static class UploadedFiles
{
    /// <returns>Every attachment in its order, then files that none spoke of; null when an attachment has no content at all.</returns>
    public static IReadOnlyList<(Attachment Attachment, IFormFile? File)>? Match(IReadOnlyList<Attachment> attachments, IReadOnlyList<IFormFile> files)
    {
        var left = files.ToList();
        var matched = attachments.Select(attachment => (attachment, file: Take(left, file => NameOf(file) == attachment.Name))).ToList();
        for (var i = 0; i < matched.Count; i++)
        {
            var (attachment, file) = matched[i];
            if (file is null && attachment is { ContentUrl: null, Content: null })
            {
                file = Take(left, _ => true);
                if (file is null)
                {
                    return null;
                }

                matched[i] = (attachment, file);
            }
        }

        return [.. matched, .. left.Select(file => (new Attachment(file.ContentType, Name: NameOf(file)), (IFormFile?)file))];
    }

    /// <summary>The file's name as its owner knows it: browsers write a quote and line ends as percent signs in a part's header.</summary>
    public static string NameOf(IFormFile file) => file.FileName
        .Replace("%22", "\"", StringComparison.Ordinal)
        .Replace("%0D", "\r", StringComparison.Ordinal)
        .Replace("%0A", "\n", StringComparison.Ordinal);

    private static IFormFile? Take(List<IFormFile> left, Predicate<IFormFile> fits)
    {
        var at = left.FindIndex(fits);
        if (at < 0)
        {
            return null;
        }

        var file = left[at];
        left.RemoveAt(at);
        return file;
    }
}
