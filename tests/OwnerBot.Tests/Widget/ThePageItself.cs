using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using OwnerBot.Cases;
using OwnerBot.Communities;
using OwnerBot.Widget;
using Xunit;

namespace OwnerBot.Tests.Widget;

public sealed partial class ThePageItself
{
    private static readonly CommunityProfile Gardens = CommunityProfile.Unnamed with
    {
        Name = new("</script><b>园", "{{start}}園", "Gardens & Co"),
        EmergencyPhone = "0755-1234 5678",
    };

    [Theory]
    [InlineData(Language.SimplifiedChinese, "zh-Hans")]
    [InlineData(Language.TraditionalChinese, "zh-Hant")]
    [InlineData(Language.English, "en")]
    public void Every_script_and_style_carries_the_nonce_and_nothing_is_left_to_fill(Language language, string tag)
    {
        var page = new WidgetPage().Render(language, Gardens, "N0nce+/=");

        Assert.Contains($"<html lang=\"{tag}\">", page);
        Assert.Equal(4, ScriptOrStyle().Count(page));
        Assert.All(ScriptOrStyle().Matches(page), element => Assert.Contains("nonce=\"N0nce+/=\"", element.Value));
        Assert.DoesNotContain("{{text.", page);
    }

    [Fact]
    public void A_name_is_words_and_never_markup()
    {
        var page = new WidgetPage().Render(Language.SimplifiedChinese, Gardens, "n");

        Assert.DoesNotContain("</script><b>", page);
        Assert.Contains("&lt;/script&gt;&lt;b&gt;园", page);
        Assert.Single(Regex.Matches(page, "id=\"start\""));
    }

    [Fact]
    public void Without_an_emergency_phone_the_page_names_none()
    {
        var page = new WidgetPage().Render(Language.English, Gardens with { EmergencyPhone = null }, "n");

        Assert.Contains("Say it here at once.</span>", page);
    }

    [Theory]
    [InlineData("http", "ws://desk.example:8080")]
    [InlineData("https", "wss://desk.example:8080")]
    public void The_policy_lets_the_page_reach_its_own_host_and_no_other(string scheme, string socket)
    {
        var context = new DefaultHttpContext { Request = { Scheme = scheme, Host = new("desk.example", 8080) } };

        WidgetHeaders.Write(context, "N");

        Assert.Equal(
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; script-src 'nonce-N' 'strict-dynamic'; "
            + "style-src 'nonce-N' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' blob: data:; "
            + $"connect-src 'self' blob: data: {socket}; worker-src blob:",
            context.Response.Headers.ContentSecurityPolicy);
        Assert.Equal("no-store", context.Response.Headers.CacheControl);
    }

    [GeneratedRegex("<(?:script|link rel=\"stylesheet\")[^>]*>")]
    private static partial Regex ScriptOrStyle();
}
