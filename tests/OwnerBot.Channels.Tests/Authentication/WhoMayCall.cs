using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OwnerBot.Channels.Tests.DirectLine;
using OwnerBot.Channels.Tests.Messaging;

namespace OwnerBot.Channels.Tests.Authentication;

/// <summary>BOTCONNECTOR section 1, line by line.</summary>
public sealed class WhoMayCall : IAsyncLifetime
{
    private MessagingHost host = null!;

    private StandInTokenService Tokens => host.TokenService;

    private DateTimeOffset Now => host.Clock.GetUtcNow();

    private string ServiceUrl => host.Connector.ServiceUrl;

    public async Task InitializeAsync() => host = await MessagingHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Given_a_channel_with_its_token_When_it_calls_Then_the_activity_is_taken()
    {
        var answer = await host.PostAsync(host.Message("hello"));

        Assert.Equal(202, answer.Status);
        Assert.Equal("hello", host.Inbox.Only.Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic YTpi")]
    [InlineData("Bearer garbage")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer ..")]
    [InlineData("Bearer e30.e30.e30")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.e30.")]
    [InlineData("Bearer eyJraWQiOjEyLCJhbGciOltdfQ.eyJpc3MiOnt9LCJleHAiOiJ4In0.AAAA")]
    [InlineData("Bearer a.b.c.d.e")]
    [InlineData("Bearer \"")]
    public async Task Given_no_token_or_garbage_Then_it_is_401_and_says_bearer(string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, host.Address) { Content = new StringContent(host.Message().ToJsonString(), Encoding.UTF8, "application/json") };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        var answer = await Answer.OfAsync(await host.Http.SendAsync(request));

        Assert.Equal(401, answer.Status);
        Assert.Equal("Unauthorized", answer.ErrorCode());
        Assert.Equal(new AuthenticationHeaderValue("Bearer"), Assert.Single(answer.Response.Headers.WwwAuthenticate));
        Assert.Empty(host.Inbox.All);
    }

    [Fact]
    public async Task Given_a_good_token_with_words_behind_it_or_twice_Then_it_is_401()
    {
        var good = host.Token();
        using var twice = new HttpRequestMessage(HttpMethod.Post, host.Address) { Content = new StringContent(host.Message().ToJsonString(), Encoding.UTF8, "application/json") };
        twice.Headers.TryAddWithoutValidation("Authorization", ["Bearer " + good, "Bearer " + good]);

        var words = await host.PostAsync(host.Message(), good + " x");
        var two = await host.Http.SendAsync(twice);

        Assert.Equal(401, words.Status);
        Assert.Equal(401, (int)two.StatusCode);
    }

    [Theory]
    [InlineData("https://api.botframework.com/")]
    [InlineData("https://API.botframework.com")]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/x")]
    [InlineData("https://evil.example")]
    [InlineData("")]
    public async Task Given_another_issuer_Then_it_is_401(string issuer) =>
        await Refused(401, Tokens.Sign(ServiceUrl, Now, issuer: issuer));

    [Theory]
    [InlineData("11111111-2222-4333-8444-555555555555")]
    [InlineData("https://api.botframework.com")]
    [InlineData(null)]
    public async Task Given_another_audience_Then_it_is_401(string? audience) =>
        await Refused(401, Tokens.Sign(ServiceUrl, Now, audience: audience));

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha256, 202)]
    [InlineData(SecurityAlgorithms.RsaSha384, 202)]
    [InlineData(SecurityAlgorithms.RsaSha512, 202)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256, 401)]
    public async Task Given_an_algorithm_Then_only_the_three_of_the_protocol_are_taken(string algorithm, int status)
    {
        var answer = await host.PostAsync(host.Message(), Tokens.Sign(ServiceUrl, Now, algorithm: algorithm));

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task Given_a_token_that_nobody_signed_Then_it_is_401()
    {
        var parts = host.Token().Split('.');
        var none = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT","kid":"key-1"}""");

        await Refused(401, $"{none}.{parts[1]}.");
        await Refused(401, $"{none}.{parts[1]}.{parts[2]}");
        await Refused(401, $"{parts[0]}.{parts[1]}.");
    }

    [Fact]
    public async Task Given_HS256_with_the_public_key_as_its_secret_Then_it_is_401()
    {
        foreach (var secret in new[] { Tokens.Key().ExportRSAPublicKey(), Encoding.ASCII.GetBytes(Tokens.Key().ExportSubjectPublicKeyInfoPem()) })
        {
            var head = Base64UrlEncoder.Encode("""{"alg":"HS256","typ":"JWT","kid":"key-1"}""") + "." + host.Token().Split('.')[1];
            await Refused(401, $"{head}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(head)))}");
        }
    }

    [Fact]
    public async Task Given_a_key_of_their_own_under_a_known_id_Then_it_is_401()
    {
        using var own = RSA.Create(2048);

        await Refused(401, Tokens.Sign(ServiceUrl, Now, key: own));
    }

    [Fact]
    public async Task Given_claims_changed_after_signing_Then_it_is_401()
    {
        var parts = host.Token().Split('.');
        var claims = JsonNode.Parse(Base64UrlEncoder.Decode(parts[1]))!;
        claims["serviceurl"] = "https://evil.example/";

        await Refused(401, $"{parts[0]}.{Base64UrlEncoder.Encode(claims.ToJsonString())}.{parts[2]}");
    }

    [Theory]
    [InlineData(-5, -4, 202)]
    [InlineData(-60, -6, 401)]
    [InlineData(4, 60, 202)]
    [InlineData(6, 60, 401)]
    public async Task Given_a_clock_that_is_off_Then_five_minutes_are_forgiven(int from, int until, int status)
    {
        var token = Tokens.Sign(ServiceUrl, Now, from: TimeSpan.FromMinutes(from), until: TimeSpan.FromMinutes(until));

        Assert.Equal(status, (await host.PostAsync(host.Message(), token)).Status);
    }

    [Fact]
    public async Task Given_a_token_without_an_end_Then_it_is_401()
    {
        var endless = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = StandInTokenService.Issuer,
            Audience = MessagingHost.AppId,
            Claims = new Dictionary<string, object> { ["serviceurl"] = ServiceUrl },
            SigningCredentials = new(new RsaSecurityKey(Tokens.Key()) { KeyId = "key-1" }, SecurityAlgorithms.RsaSha256),
        });

        await Refused(401, endless);
    }

    [Fact]
    public async Task Given_the_service_URL_of_the_token_in_capitals_Then_it_is_the_same_one()
    {
        var answer = await host.PostAsync(host.Message(), Tokens.Sign(ServiceUrl.ToUpperInvariant(), Now));

        Assert.Equal(202, answer.Status);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("")]
    public async Task Given_a_token_for_another_service_URL_or_for_none_Then_it_is_403(string serviceUrl) =>
        await Refused(403, Tokens.Sign(serviceUrl, Now));

    [Theory]
    [InlineData("serviceUrl")]
    [InlineData("channelId")]
    public async Task Given_an_activity_without_a_service_URL_or_a_channel_Then_it_is_refused(string field)
    {
        foreach (var nothing in new[] { null, "" })
        {
            var activity = host.Message();
            activity[field] = nothing;

            var answer = await host.PostAsync(activity, host.Token());

            Assert.Equal(400, answer.Status);
            Assert.Equal("BadArgument", answer.ErrorCode());
        }

        Assert.Empty(host.Inbox.All);
    }

    [Fact]
    public async Task Given_a_key_that_may_not_speak_for_the_channel_Then_it_is_403()
    {
        Tokens.Publish("slack-only", "slack");
        Tokens.Publish("for-nobody", null);

        await Refused(403, Tokens.Sign(ServiceUrl, Now, keyId: "slack-only"));
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        await Refused(403, Tokens.Sign(ServiceUrl, Now, keyId: "for-nobody"));
        var slack = await host.PostAsync(host.Message(channel: "slack"), Tokens.Sign(ServiceUrl, Now, keyId: "slack-only"));

        Assert.Equal(202, slack.Status);
    }

    [Fact]
    public async Task Given_a_skills_token_Then_it_is_refused()
    {
        var claims = new Dictionary<string, object> { ["ver"] = "2.0", ["azp"] = "11111111-2222-4333-8444-555555555555" };

        await Refused(403, Tokens.Sign("", Now, issuer: $"https://login.microsoftonline.com/{MessagingHost.Tenant}/v2.0", claims: claims));
    }

    [Fact]
    public async Task Given_the_Emulator_with_our_own_app_Then_it_is_taken_whatever_the_version_of_its_token()
    {
        var first = Tokens.Sign(
            "", Now, issuer: $"https://sts.windows.net/{MessagingHost.Tenant}/", claims: new Dictionary<string, object> { ["ver"] = "1.0", ["appid"] = MessagingHost.AppId });
        var second = Tokens.Sign(
            "", Now, issuer: $"https://login.microsoftonline.com/{MessagingHost.Tenant}/v2.0", audience: "https://api.botframework.com",
            claims: new Dictionary<string, object> { ["ver"] = "2.0", ["azp"] = MessagingHost.AppId });

        Assert.Equal(202, (await host.PostAsync(host.Message(channel: "emulator"), first)).Status);
        Assert.Equal(202, (await host.PostAsync(host.Message(channel: "emulator"), second)).Status);
    }

    [Fact]
    public async Task Given_Production_Then_the_Emulators_token_is_401()
    {
        await using var production = await MessagingHost.StartAsync(environment: "Production");
        var token = production.TokenService.Sign(
            "", production.Clock.GetUtcNow(), issuer: $"https://sts.windows.net/{MessagingHost.Tenant}/",
            claims: new Dictionary<string, object> { ["ver"] = "1.0", ["appid"] = MessagingHost.AppId });

        Assert.Equal(401, (await production.PostAsync(production.Message(), token)).Status);
    }

    [Fact]
    public async Task Given_Production_Then_a_plain_service_URL_is_refused_and_an_https_one_taken()
    {
        await using var production = await MessagingHost.StartAsync(environment: "Production");
        var teams = production.Message();
        teams["serviceUrl"] = "https://smba.trafficmanager.net/emea/";

        Assert.Equal(400, (await production.PostAsync(production.Message())).Status);
        Assert.Equal(202, (await production.PostAsync(teams)).Status);
        Assert.Equal(["https://smba.trafficmanager.net/emea"], production.ServiceUrls.Known.Keys);
    }

    [Fact]
    public async Task Given_somebody_turned_away_Then_nothing_of_the_activity_is_kept()
    {
        await host.PostAsync(host.Message(), Tokens.Sign("https://evil.example/", Now));

        Assert.Empty(host.Inbox.All);
        Assert.Empty(host.Rings);
        Assert.Empty(host.ServiceUrls.Known);
    }

    [Fact]
    public async Task Given_a_get_Then_the_address_says_that_activities_are_posted()
    {
        var answer = await Answer.OfAsync(await host.Http.GetAsync(host.Address));

        Assert.Equal(405, answer.Status);
        Assert.Equal(["POST"], answer.Response.Content.Headers.Allow);
    }

    private async Task Refused(int status, string token)
    {
        var answer = await host.PostAsync(host.Message(), token);

        Assert.Equal(status, answer.Status);
        Assert.NotEmpty(answer.ErrorCode());
        Assert.Empty(host.Inbox.All);
    }
}
