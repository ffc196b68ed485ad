using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using OwnerBot.Cases;
using OwnerBot.CaseWork;
using OwnerBot.Communities;

namespace OwnerBot.Widget.Embed;

/// <summary>What <c>widget.js</c> on a community's own site asks for: may I, and the page for the frame.</summary>
internal static class EmbedEndpoints
{
    public static void MapEmbed(this IEndpointRouteBuilder routes)
    {
        var embed = routes.MapGroup("/embed").AllowAnonymous().ExcludeFromDescription();
        embed.MapGet("", Frame);
        embed.MapGet("/door", Ask);
    }

    /// <summary>Tells the site's script the words and colours of its button; any other site's page cannot read the answer.</summary>
    private static async Task<Results<JsonHttpResult<DoorAnswer>, ProblemHttpResult>> Ask(
        HttpContext context, EmbedDoor door, Staff staff, string? community, string? accent, string? language, CancellationToken cancellationToken)
    {
        var headers = context.Response.Headers;
        headers.Vary = "Origin, Accept-Language";
        headers.CacheControl = "no-store";

        // A page of our own sends no Origin with a GET; then the browser itself says where it comes from.
        var origin = context.Request.Headers.Origin.ToString();
        var admitted = origin.Length > 0 ? door.Admitted(origin, context.Request) : null;
        if (admitted is null && (origin.Length > 0 || context.Request.Headers["Sec-Fetch-Site"].ToString() is not ("same-origin" or "")))
        {
            return TypedResults.Problem("This site is not among Widget:Origins.", title: "origin_not_configured", statusCode: StatusCodes.Status403Forbidden);
        }

        if (admitted is not null)
        {
            headers.AccessControlAllowOrigin = origin;
        }

        if (!door.LivesHere(community))
        {
            return TypedResults.Problem("data-community names no community of this desk.", title: "no_such_community", statusCode: StatusCodes.Status404NotFound);
        }

        var here = await staff.NowAsync(cancellationToken);
        return TypedResults.Json(
            new DoorAnswer(
                PageLanguage.Tag(PageLanguage.Read(language) ?? PageLanguage.Of(context.Request)),
                EmbedLook.Of(accent),
                WidgetPage.InEveryLanguage(here.Community.Name.In),
                WidgetPage.InEveryLanguage(spoken => WidgetPage.Texts(spoken, "embed"))),
            WidgetJson.Default.DoorAnswer);
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> Frame(
        HttpContext context, EmbedDoor door, WidgetPage page, Staff staff, string? community, string? origin, string? accent, string? language,
        CancellationToken cancellationToken)
    {
        // The parameter can lie; the policy that the answer carries cannot be lied to.
        var admitted = door.Admitted(origin, context.Request);
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        WidgetHeaders.Write(context, nonce, admitted);
        if (admitted is null || !door.LivesHere(community))
        {
            return TypedResults.Problem(
                "This site is not among Widget:Origins, or data-community names no community of this desk.",
                title: "not_here", statusCode: admitted is null ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        }

        var here = await staff.NowAsync(cancellationToken);
        var spoken = PageLanguage.Read(language) ?? PageLanguage.Of(context.Request);
        return TypedResults.Content(
            page.Render(spoken, here.Community, nonce, new(admitted, EmbedLook.Of(accent))), "text/html; charset=utf-8");
    }
}
