using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace OwnerBot.Channels.Tests.DirectLine;

/// <summary>A client's socket. Reading waits at most ten seconds, then the test fails.</summary>
public sealed class OpenSocket : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Queue<JsonNode> arrived = new();

    private OpenSocket(ClientWebSocket socket) => Socket = socket;

    public ClientWebSocket Socket { get; }

    /// <summary>The last frame's; null when it had none.</summary>
    public string? Watermark { get; private set; }

    public static async Task<OpenSocket> ToAsync(string url)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new(url), CancellationToken.None);
        return new(socket);
    }

    /// <returns>The whole frame's text; null when the server closed.</returns>
    public async Task<string?> FrameAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        WebSocketReceiveResult result;
        do
        {
            result = await Socket.ReceiveAsync(buffer, patience.Token);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            Assert.Equal(WebSocketMessageType.Text, result.MessageType);
            whole.Write(buffer, 0, result.Count);
        }
        while (!result.EndOfMessage);
        return Encoding.UTF8.GetString(whole.ToArray());
    }

    /// <summary>The next activity, frames opened.</summary>
    public async Task<JsonNode> NextAsync()
    {
        while (arrived.Count == 0)
        {
            var frame = await FrameAsync() ?? throw new InvalidOperationException("The server closed the stream.");
            if (frame.Length == 0)
            {
                continue;
            }

            var set = JsonNode.Parse(frame)!;
            Watermark = set["watermark"]?.GetValue<string>();
            foreach (var activity in set["activities"]!.AsArray())
            {
                arrived.Enqueue(activity!);
            }
        }

        return arrived.Dequeue();
    }

    /// <summary>The texts of the next activities.</summary>
    public async Task<List<string>> TextsAsync(int count)
    {
        var texts = new List<string>();
        while (texts.Count < count)
        {
            texts.Add((await NextAsync())["text"]!.GetValue<string>());
        }

        return texts;
    }

    public Task SendAsync(string text) =>
        Socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        Socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
