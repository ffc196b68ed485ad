using Microsoft.Extensions.Options;

namespace OwnerBot.Widget;

/// <summary>The two cookies of a seat: one for the page by itself, one for the page in a frame on another site.</summary>
internal sealed class SeatCookies(IOptions<WidgetOptions> options, TimeProvider clock)
{
    public const string Alone = "ownerbot.seat";
    public const string Framed = "ownerbot.frame";

    public string? Read(HttpContext context, bool framed) => context.Request.Cookies[Name(framed)];

    public void Write(HttpContext context, bool framed, string value)
    {
        var lasting = Shape(context, framed);
        lasting.MaxAge = options.Value.SeatLifetime;
        lasting.Expires = clock.GetUtcNow() + options.Value.SeatLifetime;
        context.Response.Cookies.Append(Name(framed), value, lasting);
    }

    public void Delete(HttpContext context, bool framed) => context.Response.Cookies.Delete(Name(framed), Shape(context, framed));

    private static string Name(bool framed) => framed ? Framed : Alone;

    /// <remarks>A cookie for a frame must be Secure; browsers take one from localhost without https all the same.</remarks>
    private static CookieOptions Shape(HttpContext context, bool framed)
    {
        var shape = new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = framed ? SameSiteMode.None : SameSiteMode.Lax,
            Secure = framed || context.Request.IsHttps,
            Path = "/",
        };
        if (framed)
        {
            shape.Extensions.Add("Partitioned");
        }

        return shape;
    }
}
