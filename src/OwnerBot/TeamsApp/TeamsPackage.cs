using System.IO.Compression;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using OwnerBot.Cases;
using OwnerBot.Channels.Authentication;
using OwnerBot.Communities;

namespace OwnerBot.TeamsApp;

/// <summary>The Teams app package: the templates of <c>deploymentTemplates/teams</c> filled in, and two icons, in one zip.</summary>
internal static partial class TeamsPackage
{
    /// <summary>The schema's own limits, in characters.</summary>
    private const int ShortName = 30;
    private const int FullName = 100;
    private const int DeveloperName = 32;

    private static readonly string[] Templates = ["manifest.json", "zh-CN.json", "zh-TW.json"];

    private static readonly JavaScriptEncoder Json = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>Entries carry no date of their own, so that the same settings give the same file.</summary>
    private static readonly DateTimeOffset Undated = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <returns>What is missing or wrong in the settings, a sentence each; none when a package can be made.</returns>
    public static IReadOnlyList<string> Faults(BotFrameworkOptions bot, TeamsAppOptions app)
    {
        List<string> faults = [];
        if (!Guid.TryParseExact(bot.AppId, "D", out _))
        {
            faults.Add("BotFramework:AppId: the GUID of the bot's registration is needed.");
        }

        if (app.AppId is not null && !Guid.TryParseExact(app.AppId, "D", out _))
        {
            faults.Add("Teams:AppId must be a GUID.");
        }

        if (!IsHttps(bot.PublicOrigin))
        {
            faults.Add("BotFramework:PublicOrigin: the https address at which this desk is reached is needed, as https://desk.example.");
        }

        if (!SemanticVersion().IsMatch(app.Version))
        {
            faults.Add("Teams:Version must be three numbers, as 1.0.0.");
        }

        (string Name, string? Address)[] addresses =
            [(nameof(app.WebsiteUrl), app.WebsiteUrl), (nameof(app.PrivacyUrl), app.PrivacyUrl), (nameof(app.TermsOfUseUrl), app.TermsOfUseUrl)];
        faults.AddRange(addresses.Where(one => one.Address is not null && !IsHttps(one.Address)).Select(one => $"Teams:{one.Name} must be an https address."));
        return faults;
    }

    /// <param name="into">Written from where it stands; left open.</param>
    public static void Write(Stream into, BotFrameworkOptions bot, TeamsAppOptions app, CommunityProfile community)
    {
        var values = Values(bot, app, community);
        using var zip = new ZipArchive(into, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var template in Templates)
        {
            Put(zip, template, System.Text.Encoding.UTF8.GetBytes(Place().Replace(Template(template), place => Json.Encode(values[place.Groups[1].Value]))));
        }

        Put(zip, "color.png", TeamsIcons.Colour());
        Put(zip, "outline.png", TeamsIcons.Outline());
    }

    private static Dictionary<string, string> Values(BotFrameworkOptions bot, TeamsAppOptions app, CommunityProfile community)
    {
        var origin = bot.PublicOrigin!.TrimEnd('/') + "/";
        var values = new Dictionary<string, string>
        {
            ["version"] = app.Version,
            ["id"] = app.AppId ?? bot.AppId!,
            ["botId"] = bot.AppId!,
            ["developer"] = Cut(app.Developer ?? community.Name.En, DeveloperName),
            ["website"] = app.WebsiteUrl ?? origin,
            ["privacy"] = app.PrivacyUrl ?? app.WebsiteUrl ?? origin,
            ["terms"] = app.TermsOfUseUrl ?? app.WebsiteUrl ?? origin,
            ["domain"] = new Uri(origin).Host,
        };
        Named("en", community.Name.En, "Front Desk", " ");
        Named("zhHans", community.Name.ZhHans, "前台", "");
        Named("zhHant", community.Name.ZhHant, "前台", "");
        return values;

        void Named(string language, string name, string desk, string between)
        {
            var whole = name.EndsWith(desk, StringComparison.OrdinalIgnoreCase) ? name : $"{name}{between}{desk}";
            values[$"name.{language}.short"] = whole.Length <= ShortName ? whole : Cut(name, ShortName);
            values[$"name.{language}.full"] = Cut(whole, FullName);
        }
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    private static bool IsHttps(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    private static void Put(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Undated;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static string Template(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"teams.{name}")
            ?? throw new InvalidOperationException($"The assembly lacks its resource teams.{name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{\{([A-Za-z.]+)\}\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"^(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})$")]
    private static partial Regex SemanticVersion();
}
