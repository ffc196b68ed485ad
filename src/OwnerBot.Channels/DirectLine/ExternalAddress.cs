using Microsoft.AspNetCore.Http;
using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.DirectLine;

/// <summary>Absolute addresses, as the one who asks reaches us (forwarded headers are the host's to apply).</summary>
/// <remarks>The log keeps our own links relative: a forged Host header must not be written down and sent to a clerk's browser.</remarks>
internal static class ExternalAddress
{
    public static string Origin(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";

    public static string Stream(HttpRequest request, string conversationId, long watermark, string token) =>
        $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}{request.PathBase}{DirectLineSetup.Base}/conversations/{conversationId}/stream"
        + $"?watermark={Watermark.Write(watermark)}&t={token}";

    public static string RelativeAttachment(string id) => $"{DirectLineSetup.Base}/attachments/{id}";

    /// <summary>The activity with links to our own attachments made absolute.</summary>
    public static Activity SeenFrom(this Activity activity, string origin) =>
        activity.Attachments is { } attachments && attachments.Any(IsOurs)
            ? activity with { Attachments = [.. attachments.Select(one => IsOurs(one) ? one with { ContentUrl = origin + one.ContentUrl } : one)] }
            : activity;

    private static bool IsOurs(Attachment? attachment) =>
        attachment?.ContentUrl is { } url
        && url.StartsWith(RelativeAttachment(""), StringComparison.Ordinal)
        && DirectLineIds.IsId(url[RelativeAttachment("").Length..]);
}
