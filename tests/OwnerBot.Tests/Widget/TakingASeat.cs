using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using OwnerBot.Channels.DirectLine;
using OwnerBot.Communities;
using OwnerBot.Widget;
using Xunit;

namespace OwnerBot.Tests.Widget;

/// <summary>The two doors of the page's script; the page itself needs the whole house.</summary>
public sealed class TakingASeat : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ownerbot-seat-").FullName;
    private readonly WebApplication _app;

    public TakingASeat() => _app = Build(_folder);

    public Task InitializeAsync() => _app.StartAsync();

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_browser_that_comes_back_finds_its_conversation_again()
    {
        var (first, cookie) = await Seat(null);

        var (second, _) = await Seat(cookie);

        Assert.Equal(first, second);
        Assert.StartsWith("dl_", first.UserId);
        Assert.Equal($"{first.ConversationId} {first.UserId}", first.Token);
    }

    [Fact]
    public async Task Two_browsers_sit_at_two_seats()
    {
        var (first, _) = await Seat(null);

        var (second, _) = await Seat(null);

        Assert.NotEqual(first.ConversationId, second.ConversationId);
        Assert.NotEqual(first.UserId, second.UserId);
    }

    [Fact]
    public async Task A_cookie_that_is_not_ours_gets_a_new_seat_and_no_error()
    {
        var (first, cookie) = await Seat(null);

        var (second, _) = await Seat(cookie[..^8] + "AAAAAAAA");

        Assert.NotEqual(first.ConversationId, second.ConversationId);
    }

    [Theory]
    [InlineData("http://localhost/", "httponly")]
    [InlineData("https://localhost/", "httponly; secure")]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_secure_over_https(string origin, string expected)
    {
        using var answer = await Ask("widget/token", origin: origin);

        var words = answer.Headers.GetValues("Set-Cookie").Single().ToLowerInvariant().Split("; ");
        Assert.Contains("samesite=lax", words);
        Assert.Equal(expected.Split("; ").Order(), words.Intersect(["httponly", "secure"]).Order());
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task A_frame_on_another_site_keeps_its_seat_apart_by_a_partitioned_cookie()
    {
        using var answer = await Ask("widget/token", framed: true);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith("ownerbot.frame=", cookie);
        Assert.Empty(new[] { "samesite=none", "secure", "httponly", "partitioned" }.Except(cookie.ToLowerInvariant().Split("; ")));
    }

    [Fact]
    public async Task A_frame_whose_cookie_is_refused_finds_its_seat_by_what_it_kept_itself()
    {
        var first = await Framed(null);

        var second = await Framed(first.Seat);

        Assert.Equal(first.ConversationId, second.ConversationId);
    }

    [Fact]
    public async Task What_a_frame_keeps_is_no_seat_for_the_page_by_itself_nor_the_other_way_round()
    {
        var framed = await Framed(null);
        var (alone, cookie) = await Seat(null);

        Assert.NotEqual(framed.ConversationId, (await Seat($"ownerbot.seat={framed.Seat}")).Seat.ConversationId);
        Assert.NotEqual(alone.ConversationId, (await Framed(cookie["ownerbot.seat=".Length..])).ConversationId);
    }

    [Fact]
    public async Task A_seat_that_was_left_opens_nothing_again_though_somebody_kept_a_copy_of_its_cookie()
    {
        var (first, cookie) = await Seat(null);
        using var left = await Ask("widget/leave", cookie: cookie);

        var (second, _) = await Seat(cookie);

        Assert.NotEqual(first.ConversationId, second.ConversationId);
        Assert.NotEqual(first.UserId, second.UserId);
    }

    [Theory]
    [InlineData(null, "same-origin", null)]
    [InlineData("1", "cross-site", null)]
    [InlineData("1", "same-site", null)]
    [InlineData("1", "none", null)]
    [InlineData("1", null, "https://elsewhere.example")]
    [InlineData("1", null, null)]
    [InlineData("1", "cross-site", "http://localhost")]
    public async Task Nobody_but_the_page_gets_a_token(string? header, string? site, string? from)
    {
        using var answer = await Ask("widget/token", header: header, site: site, from: from);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task An_older_browser_that_says_only_its_origin_is_let_in()
    {
        using var answer = await Ask("widget/token", site: null, from: "http://localhost");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Leaving_takes_the_cookie_away()
    {
        var (_, cookie) = await Seat(null);

        using var answer = await Ask("widget/leave", cookie: cookie);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Contains("ownerbot.seat=; expires=Thu, 01 Jan 1970", answer.Headers.GetValues("Set-Cookie").Single());
    }

    [Fact]
    public async Task Who_asks_without_end_is_told_when_to_come_back()
    {
        HttpResponseMessage? last = null;
        for (var i = 0; i < 31; i++)
        {
            last?.Dispose();
            last = await Ask("widget/token");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last!.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(10), last.Headers.RetryAfter!.Delta);
        last.Dispose();
    }

    [Theory]
    [InlineData("zh-HK,zh;q=0.9,en;q=0.8", null, "zh-Hant")]
    [InlineData("zh-CN,zh;q=0.9", null, "zh-Hans")]
    [InlineData("fr-FR,en-GB;q=0.7,zh;q=0.3", null, "en")]
    [InlineData("en;q=0.2,zh-TW;q=0.9", null, "zh-Hant")]
    [InlineData("zh-Hans-HK", null, "zh-Hans")]
    [InlineData("fr-FR", null, "zh-Hans")]
    [InlineData("zh-CN", "en", "en")]
    [InlineData("en", "nonsense", "en")]
    public async Task The_page_speaks_the_chosen_language_or_else_the_browsers(string accepts, string? chosen, string expected)
    {
        using var answer = await Ask("widget/token", cookie: chosen is null ? null : $"ownerbot.language={chosen}", accepts: accepts);

        var seat = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(expected, seat.GetProperty("locale").GetString());
    }

    private static WebApplication Build(string folder)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseTestServer();
        builder.Services.AddRouting();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddWidget();
        builder.Services.AddMemory(new() { DataFolder = folder });
        builder.Services.AddDirectLine();
        builder.Services.Configure<DirectLineOptions>(options => options.SigningKey = new byte[32]);
        builder.Services.Configure<WidgetOptions>(options => options.TokensPerMinute = 30);
        builder.Services.AddSingleton<IWidgetTokens, PlainTokens>();
        var app = builder.Build();
        app.MapWidgetDoors();
        return app;
    }

    private async Task<(SeatTaken Seat, string Cookie)> Seat(string? cookie)
    {
        using var answer = await Ask("widget/token", cookie: cookie);
        answer.EnsureSuccessStatusCode();
        return ((await answer.Content.ReadFromJsonAsync<SeatTaken>())!, answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
    }

    private async Task<SeatTaken> Framed(string? kept)
    {
        using var answer = await Ask("widget/token", framed: true, seat: kept);
        return (await answer.Content.ReadFromJsonAsync<SeatTaken>())!;
    }

    private async Task<HttpResponseMessage> Ask(
        string path, string? header = "1", string? site = "same-origin", string? from = null, string? cookie = null,
        string accepts = "zh-CN", string origin = "http://localhost/", bool framed = false, string? seat = null)
    {
        using var client = _app.GetTestClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(origin), path));
        Add("X-OwnerBot-Page", header);
        Add("X-OwnerBot-Frame", framed ? "1" : null);
        Add("X-OwnerBot-Seat", seat);
        Add("Sec-Fetch-Site", site);
        Add("Origin", from);
        Add("Cookie", cookie);
        Add("Accept-Language", accepts);
        return await client.SendAsync(request);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }

    private sealed record SeatTaken(string ConversationId, string Token, string UserId, string Locale, string? Seat = null);

    private sealed class PlainTokens : IWidgetTokens
    {
        public WidgetToken Issue(string conversationId, string userId) => new($"{conversationId} {userId}");
    }
}
