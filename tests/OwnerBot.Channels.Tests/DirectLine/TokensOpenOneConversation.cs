using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OwnerBot.Channels.DirectLine;

namespace OwnerBot.Channels.Tests.DirectLine;

/// <summary>Section 2: tokens.</summary>
public sealed class TokensOpenOneConversation
{
    [Theory]
    [InlineData("""{"user":{"id":"dl_anna","name":"Anna"},"trustedOrigins":["https://elsewhere.example"]}""")]
    [InlineData("{}")]
    [InlineData(null)]
    public async Task Given_the_secret_When_a_token_is_asked_for_Then_a_conversation_is_reserved_and_the_bot_hears_nothing(string? body)
    {
        await using var host = await DirectLineHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Post, "tokens/generate", DirectLineHost.Secret, body);

        Assert.Equal(200, answer.Status);
        Assert.Equal(1800, answer.Json["expires_in"]!.GetValue<int>());
        Assert.NotEmpty(answer.Text("conversationId"));
        Assert.Empty(host.Store.Inbox);
        var reserved = await host.SendAsync(HttpMethod.Get, $"conversations/{answer.Text("conversationId")}", answer.Text("token"));
        Assert.Equal(404, reserved.Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not-the-secret")]
    public async Task Given_a_wrong_or_no_secret_When_a_token_is_asked_for_Then_it_is_refused(string? secret)
    {
        await using var host = await DirectLineHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Post, "tokens/generate", secret, "{}");

        Assert.Equal(401, answer.Status);
        Assert.Equal("Unauthorized", answer.ErrorCode());
    }

    [Fact]
    public async Task Given_no_secret_is_configured_When_a_token_is_asked_for_with_an_empty_one_Then_it_is_refused()
    {
        await using var host = await DirectLineHost.StartAsync(options => options.Secret = null);

        Assert.Equal(401, (await host.SendAsync(HttpMethod.Post, "tokens/generate", "", "{}")).Status);
        Assert.Equal(401, (await host.SendAsync(HttpMethod.Post, "tokens/generate", DirectLineHost.Secret, "{}")).Status);
    }

    [Fact]
    public async Task Given_a_token_When_it_asks_for_another_token_Then_it_is_refused_with_403()
    {
        await using var host = await DirectLineHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Post, "tokens/generate", host.Tokens.Mint("c1", "dl_anna"), "{}");

        Assert.Equal(403, answer.Status);
    }

    [Fact]
    public async Task Given_a_live_token_When_it_is_refreshed_Then_the_new_one_is_for_the_same_conversation_and_user_and_the_old_one_lives_on()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync("Anna");
        host.Wait(TimeSpan.FromMinutes(15));

        var answer = await host.SendAsync(HttpMethod.Post, "tokens/refresh", anna.Token);

        Assert.Equal(200, answer.Status);
        Assert.Equal(anna.Id, answer.Text("conversationId"));
        Assert.NotEqual(anna.Token, answer.Text("token"));
        var refreshed = (await host.Tokens.ReadAsync(answer.Text("token"))).Token!;
        Assert.Equal((anna.Id, anna.UserId, "Anna"), (refreshed.ConversationId, refreshed.UserId, refreshed.UserName));
        Assert.Equal(200, (await anna.ReadAsync()).Status);
    }

    [Fact]
    public async Task Given_an_expired_token_When_it_is_used_Then_the_answer_is_403_TokenExpired()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        host.Wait(TimeSpan.FromMinutes(30));

        foreach (var answer in new[]
        {
            await host.SendAsync(HttpMethod.Post, "tokens/refresh", anna.Token), await anna.ReconnectAsync(),
            await anna.ReadAsync(), await anna.PostAsync("""{"type":"message","text":"hello"}"""),
        })
        {
            Assert.Equal(403, answer.Status);
            Assert.Equal("TokenExpired", answer.ErrorCode());
        }
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9..")]
    public async Task Given_garbage_When_it_is_refreshed_Then_the_answer_is_401(string garbage)
    {
        await using var host = await DirectLineHost.StartAsync();

        Assert.Equal(401, (await host.SendAsync(HttpMethod.Post, "tokens/refresh", garbage)).Status);
    }

    [Fact]
    public async Task Given_a_token_When_Web_Chat_decodes_it_Then_it_finds_the_user_in_three_parts()
    {
        await using var host = await DirectLineHost.StartAsync();
        var answer = await host.SendAsync(HttpMethod.Post, "tokens/generate", DirectLineHost.Secret, """{"user":{"id":"dl_anna"}}""");

        var token = answer.Text("token");
        var parts = token.Split('.');
        var claims = JsonNode.Parse(Base64UrlEncoder.Decode(parts[1]))!;

        Assert.Equal(3, parts.Length);
        Assert.Equal("dl_anna", claims["user"]!.GetValue<string>());
        Assert.Equal(answer.Text("conversationId"), claims["conv"]!.GetValue<string>());
        Assert.Equal(DirectLineHost.Start.ToUnixTimeSeconds(), claims["iat"]!.GetValue<long>());
        Assert.Equal(DirectLineHost.Start.ToUnixTimeSeconds() + 1800, claims["exp"]!.GetValue<long>());
        Assert.NotEmpty(claims["jti"]!.GetValue<string>());
    }

    [Fact]
    public async Task Given_a_token_that_is_altered_unsigned_or_signed_otherwise_When_it_is_used_Then_it_is_refused()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        var parts = anna.Token.Split('.');
        var unsigned = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""");
        var claims = JsonNode.Parse(Base64UrlEncoder.Decode(parts[1]))!.AsObject();
        claims["user"] = "dl_ben";

        string[] forged =
        [
            $"{unsigned}.{parts[1]}.", $"{unsigned}.{parts[1]}.{parts[2]}",
            $"{parts[0]}.{Base64UrlEncoder.Encode(claims.ToJsonString())}.{parts[2]}",
            SignedWith(SecurityAlgorithms.HmacSha512, DirectLineHost.SigningKey.Concat(new byte[32]).ToArray()),
            SignedWith(SecurityAlgorithms.HmacSha256, Encoding.UTF8.GetBytes("another-key-of-thirty-two-bytes-or-more")),
        ];

        foreach (var token in forged)
        {
            Assert.Equal(401, (await host.SendAsync(HttpMethod.Get, $"conversations/{anna.Id}", token)).Status);
        }

        string SignedWith(string algorithm, byte[] key) => new JsonWebTokenHandler().CreateToken(
            Base64UrlEncoder.Decode(parts[1]), new SigningCredentials(new SymmetricSecurityKey(key), algorithm));
    }

    [Fact]
    public async Task Given_two_instances_with_one_key_When_one_mints_Then_the_other_takes_it()
    {
        await using var one = await DirectLineHost.StartAsync();
        await using var other = await DirectLineHost.StartAsync();

        var reading = await other.Tokens.ReadAsync(one.Tokens.Mint("c1", "dl_anna"));

        Assert.Equal(TokenState.Live, reading.State);
    }

    [Fact]
    public async Task Given_a_user_id_of_another_shape_When_the_secret_asks_for_a_token_Then_the_user_gets_a_dl_id_and_the_same_one_each_time()
    {
        await using var host = await DirectLineHost.StartAsync();

        var first = await UserFor("""{"user":{"id":"anna@example.com"}}""");
        var again = await UserFor("""{"user":{"id":"anna@example.com"}}""");
        var nobody = await UserFor("{}");

        Assert.StartsWith("dl_", first, StringComparison.Ordinal);
        Assert.Equal(first, again);
        Assert.Matches("^dl_[A-Za-z0-9_-]{20,}$", nobody);

        async Task<string> UserFor(string body) =>
            (await host.Tokens.ReadAsync((await host.SendAsync(HttpMethod.Post, "tokens/generate", DirectLineHost.Secret, body)).Text("token"))).Token!.UserId;
    }

    [Fact]
    public async Task Given_the_secret_When_it_is_used_on_a_conversation_Then_it_opens()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();

        Assert.Equal(200, (await (anna with { Token = DirectLineHost.Secret }).ReadAsync()).Status);
        Assert.Equal(404, (await host.SendAsync(HttpMethod.Get, "conversations/unknown", DirectLineHost.Secret)).Status);
    }

    [Fact]
    public async Task Given_a_stream_token_When_it_is_used_as_a_bearer_Then_it_is_refused()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        var streamToken = anna.StreamUrl[(anna.StreamUrl.IndexOf("&t=", StringComparison.Ordinal) + 3)..];

        Assert.Equal(401, (await (anna with { Token = streamToken }).ReadAsync()).Status);
    }

    [Fact]
    public async Task Given_ids_of_another_alphabet_When_the_host_mints_Then_it_is_told_so()
    {
        await using var host = await DirectLineHost.StartAsync();

        Assert.Throws<ArgumentException>(() => host.Tokens.Mint("c/1", "dl_anna"));
        Assert.Throws<ArgumentException>(() => host.Tokens.Mint("c1", "anna"));
    }
}
