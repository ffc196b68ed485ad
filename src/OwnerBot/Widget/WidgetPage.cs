using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using OwnerBot.Cases;
using OwnerBot.Communities;

namespace OwnerBot.Widget;

/// <summary>The page's HTML: a template, its wording in three languages, and what the community is called.</summary>
internal sealed partial class WidgetPage
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Leaves Chinese readable but still escapes &lt;, so that no text can close the script element it stands in.</summary>
    private static readonly WidgetJson Json = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _texts =
        Enum.GetValues<Language>().ToDictionary(PageLanguage.Tag, Texts);

    private readonly string _template = Resource("page.html");

    public string Render(Language language, CommunityProfile community, string nonce)
    {
        var tag = PageLanguage.Tag(language);
        var texts = _texts[tag];
        var start = new PageStart(
            tag, community.EmergencyPhone, Enum.GetValues<Language>().ToDictionary(PageLanguage.Tag, community.Name.In), _texts);

        // One pass: what is put in is never searched for places again.
        return Place().Replace(_template, place => place.Groups[1].Value switch
        {
            "nonce" => nonce,
            "language" => tag,
            "community" => Html.Encode(community.Name.In(language)),
            "emergency" => Html.Encode(texts[community.EmergencyPhone is null ? "emergencyNoPhone" : "emergency"]),
            "start" => JsonSerializer.Serialize(start, Json.PageStart),
            var text => Html.Encode(texts[text["text.".Length..]]),
        });
    }

    /// <summary>The page's wording in one language, by key.</summary>
    internal static IReadOnlyDictionary<string, string> Texts(Language language) =>
        JsonSerializer.Deserialize(Resource($"page.{PageLanguage.Tag(language)}.json"), WidgetJson.Default.DictionaryStringString)!;

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{\{([A-Za-z.]+)\}\}")]
    private static partial Regex Place();
}
