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

    private readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> _texts =
        InEveryLanguage(language => Texts(language));

    private readonly string _template = Resource("page.html");

    /// <param name="frame">What the page needs to know as part of another site; null for the page by itself.</param>
    public string Render(Language language, CommunityProfile community, string nonce, FrameStart? frame = null)
    {
        var tag = PageLanguage.Tag(language);
        var texts = _texts[tag];
        var start = new PageStart(tag, community.EmergencyPhone, InEveryLanguage(community.Name.In), _texts, frame);

        return Fill(_template, place => place switch
        {
            "nonce" => nonce,
            "language" => tag,
            "community" => Html.Encode(community.Name.In(language)),
            "emergency" => Html.Encode(texts[community.EmergencyPhone is null ? "emergencyNoPhone" : "emergency"]),
            "place" => frame is null ? "alone" : "framed",
            "start" => JsonSerializer.Serialize(start, Json.PageStart),
            var text => Html.Encode(texts[text["text.".Length..]]),
        });
    }

    /// <summary>One pass: what is put in is never searched for places again.</summary>
    internal static string Fill(string template, Func<string, string> place) => Place().Replace(template, found => place(found.Groups[1].Value));

    internal static IReadOnlyDictionary<string, T> InEveryLanguage<T>(Func<Language, T> said) =>
        Enum.GetValues<Language>().ToDictionary(PageLanguage.Tag, said);

    /// <summary>The wording of the page, or of what belongs to it, in one language, by key.</summary>
    internal static IReadOnlyDictionary<string, string> Texts(Language language, string of = "page") =>
        JsonSerializer.Deserialize(Resource($"{of}.{PageLanguage.Tag(language)}.json"), WidgetJson.Default.DictionaryStringString)!;

    internal static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{\{([A-Za-z0-9.]+)\}\}")]
    private static partial Regex Place();
}
