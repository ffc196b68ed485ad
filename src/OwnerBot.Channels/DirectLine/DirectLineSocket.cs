using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.DirectLine;

/// <summary>One open stream. It reads the log from its own position at its own pace, so that a slow one delays nobody.</summary>
internal sealed class DirectLineSocket(
    WebSocket socket, DirectLineFeed.Listener listener, IDirectLineStore store, TimeProvider clock, TimeSpan keepAlive, ILogger<DirectLineSocket> logger)
{
    /// <summary>Activities in one frame.</summary>
    private const int Page = 25;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private long lastSent = clock.GetTimestamp();

    /// <summary>Runs until the client leaves, reads too slowly, or the host stops.</summary>
    public async Task RunAsync(string conversationId, long position, string origin, CancellationToken stopping)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var hearing = HearAsync(gone);
        try
        {
            await TellAsync(conversationId, position, origin, gone.Token);
            logger.StreamTooSlow(conversationId);
            socket.Abort();
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            await LeaveAsync(hearing, stopping.IsCancellationRequested);
        }
        catch (OperationCanceledException)
        {
            logger.StreamTooSlow(conversationId);
            socket.Abort();
        }
        catch (WebSocketException)
        {
            // The client went in the middle of a frame.
            socket.Abort();
        }
        catch (Exception e)
        {
            // The handshake is long over: no status can tell the client, and it comes back for what it missed.
            logger.StreamFailed(e, conversationId);
            socket.Abort();
        }

        await hearing;
    }

    /// <returns>When the client has fallen too far behind.</returns>
    private async Task TellAsync(string conversationId, long position, string origin, CancellationToken gone)
    {
        while (true)
        {
            // First what is fleeting: a message ends its sender's typing, so typing must not come after it.
            while (listener.TryTakeTransient(out var transient))
            {
                await SendAsync(new([transient!.SeenFrom(origin)], null));
            }

            IReadOnlyList<LoggedActivity> page;
            do
            {
                page = await store.ReadAsync(conversationId, position, Page, gone);
                if (page.Count > 0)
                {
                    position = page[^1].Position;
                    await SendAsync(new([.. page.Select(logged => logged.Activity.SeenFrom(origin))], Watermark.Write(position)));
                }
            }
            while (page.Count == Page && !listener.Overflowed);

            if (listener.Overflowed)
            {
                return;
            }

            if (clock.GetElapsedTime(lastSent) >= keepAlive)
            {
                await SendAsync(null);
            }

            await listener.WokenAsync(gone);
        }
    }

    // Not cancelled when the client leaves: half a frame would break the close.
    private async Task SendAsync(ActivitySet? set)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        var frame = set is null ? [] : JsonSerializer.SerializeToUtf8Bytes(set, DirectLineJson.Wire.ActivitySet);
        lastSent = clock.GetTimestamp();
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, patience.Token);
    }

    /// <summary>Clients say nothing here but that they live; whatever they say is read and left.</summary>
    private async Task HearAsync(CancellationTokenSource gone)
    {
        var ignored = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(ignored.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Gone without a word.
        }

        await gone.CancelAsync();
    }

    private async Task LeaveAsync(Task hearing, bool stopping)
    {
        try
        {
            using var farewell = new CancellationTokenSource(Farewell, clock);
            await socket.CloseOutputAsync(
                stopping ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure, null, farewell.Token);

            // Until the client has answered: closing the connection before that may swallow the goodbye.
            await hearing.WaitAsync(farewell.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            socket.Abort();
        }
    }
}
