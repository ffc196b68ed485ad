using OwnerBot.Cases;

namespace OwnerBot.Widget;

/// <summary>Which language the page speaks first: the one chosen before, else the browser's, else simplified Chinese.</summary>
internal static class PageLanguage
{
    /// <summary>Written by the page's script when the owner chooses.</summary>
    public const string CookieName = "ownerbot.language";

    /// <param name="cookie">Where a choice made before is kept.</param>
    public static Language Of(HttpRequest request, string cookie = CookieName) =>
        Read(request.Cookies[cookie]) ?? request.GetTypedHeaders().AcceptLanguage
            .Where(accepted => accepted.Quality is not 0)
            .OrderByDescending(accepted => accepted.Quality ?? 1)
            .Select(accepted => Read(accepted.Value.Value))
            .FirstOrDefault(language => language is not null) ?? Language.SimplifiedChinese;

    public static string Tag(Language language) => language switch
    {
        Language.English => "en",
        Language.TraditionalChinese => "zh-Hant",
        _ => "zh-Hans",
    };

    /// <returns>Null for a language that we do not speak.</returns>
    public static Language? Read(string? tag)
    {
        var parts = (tag ?? "").ToUpperInvariant().Split('-');
        return parts[0] switch
        {
            "EN" => Language.English,
            "YUE" => Language.TraditionalChinese,
            "ZH" when parts.Contains("HANS") => Language.SimplifiedChinese,
            "ZH" when parts.Any(part => part is "HANT" or "TW" or "HK" or "MO") => Language.TraditionalChinese,
            "ZH" => Language.SimplifiedChinese,
            _ => null,
        };
    }
}
