namespace OwnerBot.Widget;

/// <summary>What the browser may do with the page, and nothing else.</summary>
internal static class WidgetHeaders
{
    /// <summary>The hash of an empty style element: Web Chat makes one before it fills it by script.</summary>
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    /// <param name="framedBy">The one origin whose pages may show this one in a frame; null: none.</param>
    public static void Write(HttpContext context, string nonce, string? framedBy = null)
    {
        var request = context.Request;
        // 'self' does not cover a WebSocket in every browser, so its origin is named.
        var socket = $"{(request.IsHttps ? "wss" : "ws")}://{request.Host.ToUriComponent()}";
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors {framedBy ?? "'none'"}; " +
            $"script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'nonce-{nonce}' {EmptyStyle}; " +
            $"img-src 'self' blob: data:; connect-src 'self' blob: data: {socket}; worker-src blob:";
        headers.CacheControl = "no-store";
        headers.Vary = "Accept-Language, Cookie";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "geolocation=(), microphone=(), payment=()";
    }
}
