namespace OwnerBot.Widget;

/// <summary>Lets in only what our own page sends.</summary>
/// <remarks>
/// The header makes any cross-origin call ask first (CORS), and nobody answers that here; <c>Sec-Fetch-Site</c>, or
/// <c>Origin</c> in older browsers, says the same again without relying on CORS. Every browser sends one of the two on a POST.
/// </remarks>
internal sealed class OwnPageOnly : IEndpointFilter
{
    public const string HeaderName = "X-OwnerBot-Page";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsOurs(context.HttpContext.Request)
            ? await next(context)
            : TypedResults.Problem("Only the page itself may ask for this.", title: "not_our_page", statusCode: StatusCodes.Status403Forbidden);

    private static bool IsOurs(HttpRequest request)
    {
        if (request.Headers[HeaderName] != "1")
        {
            return false;
        }

        var site = request.Headers["Sec-Fetch-Site"];
        return site.Count > 0
            ? site == "same-origin"
            : string.Equals(request.Headers.Origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
