using System.Text;

namespace OwnerBot.Channels.Tests.DirectLine;

/// <summary>Requests bent in every way we could think of: refused or taken, but never a fault of ours.</summary>
public sealed class HostileRequests
{
    private const int Many = 2_000;

    private static readonly string[] Bodies =
    [
        """{"type":"message","text":"水管漏水","channelData":{"clientActivityID":"abc.1"},"attachments":[{"contentType":"image/png","name":"x.png"}]}""",
        """{"type":"event","name":"webchat/join","value":{"a":[1,2,{"b":null}]},"entities":[{"type":"x"}],"localTimestamp":"2026-07-01T09:00:00+08:00"}""",
        """{"type":"typing","from":{"id":"x","name":"y","role":"bot"}}""",
        """{"user":{"id":"dl_x","name":"Anna"},"locale":"zh-HK","trustedOrigins":["https://x.example"]}""",
        "--b\r\nContent-Disposition: form-data; name=\"activity\"; filename=\"blob\"\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n"
        + "{\"type\":\"message\",\"attachments\":[{\"name\":\"x.png\"}]}\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.png\"\r\n"
        + "Content-Type: image/png\r\n\r\nPNG\r\n--b--\r\n",
    ];

    private static readonly string[] Splinters =
    [
        "\0", "\"", "\\", "\\ud800", "\\u0000", "\uFEFF", "{", "}", "[", "]", "null", "-1e999", "1E400", "\r\n", "--b", "--b--", "=", ";", "../", "%00", "%",
        "'", "<script>", "\"type\":", "\"type\":\"message\",", "\"timestamp\":\"yesterday\",", "\"timestamp\":\"9999-12-31T23:59:59-14:00\",", "😀", "\u202E",
        "\"channelData\":{\"clientActivityID\":\"\\udc00\"},", "\"channelData\":{\"\\ud800\":1},", "\"from\":null,", "\"\\ud800\":1,",
    ];

    private static readonly string[] ContentTypes =
    [
        "application/json", "application/json", "application/json", "multipart/form-data; boundary=b", "multipart/form-data; boundary=b",
        "multipart/form-data", "multipart/mixed; boundary=", "text/html", "application/json; charset=\"", "application/x-www-form-urlencoded", "",
    ];

    private static readonly string[] Watermarks = ["", "1", "-1", "9223372036854775807", "1e9", "%00", "%ff", "💧", "1&watermark=2"];

    [Fact]
    public async Task Given_two_thousand_bent_requests_Then_none_is_answered_with_a_fault_and_the_conversation_goes_on()
    {
        await using var host = await DirectLineHost.StartAsync(options => options.Burst = 10_000);
        var anna = await host.ConverseAsync();
        var ben = await host.ConverseAsync();
        var random = new Random(20260701);
        var seen = new Dictionary<int, int>();

        for (var i = 0; i < Many; i++)
        {
            using var request = Bend(random, host, anna, ben);
            using var response = await host.Http.SendAsync(request);

            var status = (int)response.StatusCode;
            seen[status] = seen.GetValueOrDefault(status) + 1;
            Assert.True(status < 500, $"{i}: {request.Method} {request.RequestUri} was answered with {status}.");
            // Kestrel refuses this path itself, before any of our code.
            var kestrelsOwn = request.RequestUri!.AbsolutePath.Contains("%00", StringComparison.Ordinal);
            if (status >= 400 && !kestrelsOwn)
            {
                Assert.NotEmpty((await Answer.OfAsync(response)).ErrorCode());
            }
        }

        // Bent enough to be refused, not so much that nothing got through to be written down and read back.
        Assert.All([200, 400, 401, 403, 404, 405, 415], status => Assert.True(seen.GetValueOrDefault(status) > 10, $"{status} was seen {seen.GetValueOrDefault(status)} times."));
        await anna.SayAsync("still here");
        var log = (await anna.ReadAsync()).Activities();
        Assert.All(log, activity => Assert.Equal("user", activity!["from"]!["role"]!.GetValue<string>()));
        await using var stream = await anna.StreamAsync();
        for (var i = 0; i < log.Count; i++)
        {
            Assert.Equal(log[i]!["id"]!.GetValue<string>(), (await stream.NextAsync())["id"]!.GetValue<string>());
        }
    }

    private static HttpRequestMessage Bend(Random random, DirectLineHost host, OpenConversation anna, OpenConversation ben)
    {
        T Any<T>(params T[] some) => some[random.Next(some.Length)];

        var watermark = Any(Watermarks);
        var path = Any(
            anna.Path(), anna.Path(), anna.Path(), anna.Path("upload"), anna.Path("upload?userId=a b"), anna.Path($"activities?watermark={watermark}"),
            $"conversations/{anna.Id}?watermark={watermark}", "conversations", "tokens/generate", "tokens/refresh",
            anna.Path($"stream?watermark={watermark}&t={anna.Token}"), anna.Path("stream"), "attachments/x", "conversations/%00/activities",
            "conversations/" + new string('x', 2000), ben.Path(), "..%2f..", "conversations//activities");
        var request = new HttpRequestMessage(Any(HttpMethod.Post, HttpMethod.Post, HttpMethod.Post, HttpMethod.Get, HttpMethod.Put, HttpMethod.Options), path);

        if (request.Method != HttpMethod.Get)
        {
            request.Content = new ByteArrayContent(Bent(random, Any(Bodies), random.Next(0, 4)));
            if (Any(ContentTypes) is { Length: > 0 } type)
            {
                request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            }

            request.Headers.TransferEncodingChunked = random.Next(4) == 0;
        }

        if (random.Next(20) > 0)
        {
            var credential = Any(anna.Token, anna.Token, anna.Token, anna.Token, DirectLineHost.Secret, Crooked(random, anna.Token), "..", "a.b.c");
            request.Headers.TryAddWithoutValidation("Authorization", Any("Bearer ", "Bearer ", "Bearer ", "bearer ", "Basic ", "") + credential);
        }

        request.Headers.TryAddWithoutValidation("Origin", Any(host.Origin, "null", "https://evil.example", "::"));
        return request;
    }

    private static byte[] Bent(Random random, string body, int times)
    {
        var bytes = new List<byte>(Encoding.UTF8.GetBytes(body));
        for (var i = 0; i < times; i++)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at - 1));
                    break;
                case 2:
                    bytes.InsertRange(1, Encoding.UTF8.GetBytes(Splinters[random.Next(Splinters.Length)]));
                    break;
                case 3:
                    bytes.AddRange(bytes.GetRange(at, bytes.Count - at));
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Splinters[random.Next(Splinters.Length)]));
                    break;
            }
        }

        return [.. bytes];
    }

    private static string Crooked(Random random, string token)
    {
        var letters = token.ToCharArray();
        letters[random.Next(letters.Length - 4)] = '.';
        return new(letters);
    }
}
