namespace OwnerBot.Channels.Tests.DirectLine;

/// <summary>Section 1: general.</summary>
public sealed class TheBase
{
    private const string Trusted = "https://garden-court.example";

    [Theory]
    [InlineData("GET", "nothing/here", 404)]
    [InlineData("POST", "", 404)]
    [InlineData("DELETE", "conversations/c1/activities", 405)]
    [InlineData("GET", "tokens/generate", 405)]
    [InlineData("PUT", "conversations/c1", 405)]
    [InlineData("GET", "attachments/none", 404)]
    [InlineData("GET", "attachments/..%2f..%2fetc%2fpasswd", 404)]
    public async Task Given_a_wrong_path_or_method_When_it_is_called_Then_the_refusal_is_json_and_not_the_hosts_page(string method, string path, int status)
    {
        await using var host = await DirectLineHost.StartAsync();

        var answer = await host.SendAsync(new HttpMethod(method), path);

        Assert.Equal(status, answer.Status);
        Assert.NotEmpty(answer.ErrorCode());
        Assert.True(answer.Response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Given_any_answer_Then_nothing_of_it_is_cached_and_it_is_utf8_json()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        await anna.SayAsync("水管漏水 🚰");

        var answer = await anna.ReadAsync();

        Assert.True(answer.Response.Headers.CacheControl?.NoStore);
        Assert.Equal("application/json; charset=utf-8", answer.Response.Content.Headers.ContentType?.ToString());
        Assert.Equal("水管漏水 🚰", answer.Activities()[0]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Given_headers_nobody_knows_When_they_are_sent_Then_they_are_ignored()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();

        var answer = await host.SendAsync(HttpMethod.Get, anna.Path(), anna.Token, null, ("x-ms-bot-agent", "DirectLine/3.0"), ("x-else", "anything"));

        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task Given_the_store_fails_When_a_message_is_posted_Then_the_error_tells_nothing_of_the_inside()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        host.Store.Fault = new InvalidOperationException("the table's secret name");

        var answer = await anna.PostAsync("""{"type":"message","text":"hello"}""");

        Assert.Equal(500, answer.Status);
        Assert.Equal("ServiceError", answer.ErrorCode());
        Assert.DoesNotContain("table", answer.Json.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_trusted_origin_When_its_page_asks_first_Then_it_may_call_and_read_Retry_After()
    {
        await using var host = await DirectLineHost.StartAsync(options => options.TrustedOrigins = [Trusted]);

        var preflight = await PreflightAsync(host, Trusted);
        var call = await host.SendAsync(HttpMethod.Post, "conversations", host.Tokens.Mint("c1", "dl_anna"), null, ("Origin", Trusted));

        Assert.Equal(204, preflight.Status);
        Assert.Equal([Trusted], preflight.Response.Headers.GetValues("Access-Control-Allow-Origin"));
        var allowed = string.Join(',', preflight.Response.Headers.GetValues("Access-Control-Allow-Headers"));
        Assert.All(["authorization", "content-type", "x-ms-bot-agent"], header => Assert.Contains(header, allowed, StringComparison.OrdinalIgnoreCase));
        Assert.Equal([Trusted], call.Response.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["Retry-After"], call.Response.Headers.GetValues("Access-Control-Expose-Headers"));
        Assert.False(call.Response.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("https://garden-court.example.evil.example")]
    [InlineData("null")]
    public async Task Given_any_other_origin_When_its_page_asks_Then_it_is_not_let_in(string origin)
    {
        await using var host = await DirectLineHost.StartAsync(options => options.TrustedOrigins = [Trusted]);

        var preflight = await PreflightAsync(host, origin);
        var call = await host.SendAsync(HttpMethod.Post, "conversations", host.Tokens.Mint("c1", "dl_anna"), null, ("Origin", origin));

        Assert.False(preflight.Response.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(call.Response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("https://site.example/page")]
    public async Task Given_an_origin_that_is_none_When_the_host_starts_Then_it_says_so(string origin) =>
        await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => DirectLineHost.StartAsync(options => options.TrustedOrigins = [origin]));

    [Fact]
    public async Task Given_a_short_signing_key_When_the_host_starts_Then_it_says_so() =>
        await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => DirectLineHost.StartAsync(options => options.SigningKey = new byte[16]));

    private static Task<Answer> PreflightAsync(DirectLineHost host, string origin) => host.SendAsync(
        HttpMethod.Options, "conversations", null, null, ("Origin", origin), ("Access-Control-Request-Method", "POST"),
        ("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent"));
}
