using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OwnerBot.Testing.Owners;

/// <summary>An owner at the web chat, as the widget's own client does it: a seat from the page, then Direct Line 3.0 over HTTP.</summary>
public sealed class ChatOwner
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http;
    private string _token;
    private readonly string _locale;
    private string _watermark = "";

    private ChatOwner(HttpClient http, string conversationId, string token, string locale) =>
        (_http, ConversationId, _token, _locale) = (http, conversationId, token, locale);

    public string ConversationId { get; }

    /// <summary>Everything seen so far, in order.</summary>
    public List<ChatLine> Seen { get; } = [];

    /// <summary>Opens the page's chat. The client keeps cookies of its own, so each client is another browser.</summary>
    public static async Task<ChatOwner> ArriveAsync(HttpClient http, string locale = "zh-CN")
    {
        var (conversationId, token) = await SeatAsync(http);
        var owner = new ChatOwner(http, conversationId, token, locale);
        using var started = await owner.SendAsync(HttpMethod.Post, "", JsonContent.Create(new { locale }));
        started.EnsureSuccessStatusCode();
        await owner.UntilAsync(() => owner.Seen.Count > 0);
        return owner;
    }

    /// <summary>Posts a message; the server's answer to the post itself.</summary>
    public Task<HttpResponseMessage> PostAsync(string text, string? clientActivityId = null, object? channelData = null) =>
        SendAsync(HttpMethod.Post, "/activities", JsonContent.Create(new
        {
            type = "message",
            text,
            locale = _locale,
            from = new { id = "whoever" },
            channelData = channelData ?? new { clientActivityID = clientActivityId ?? Guid.NewGuid().ToString("N") },
        }));

    /// <summary>Says something and waits for what the other side says next.</summary>
    public async Task<IReadOnlyList<ChatLine>> SayAsync(string text)
    {
        await LookAsync();
        var before = Seen.Count;
        using var posted = await PostAsync(text);
        posted.EnsureSuccessStatusCode();
        return await NextAsync(before);
    }

    /// <summary>Uploads files with a message, as the widget does: one part for the activity, one for each file.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string text, params (string Name, string ContentType, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent();
        var activity = new StringContent(JsonSerializer.Serialize(new
        {
            type = "message",
            text,
            from = new { id = "whoever" },
            attachments = files.Select(file => new { contentType = file.ContentType, name = file.Name }),
        }));
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        form.Add(activity, "activity", "blob");
        foreach (var (name, contentType, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue(contentType);
            form.Add(part, "file", name);
        }

        return await SendAsync(HttpMethod.Post, "/upload?userId=whoever", form);
    }

    /// <summary>Chooses a language with the page's switch.</summary>
    public Task<HttpResponseMessage> ChooseLanguageAsync(string tag) =>
        SendAsync(HttpMethod.Post, "/activities", JsonContent.Create(new { type = "event", name = "language", value = tag, from = new { id = "x" } }));

    /// <summary>Waits until the other side has said something after the first <paramref name="before"/> lines, and has paused.</summary>
    public async Task<IReadOnlyList<ChatLine>> NextAsync(int before)
    {
        await UntilAsync(() => Seen.Skip(before).Any(line => line.Role == "bot"));
        int count;
        do
        {
            count = Seen.Count;
            await Task.Delay(60);
            await LookAsync();
        }
        while (Seen.Count > count);
        return [.. Seen.Skip(before).Where(line => line.Role == "bot")];
    }

    /// <summary>Waits for a line of the other side that satisfies the condition.</summary>
    public async Task<ChatLine> SeesAsync(Func<ChatLine, bool> line)
    {
        await UntilAsync(() => Seen.Any(line));
        return Seen.First(line);
    }

    /// <summary>Reads what is new.</summary>
    public async Task LookAsync()
    {
        using var answer = await SendAsync(HttpMethod.Get, $"/activities?watermark={_watermark}", null);
        answer.EnsureSuccessStatusCode();
        var page = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        foreach (var activity in page["activities"]!.AsArray())
        {
            Seen.Add(ChatLine.Of(activity!));
        }

        _watermark = (string?)page["watermark"] ?? _watermark;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        var answer = await OnceAsync(method, path, content);
        if (answer.StatusCode != HttpStatusCode.Forbidden)
        {
            return answer;
        }

        // The token's time is over: the page asks for a new one, and so do we.
        answer.Dispose();
        _token = (await SeatAsync(_http)).Token;
        return await OnceAsync(method, path, content);
    }

    private async Task<HttpResponseMessage> OnceAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, $"/v3/directline/conversations{(path.Length == 0 ? "" : $"/{ConversationId}{path}")}");
        request.Headers.Authorization = new("Bearer", _token);
        request.Content = content;
        return await _http.SendAsync(request);
    }

    private static async Task<(string ConversationId, string Token)> SeatAsync(HttpClient http)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/widget/token");
        request.Headers.Add("X-OwnerBot-Page", "1");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var taken = await http.SendAsync(request);
        taken.EnsureSuccessStatusCode();
        var answer = JsonNode.Parse(await taken.Content.ReadAsStringAsync())!;
        return ((string)answer["conversationId"]!, (string)answer["token"]!);
    }

    private async Task UntilAsync(Func<bool> satisfied)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            await LookAsync();
            if (satisfied())
            {
                return;
            }

            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException($"Nothing came. Seen so far:{Environment.NewLine}{string.Join(Environment.NewLine, Seen)}");
            }

            await Task.Delay(40);
        }
    }
}

/// <summary>One line of the chat as the client sees it.</summary>
/// <param name="Speaker">Our page's hint: <c>bot</c>, <c>clerk</c>, <c>notice</c>, <c>marker</c>; null for the owner's own.</param>
public sealed record ChatLine(string Id, string Role, string Name, string? Speaker, string Text, IReadOnlyList<string> Choices, IReadOnlyList<string> Files)
{
    internal static ChatLine Of(JsonNode activity) => new(
        (string)activity["id"]!, (string)activity["from"]!["role"]!, (string?)activity["from"]!["name"] ?? "",
        (string?)activity["channelData"]?["speaker"]?["kind"], (string?)activity["text"] ?? "",
        [.. (activity["suggestedActions"]?["actions"]?.AsArray() ?? []).Select(action => (string)action!["title"]!)],
        [.. (activity["attachments"]?.AsArray() ?? []).Select(file => (string?)file!["contentUrl"] ?? "")]);
}
