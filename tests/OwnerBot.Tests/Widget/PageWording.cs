using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using OwnerBot.Tests.House;
using Xunit;

namespace OwnerBot.Tests.Widget;

public sealed partial class PageWording
{
    private static readonly Assembly Host = typeof(OwnerBot.Widget.IWidgetTokens).Assembly;

    public static TheoryData<string, string> OtherLanguages => new()
    {
        { "page", "zh-Hant" }, { "page", "en" }, { "embed", "zh-Hant" }, { "embed", "en" }, { "demo", "zh-Hant" }, { "demo", "en" },
    };

    [Theory]
    [MemberData(nameof(OtherLanguages))]
    public void Every_text_of_the_page_is_there_in_every_language_with_the_same_places(string of, string language)
    {
        var first = Read("zh-Hans", of);
        var other = Read(language, of);

        Assert.Equal(first.Keys.Order(), other.Keys.Order());
        Assert.All(first, text => Assert.Equal(Places(text.Value), Places(other[text.Key])));
        Assert.All(other.Values, text => Assert.False(string.IsNullOrWhiteSpace(text)));
    }

    [Theory]
    [InlineData("page")]
    [InlineData("demo")]
    public void The_page_asks_for_no_text_that_is_not_there(string of)
    {
        var asked = TextPlace().Matches(Resource($"{of}.html")).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(Read("zh-Hans", of).Keys));
    }

    [Fact]
    public void No_text_lies_about_that_neither_page_nor_script_asks_for()
    {
        var scripts = string.Concat(Directory.GetFiles(Path.Combine(Repository.Root, "src/OwnerBot/wwwroot/widget"), "*.js").Select(File.ReadAllText));
        var loader = File.ReadAllText(Path.Combine(Repository.Root, "src/OwnerBot/wwwroot/widget.js"));

        // The states of the banner are handed over by name.
        string[] states = ["connecting", "reconnecting", "offline", "failed", "back", "emergency", "emergencyNoPhone"];
        Assert.DoesNotContain(Read("zh-Hans").Keys.Except(states), key => !scripts.Contains($"'{key}'") && !Resource("page.html").Contains($"{{{{text.{key}}}}}"));
        Assert.DoesNotContain(Read("zh-Hans", "embed").Keys, key => !loader.Contains($"'{key}'"));
        Assert.DoesNotContain(Read("zh-Hans", "demo").Keys, key => !Resource("demo.html").Contains($"{{{{text.{key}}}}}"));
    }

    private static string[] Places(string text) => [.. AnyPlace().Matches(text).Select(match => match.Value).Order()];

    private static Dictionary<string, string> Read(string language, string of = "page") =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(Resource($"{of}.{language}.json"))!;

    private static string Resource(string name)
    {
        using var reader = new StreamReader(Host.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"(?:\{\{text\.|data-(?:text|label)="")([A-Za-z0-9]+)")]
    private static partial Regex TextPlace();

    [GeneratedRegex(@"\{\w+\}|\$\d")]
    private static partial Regex AnyPlace();
}
