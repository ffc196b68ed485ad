using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using OwnerBot.Cases;
using OwnerBot.CaseWork;
using OwnerBot.Widget.Embed;

namespace OwnerBot.Widget.Demo;

/// <summary>A page that plays a community's own web site with the chat on it. In Development only.</summary>
internal static class DemoEndpoints
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static void MapDemo(this IEndpointRouteBuilder routes) => routes.MapGet("/demo", Show).AllowAnonymous().ExcludeFromDescription();

    private static async Task<ContentHttpResult> Show(
        HttpContext context, EmbedDoor door, Staff staff, IOptions<OwnerBotOptions> house, string? language, CancellationToken cancellationToken)
    {
        var here = await staff.NowAsync(cancellationToken);
        var spoken = PageLanguage.Read(language) ?? PageLanguage.Of(context.Request);
        var texts = WidgetPage.Texts(spoken, "demo");
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        var desk = DeskFor(context.Request, door);

        context.Response.Headers.CacheControl = "no-store";
        // A strict site of the kind that has to name whom it lets in: the desk's script, and the desk in a frame.
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'nonce-{nonce}'; img-src 'self' data:; "
            + $"script-src {desk}/widget.js; connect-src {desk}; frame-src {desk}";

        return TypedResults.Content(
            WidgetPage.Fill(WidgetPage.Resource("demo.html"), place => place switch
            {
                "nonce" => nonce,
                "language" => PageLanguage.Tag(spoken),
                "desk" => Html.Encode(desk),
                "communityId" => Html.Encode(house.Value.CommunityId),
                "community" => Html.Encode(here.Community.Name.In(spoken)),
                "phone" => Html.Encode(here.Community.EmergencyPhone ?? "—"),
                var text => Html.Encode(texts[text["text.".Length..]]),
            }),
            "text/html; charset=utf-8");
    }

    /// <summary>
    /// Where the desk is for this site: on the machine's other name when that makes it a real stranger to the page and the
    /// page's own origin is configured, else here.
    /// </summary>
    private static string DeskFor(HttpRequest request, EmbedDoor door)
    {
        var here = $"{request.Scheme}://{request.Host.ToUriComponent()}";
        var other = request.Host.Host switch
        {
            "localhost" => $"{request.Scheme}://127.0.0.1:{request.Host.Port ?? 80}",
            "127.0.0.1" => $"{request.Scheme}://localhost:{request.Host.Port ?? 80}",
            _ => null,
        };
        return other is not null && door.IsConfigured(here) ? other : here;
    }
}
