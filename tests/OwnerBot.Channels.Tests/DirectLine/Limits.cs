using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace OwnerBot.Channels.Tests.DirectLine;

/// <summary>Section 7: limits.</summary>
public sealed class Limits
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("""{"text":"no type"}""")]
    [InlineData("""{"type":null,"text":"x"}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"conversationUpdate"}""")]
    [InlineData("""{"type":"Message"}""")]
    [InlineData("""{"type":"message","text":{"not":"text"}}""")]
    [InlineData("""{"type":"message","attachments":[null]}""")]
    [InlineData("""{"type":"message","text":"\ud800"}""")]
    [InlineData("""{"type":"message","from":"me"}""")]
    public async Task Given_what_is_not_an_activity_When_it_is_posted_Then_the_answer_is_400_and_nothing_is_kept(string body)
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();

        var answer = await anna.PostAsync(body);

        Assert.Equal(400, answer.Status);
        Assert.Equal("BadArgument", answer.ErrorCode());
        Assert.Empty((await anna.ReadAsync()).Activities());
    }

    [Fact]
    public async Task Given_json_too_deep_When_it_is_posted_Then_the_answer_is_400()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();

        var deep = $$"""{"type":"message","value":{{new string('[', 5000)}}{{new string(']', 5000)}}}""";

        Assert.Equal(400, (await anna.PostAsync(deep)).Status);
    }

    [Theory]
    [InlineData("value", 36, 200)]
    [InlineData("value", 60, 400)]
    [InlineData("channelData", 62, 400)]
    [InlineData("unknown", 63, 400)]
    public async Task Given_json_of_some_depth_When_it_is_posted_Then_it_is_refused_or_everybody_can_still_read_the_log(string field, int depth, int status)
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();

        var posted = await anna.PostAsync($$"""{"type":"message","{{field}}":{{new string('[', depth)}}{{new string(']', depth)}}}""");
        await anna.SayAsync("afterwards");

        Assert.Equal(status, posted.Status);
        await using var stream = await anna.StreamAsync();
        var seen = status == 200 ? 2 : 1;
        for (var i = 0; i < seen; i++)
        {
            Assert.NotNull(await stream.NextAsync());
        }

        Assert.Equal(seen, (await anna.ReadAsync()).Activities().Count);
    }

    [Theory]
    [InlineData("clientActivityID")]
    [InlineData("anything")]
    public async Task Given_bytes_that_are_no_UTF8_When_they_are_posted_Then_the_answer_is_400(string field)
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        byte[] body = [.. Encoding.UTF8.GetBytes($$"""{"type":"message","channelData":{"{{field}}":"a"""), 0xF8, .. "\"}}"u8];
        using var request = new HttpRequestMessage(HttpMethod.Post, anna.Path()) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Authorization = new("Bearer", anna.Token);

        using var response = await host.Http.SendAsync(request);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Empty((await anna.ReadAsync()).Activities());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Given_too_much_json_When_it_is_posted_with_its_length_or_chunked_Then_the_answer_is_413(bool chunked)
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        var content = new StringContent($$"""{"type":"message","text":"{{new string('x', 300 * 1024)}}"}""", Encoding.UTF8, "application/json");

        using var request = new HttpRequestMessage(HttpMethod.Post, anna.Path()) { Content = content };
        request.Headers.Authorization = new("Bearer", anna.Token);
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await host.Http.SendAsync(request);

        Assert.Equal("MessageSizeTooBig", (await Answer.OfAsync(response)).ErrorCode());
        Assert.Equal(413, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task Given_a_wrong_content_type_When_it_is_posted_Then_the_answer_is_415(string contentType)
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        var content = new ByteArrayContent("""{"type":"message","text":"x"}"""u8.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);

        Assert.Equal(415, (await host.SendAsync(HttpMethod.Post, anna.Path(), anna.Token, content)).Status);
    }

    [Theory]
    [InlineData(4_000)]
    [InlineData(20_001)]
    [InlineData(60_000)]
    public async Task Given_a_long_message_When_it_is_posted_Then_it_is_taken_whole(int length)
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        var text = new string('长', length);

        Assert.Equal(200, (await anna.PostAsync(new JsonObject { ["type"] = "message", ["text"] = text }.ToJsonString(Relaxed))).Status);

        Assert.Equal(text, (await anna.ReadAsync()).Activities()[0]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Given_fifty_messages_at_once_Then_all_are_taken_and_of_thousands_most_are_not()
    {
        await using var host = await DirectLineHost.StartAsync();
        var anna = await host.ConverseAsync();
        var ben = await host.ConverseAsync();

        for (var i = 0; i < 50; i++)
        {
            await anna.SayAsync($"{i}");
        }

        var answers = new List<Answer>();
        while (answers.Count < 1000 && !answers.Exists(answer => answer.Status == 429))
        {
            answers.Add(await anna.PostAsync("""{"type":"message","text":"more"}"""));
        }

        Assert.Equal(429, answers[^1].Status);
        Assert.Equal("1", answers[^1].Response.Headers.RetryAfter!.ToString());
        Assert.Equal("TooManyRequests", answers[^1].ErrorCode());
        await ben.SayAsync("not held up by Anna");
        Assert.Equal(200, (await host.SendAsync(HttpMethod.Post, "conversations", anna.Token)).Status);
    }

    private static System.Text.Json.JsonSerializerOptions Relaxed { get; } = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
