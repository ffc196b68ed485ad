using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace OwnerBot.Channels.DirectLine;

/// <summary>Uploaded files, for an <c>img</c> that sends no Authorization: the unguessable id is the permission.</summary>
internal static class AttachmentEndpoint
{
    private static readonly string[] ShownInline = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    public static void MapAttachments(this RouteGroupBuilder directLine) => directLine.MapGet("/attachments/{id}", Open);

    private static async Task<Results<FileStreamHttpResult, JsonHttpResult<ErrorReply>>> Open(
        string id, HttpContext http, IAttachmentStore store, CancellationToken cancellationToken)
    {
        if (!DirectLineIds.IsId(id) || await store.OpenAsync(id, cancellationToken) is not var (about, content))
        {
            return Refuse.NotFound;
        }

        // Anything that a browser would run or lay out is only ever saved to disk, whatever it says it is.
        var inline = ShownInline.Contains(about.ContentType);
        var type = inline || about.ContentType == "application/pdf" ? about.ContentType : "application/octet-stream";
        var disposition = new ContentDispositionHeaderValue(inline ? "inline" : "attachment");
        disposition.SetHttpFileName(about.Name);

        var headers = http.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return TypedResults.Stream(content, type);
    }
}
