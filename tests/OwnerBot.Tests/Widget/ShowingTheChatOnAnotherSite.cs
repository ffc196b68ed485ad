using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using OwnerBot.Tests.House;
using OwnerBot.Widget.Embed;

namespace OwnerBot.Tests.Widget;

public sealed class ShowingTheChatOnAnotherSite : IAsyncLifetime
{
    private const string Site = "https://www.garden.example";

    private readonly OpenHouse _house = new OpenHouse().With("Widget:Origins:0", Site).With("Widget:Origins:1", "http://localhost:8080");

    [Fact]
    public async Task A_configured_site_is_told_the_words_and_colours_of_its_button()
    {
        using var answer = await AskAsync("/embed/door?community=home&language=en&accent=%233d5a4c", Site);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Site, answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("Origin", answer.Headers.Vary);
        var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal("en", (string?)said["language"]);
        Assert.Equal("#3d5a4c", (string?)said["look"]!["accent"]);
        Assert.Equal("Lanting Gardens", (string?)said["community"]!["en"]);
        Assert.Equal("收起对话", (string?)said["texts"]!["zh-Hans"]!["close"]);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("https://www.garden.example.evil.example")]
    [InlineData("http://www.garden.example")]
    [InlineData("https://www.garden.example:8443")]
    [InlineData("null")]
    public async Task Any_other_site_is_refused_at_the_door_and_in_the_frame(string origin)
    {
        using var door = await AskAsync("/embed/door?community=home", origin);
        using var frame = await AskAsync($"/embed?community=home&origin={Uri.EscapeDataString(origin)}", null);

        Assert.Equal(HttpStatusCode.Forbidden, door.StatusCode);
        Assert.False(door.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal(HttpStatusCode.Forbidden, frame.StatusCode);
        Assert.Contains("frame-ancestors 'none'", Policy(frame));
    }

    [Fact]
    public async Task A_site_that_claims_to_be_another_gets_a_frame_that_only_the_other_can_show()
    {
        using var frame = await AskAsync($"/embed?community=home&origin={Uri.EscapeDataString(Site)}", null);

        Assert.Equal(HttpStatusCode.OK, frame.StatusCode);
        Assert.Contains($"frame-ancestors {Site};", Policy(frame));
        Assert.Contains("script-src 'nonce-", Policy(frame));
        Assert.DoesNotContain("unsafe", Policy(frame));
    }

    [Fact]
    public async Task The_page_by_itself_is_shown_in_nobody_s_frame()
    {
        using var page = await AskAsync("/", null);

        Assert.Contains("frame-ancestors 'none'", Policy(page));
    }

    [Theory]
    [InlineData("")]
    [InlineData("elsewhere")]
    public async Task A_script_that_names_no_community_of_this_desk_shows_nothing(string community)
    {
        using var door = await AskAsync($"/embed/door?community={community}", Site);
        using var frame = await AskAsync($"/embed?community={community}&origin={Uri.EscapeDataString(Site)}", null);

        Assert.Equal(HttpStatusCode.NotFound, door.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, frame.StatusCode);
    }

    [Theory]
    [InlineData("https://site.example/page")]
    [InlineData("*")]
    [InlineData("https://*.example")]
    [InlineData("https://site.example; script-src *")]
    [InlineData("ftp://site.example")]
    public void An_origin_that_is_none_stops_the_start_with_a_sentence_that_names_it(string origin)
    {
        using var house = new OpenHouse().With("Widget:Origins:0", origin);

        var refused = Assert.Throws<OptionsValidationException>(() => house.CreateClient());

        Assert.Contains("Widget:Origins", refused.Message);
    }

    [Theory]
    [InlineData("#3d5a4c", "#3d5a4c", "#ffffff")]
    [InlineData("fc0", "#ffcc00", "#1f1b17")]
    [InlineData("#FFFFFF", "#ffffff", "#1f1b17")]
    public void Words_on_the_site_s_own_colour_can_be_read(string asked, string accent, string words)
    {
        var look = EmbedLook.Of(asked);

        Assert.Equal((accent, words), (look!.Accent, look.OnAccent));
    }

    [Theory]
    [InlineData("red;background:url(//evil.example)")]
    [InlineData("#12345")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_colour_changes_nothing(string? asked) => Assert.Null(EmbedLook.Of(asked));

    [Fact]
    public async Task The_demonstration_is_there_in_development_only()
    {
        await using var production = new OpenHouse { Environment = "Production" };

        using var shown = await AskAsync("/demo?language=en", null);
        using var hidden = await production.CreateClient().GetAsync("/demo");

        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        var page = await shown.Content.ReadAsStringAsync();
        Assert.Contains("data-community=\"home\"", page);
        Assert.DoesNotContain("{{", page);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private static string Policy(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();

    private async Task<HttpResponseMessage> AskAsync(string path, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (origin is not null)
        {
            request.Headers.TryAddWithoutValidation("Origin", origin);
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "cross-site");
        }

        return await _house.CreateClient().SendAsync(request);
    }
}
