using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace OwnerBot.Tests.Widget;

public sealed partial class PageWording
{
    private static readonly Assembly Host = typeof(OwnerBot.Widget.IWidgetTokens).Assembly;

    public static TheoryData<string> OtherLanguages => ["zh-Hant", "en"];

    [Theory]
    [MemberData(nameof(OtherLanguages))]
    public void Every_text_of_the_page_is_there_in_every_language_with_the_same_places(string language)
    {
        var first = Read("zh-Hans");
        var other = Read(language);

        Assert.Equal(first.Keys.Order(), other.Keys.Order());
        Assert.All(first, text => Assert.Equal(Places(text.Value), Places(other[text.Key])));
        Assert.All(other.Values, text => Assert.False(string.IsNullOrWhiteSpace(text)));
    }

    [Fact]
    public void The_page_asks_for_no_text_that_is_not_there()
    {
        var asked = TextPlace().Matches(Resource("page.html")).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(Read("zh-Hans").Keys));
    }

    private static string[] Places(string text) => [.. AnyPlace().Matches(text).Select(match => match.Value).Order()];

    private static Dictionary<string, string> Read(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(Resource($"page.{language}.json"))!;

    private static string Resource(string name)
    {
        using var reader = new StreamReader(Host.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"(?:\{\{text\.|data-(?:text|label)="")([A-Za-z]+)")]
    private static partial Regex TextPlace();

    [GeneratedRegex(@"\{\w+\}|\$\d")]
    private static partial Regex AnyPlace();
}
