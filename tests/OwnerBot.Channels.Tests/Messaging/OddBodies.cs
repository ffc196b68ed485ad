using System.Text;
using System.Text.Json.Nodes;

namespace OwnerBot.Channels.Tests.Messaging;

public sealed class OddBodies : IAsyncLifetime
{
    private MessagingHost host = null!;

    public async Task InitializeAsync() => host = await MessagingHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"message","from":[]}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","text":"\ud83d"}""")]
    [InlineData("""{"type":"message","attachments":[null],"channelId":"msteams","serviceUrl":"http://127.0.0.1","conversation":{"id":"a"}}""")]
    [InlineData("{}")]
    [InlineData("""{"type":"message","channelId":"msteams","serviceUrl":"http://127.0.0.1","conversation":{}}""")]
    [InlineData("""{"type":"message","channelId":"msteams","serviceUrl":"http://127.0.0.1"}""")]
    [InlineData("""{"type":"message","channelId":"msteams","serviceUrl":"file:///etc/passwd","conversation":{"id":"a"}}""")]
    [InlineData("""{"type":"message","channelId":"msteams","serviceUrl":"https://user:word@x.example/","conversation":{"id":"a"}}""")]
    [InlineData("""{"type":"message","channelId":"msteams","serviceUrl":"not an address","conversation":{"id":"a"}}""")]
    public async Task Given_a_body_that_is_no_activity_Then_it_is_400_with_a_sentence(string body)
    {
        var answer = await host.PostAsync(body, host.Token());

        Assert.Equal(400, answer.Status);
        Assert.Equal("BadArgument", answer.ErrorCode());
        Assert.Empty(host.Inbox.All);
    }

    [Fact]
    public async Task Given_a_body_nested_a_thousand_deep_Then_it_is_400() =>
        Assert.Equal(400, (await host.PostAsync("{\"value\":" + new string('[', 1000) + new string(']', 1000) + "}", host.Token())).Status);

    [Fact]
    public async Task Given_a_body_of_two_megabytes_Then_it_is_413_whether_its_length_is_told_or_not()
    {
        var huge = host.Message(new string('水', 700_000)).ToJsonString();
        using var chunked = new HttpRequestMessage(HttpMethod.Post, host.Address) { Content = new StringContent(huge, Encoding.UTF8, "application/json") };
        chunked.Headers.TransferEncodingChunked = true;
        chunked.Headers.Authorization = new("Bearer", host.Token());

        Assert.Equal(413, (await host.PostAsync(huge, host.Token())).Status);
        Assert.Equal(413, (int)(await host.Http.SendAsync(chunked)).StatusCode);
    }

    [Fact]
    public async Task Given_a_huge_body_without_a_token_Then_none_of_it_is_read()
    {
        Assert.Equal(401, (await host.PostAsync(new string(' ', 500_000), null)).Status);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Given_another_type_of_body_Then_it_is_415(string contentType) =>
        Assert.Equal(415, (await host.PostAsync(host.Message().ToJsonString(), host.Token(), contentType)).Status);

    [Fact]
    public async Task Given_fields_that_nobody_knows_Then_they_are_kept()
    {
        var activity = host.Message();
        activity["semanticAction"] = new JsonObject { ["id"] = "x" };
        activity["from"]!["userRole"] = "owner";
        activity["conversation"]!["realm"] = 7;
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "https://x.example/1", ["size"] = 12 });

        await host.PostAsync(activity);

        var kept = host.Inbox.Only;
        Assert.Equal("x", kept.Other!["semanticAction"].GetProperty("id").GetString());
        Assert.Equal("owner", kept.From!.Other!["userRole"].GetString());
        Assert.Equal(7, kept.Conversation!.Other!["realm"].GetInt32());
        Assert.Equal(12, kept.Attachments![0].Other!["size"].GetInt32());
    }

    [Fact]
    public async Task Given_a_thousand_bent_activities_and_tokens_Then_none_is_answered_with_a_fault_and_the_next_good_one_is_taken()
    {
        var random = new Random(20260702);
        var seen = new Dictionary<int, int>();
        var tokens = new[] { host.Token(), host.Token(), host.Token(), "e30.e30.e30" };

        for (var i = 0; i < 1000; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(host.Message($"bent {i}").ToJsonString());
            for (var bends = random.Next(3); bends > 0; bends--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(32, 127);
            }

            var token = tokens[random.Next(tokens.Length)].ToCharArray();
            if (random.Next(4) == 0)
            {
                token[random.Next(token.Length)] = (char)random.Next(33, 127);
            }

            var status = (await host.PostAsync(Encoding.UTF8.GetString(bytes), new string(token))).Status;
            seen[status] = seen.GetValueOrDefault(status) + 1;
        }

        Assert.All(seen.Keys, status => Assert.InRange(status, 200, 499));
        Assert.All([202, 400, 401, 403], status => Assert.True(seen.GetValueOrDefault(status) > 10, $"{status} was seen {seen.GetValueOrDefault(status)} times."));
        Assert.Equal(202, (await host.PostAsync(host.Message("still here"))).Status);
    }
}
