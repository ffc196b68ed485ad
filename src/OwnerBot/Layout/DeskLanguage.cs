using OwnerBot.Cases;
using OwnerBot.Widget;

namespace OwnerBot.Layout;

/// <summary>The language of the desk's pages: chosen in the app bar, else the browser's.</summary>
internal static class DeskLanguage
{
    public const string CookieName = "desk-language";

    public static IReadOnlyList<(Language Language, string Name, string Short)> All { get; } =
    [
        (Language.SimplifiedChinese, "简体中文", "简"), (Language.TraditionalChinese, "繁體中文", "繁"), (Language.English, "English", "EN"),
    ];

    /// <summary>Where the switch leads: keeps the choice and comes back.</summary>
    public static string LinkTo(Language language, string path) =>
        $"/desk-language?to={PageLanguage.Tag(language)}&returnUrl={Uri.EscapeDataString(path)}";

    public static IEndpointRouteBuilder MapDeskLanguage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/desk-language", Choose).AllowAnonymous().ExcludeFromDescription();
        return routes;
    }

    private static IResult Choose(string? to, string? returnUrl, HttpContext context)
    {
        if (PageLanguage.Read(to) is { } language)
        {
            context.Response.Cookies.Append(
                CookieName, PageLanguage.Tag(language),
                new() { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true });
        }

        // Only a path of our own.
        return Results.LocalRedirect(returnUrl is ['/', not ('/' or '\\'), ..] or "/" && Uri.IsWellFormedUriString(returnUrl, UriKind.Relative) ? returnUrl : "/desk");
    }
}
