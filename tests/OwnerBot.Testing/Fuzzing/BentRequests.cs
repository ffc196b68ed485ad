using System.Text;

namespace OwnerBot.Testing.Fuzzing;

/// <summary>Requests at every public door, bent in path, method, headers and body.</summary>
internal sealed class BentRequests(Random random, Uri house, string secret)
{
    private const string Base = "/v3/directline";

    private static readonly string[] Posted =
    [
        """{"type":"message","text":"水管漏水","locale":"zh-CN","from":{"id":"x","name":"y","role":"user"},"channelData":{"clientActivityID":"abc.1"},"entities":[{"type":"ClientCapabilities"}],"localTimestamp":"2026-07-01T09:00:00+08:00"}""",
        """{"type":"message","text":"I want to complain about the noise","attachments":[{"contentType":"image/png","name":"x.png","contentUrl":"http://127.0.0.1/x.png"}],"textFormat":"plain"}""",
        """{"type":"event","name":"language","value":"en","from":{"id":"x"}}""",
        """{"type":"message","value":{"action":"confirm","n":[1,2,{"b":null}]},"channelData":{"postBack":true}}""",
        """{"type":"typing","from":{"id":"x"}}""",
    ];

    private static readonly string[] Openings = ["{}", """{"user":{"id":"dl_x","name":"Anna"},"locale":"zh-HK","trustedOrigins":["https://x.example"]}""", """{"user":{}}"""];

    private static readonly string[] Doors = ["""{"secret":"AAAAAAAAAAAAAAAAAAAAAA","number":"1234"}"""];

    private static readonly string[] Watermarks = ["", "1", "-1", "9223372036854775807", "1e9", "%00", "%ff", "%F0%9F%92%A7", "1&watermark=2"];

    private static readonly string[] ContentTypes =
    [
        "application/json; charset=utf-8", "application/vnd.x+json", "application/json; charset=\"", "text/html",
        "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=", "",
    ];

    private int _messages;

    public HttpRequestMessage Next(FuzzSeat seat) => random.Next(20) switch
    {
        < 7 => Activity(seat),
        < 9 => Upload(seat),
        < 11 => Reading(seat),
        < 13 => Opening(),
        < 16 => Channel(),
        < 18 => PageDoor(),
        _ => Elsewhere(seat),
    };

    private HttpRequestMessage Activity(FuzzSeat seat) =>
        Request(HttpMethod.Post, $"{Base}/conversations/{seat.ConversationId}/activities", seat, Json(Any(Posted)));

    private HttpRequestMessage Reading(FuzzSeat seat) => Request(
        Any(HttpMethod.Get, HttpMethod.Get, HttpMethod.Get, HttpMethod.Options, HttpMethod.Put), Any(
            $"{Base}/conversations/{seat.ConversationId}?watermark={Any(Watermarks)}", $"{Base}/conversations/{seat.ConversationId}/activities?watermark={Any(Watermarks)}",
            $"{Base}/conversations/{seat.ConversationId}/stream?watermark={Any(Watermarks)}&t={seat.Token}", $"{Base}/attachments/{Any("x", "..%2f..%2fkeys", new string('a', 900))}",
            $"{Base}/conversations/{Any("%00", "..", "%2e%2e%2f", new string('x', 3000), "a b")}/activities"),
        seat, null);

    private HttpRequestMessage Opening() => Request(
        HttpMethod.Post, Any($"{Base}/conversations", $"{Base}/tokens/generate", $"{Base}/tokens/refresh"),
        Any(new FuzzSeat("x", secret), new FuzzSeat("x", secret), new FuzzSeat("x", "a.b.c")), Json(Any(Openings)));

    private HttpRequestMessage Upload(FuzzSeat seat)
    {
        var form = new List<byte>();
        var parts = new List<(string Head, byte[] Body)>
        {
            ("name=\"activity\"" + Any("; filename=\"blob\"", "; filename=\"blob\"", ""), Encoding.UTF8.GetBytes(BentJson.Bend(random, """{"type":"message","text":"照片","attachments":[{"contentType":"image/png","name":"漏水.png"}]}"""))),
            ("name=\"file\"; filename=\"" + Any("漏水.png", "x.html", "..\\..\\x", "%00", "a\"b", new string('n', 500)) + "\"", Picture()),
        };
        foreach (var (head, body) in random.Next(2) == 0 ? parts : Enumerable.Reverse(parts))
        {
            form.AddRange(Encoding.UTF8.GetBytes($"--b\r\nContent-Disposition: form-data; {head}\r\nContent-Type: {Any("image/png", "text/html", "application/vnd.microsoft.activity", "x", "image/svg+xml")}\r\n\r\n"));
            form.AddRange(body);
            form.AddRange("\r\n"u8.ToArray());
        }

        form.AddRange("--b--\r\n"u8.ToArray());
        var content = new ByteArrayContent(random.Next(4) == 0 ? Scratched([.. form]) : [.. form]);
        content.Headers.TryAddWithoutValidation("Content-Type", Any("multipart/form-data; boundary=b", "multipart/form-data; boundary=b", "multipart/form-data; boundary=\"b\"", "multipart/mixed; boundary=b", "multipart/form-data; boundary=c"));
        return Request(HttpMethod.Post, $"{Base}/conversations/{seat.ConversationId}/upload?userId={Any("a b", "%00", "dl_x", "")}", seat, content);
    }

    /// <summary>As the Emulator speaks to <c>/api/messages</c> from this machine.</summary>
    private HttpRequestMessage Channel()
    {
        var kind = Any("message", "message", "invoke", "conversationUpdate", "event", "installationUpdate", "messageReaction");
        var sample = $$$"""
            {"type":"{{{kind}}}","id":"{{{Interlocked.Increment(ref _messages)}}}","channelId":"{{{Any("emulator", "msteams")}}}","serviceUrl":"{{{house}}}nobody/","text":"你好",
             "name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"rate","data":{"stars":5} } },
             "conversation":{"id":"fuzz-{{{random.Next(40)}}}","conversationType":"personal","tenantId":"t"},"from":{"id":"u","name":"U","aadObjectId":"a"},
             "recipient":{"id":"bot","name":"B"},"membersAdded":[{"id":"u"}],"channelData":{"tenant":{"id":"t"}},"locale":"en-US"}
            """;
        return Request(Any(HttpMethod.Post, HttpMethod.Post, HttpMethod.Post, HttpMethod.Get), "/api/messages", null, Json(sample));
    }

    private HttpRequestMessage PageDoor()
    {
        var request = Request(
            Any(HttpMethod.Post, HttpMethod.Post, HttpMethod.Get), Any("/widget/token", "/widget/leave", "/widget/link", "/widget/continue", "/widget/continue"),
            null, random.Next(2) == 0 ? Json(Any(Doors)) : null);
        request.Headers.TryAddWithoutValidation("X-OwnerBot-Page", "1");
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        request.Headers.TryAddWithoutValidation("X-OwnerBot-Frame", Any("1", "0", "1,1"));
        request.Headers.TryAddWithoutValidation("X-OwnerBot-Seat", Any("CfDJ8", "", new string('C', 6_000), "%00"));
        request.Headers.TryAddWithoutValidation("Cookie", Any("ownerbot.seat=CfDJ8", "ownerbot.seat=;;=;", "ownerbot.language=\"", "ownerbot.frame=%00", $"a={new string('b', 4_000)}"));
        return request;
    }

    private HttpRequestMessage Elsewhere(FuzzSeat seat)
    {
        var odd = Any("home", "%00", "<x>", new string('q', 2_000), "%ED%A0%80", "");
        return Request(
            Any(HttpMethod.Get, HttpMethod.Get, HttpMethod.Post, HttpMethod.Head, HttpMethod.Delete, HttpMethod.Patch), Any(
                "/", $"/?x={odd}", $"/embed?community={odd}&origin={odd}&accent={odd}&language={odd}", $"/embed/door?community=home&accent={odd}&language={odd}",
                $"/demo?language={odd}", "/widget.js", $"/lib/webchat/{odd}", "/sign-in/password", "/sign-in/demo", "/sign-out", $"/welcome/{odd}", "/desk", "/manager",
                "/health/ready", $"/{odd}", "//", "/..%2f..%2fappsettings.json", "/api/messages/"),
            seat, random.Next(2) == 0 ? Json("""{"name":"x","password":"y","returnUrl":"//evil.example"}""") : null);
    }

    private HttpRequestMessage Request(HttpMethod method, string path, FuzzSeat? seat, HttpContent? content)
    {
        var request = new HttpRequestMessage(method, house.GetLeftPart(UriPartial.Authority) + path) { Content = method == HttpMethod.Get ? null : content };
        if (seat is not null && random.Next(25) > 0)
        {
            var credential = random.Next(20) == 0 ? Crooked(seat.Token) : seat.Token;
            request.Headers.TryAddWithoutValidation("Authorization", (random.Next(15) == 0 ? Any("bearer ", "Basic ", "") : "Bearer ") + credential);
        }

        if (random.Next(6) == 0)
        {
            request.Headers.TryAddWithoutValidation(
                Any("Origin", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-For", "Accept-Language", "Referer", "Upgrade", "Range", "If-None-Match", "X-HTTP-Method-Override"),
                Any("null", "https://evil.example", "::", "gopher", "a,b,c;q=x", "zh-HK;q=2,*;q=0.1", "websocket", "bytes=0-,-1", new string('h', 3_000)));
        }

        if (request.Content is not null)
        {
            request.Headers.TransferEncodingChunked = random.Next(6) == 0;
        }

        return request;
    }

    private ByteArrayContent Json(string sample)
    {
        var bytes = Encoding.UTF8.GetBytes(BentJson.Bend(random, sample));
        var content = new ByteArrayContent(random.Next(12) == 0 ? Scratched(bytes) : bytes);
        if ((random.Next(6) == 0 ? Any(ContentTypes) : "application/json") is { Length: > 0 } type)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        return content;
    }

    private byte[] Scratched(byte[] bytes)
    {
        for (var times = random.Next(1, 6); times > 0 && bytes.Length > 0; times--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return random.Next(3) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    private byte[] Picture()
    {
        byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. Enumerable.Range(0, random.Next(0, 400)).Select(_ => (byte)random.Next(256))];
        return random.Next(4) switch { 0 => [], 1 => "<svg onload=alert(1)>"u8.ToArray(), _ => png };
    }

    private string Crooked(string token)
    {
        var letters = token.ToCharArray();
        letters[random.Next(letters.Length)] = Any('.', 'A', '=', 'é');
        return new(letters);
    }

    private T Any<T>(params T[] some) => some[random.Next(some.Length)];
}

/// <param name="Token">Or the secret, which opens every conversation.</param>
internal sealed record FuzzSeat(string ConversationId, string Token);
