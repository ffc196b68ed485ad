using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OwnerBot.Channels.DirectLine;

/// <summary>The WebSocket: what is in the log after the watermark, then what comes.</summary>
internal static class StreamEndpoint
{
    private static readonly string[] Methods = ["GET", "CONNECT"];

    public static void MapStream(this RouteGroupBuilder directLine) =>
        directLine.MapMethods("/conversations/{conversationId}/stream", Methods, (RequestDelegate)Open);

    private static async Task Open(HttpContext http)
    {
        var services = http.RequestServices;
        var tokens = services.GetRequiredService<DirectLineTokens>();
        var store = services.GetRequiredService<IDirectLineStore>();

        // The handshake carries no Authorization header; the URL's own short-lived token stands in.
        var reading = await tokens.ReadStreamAsync(http.Request.Query["t"]);
        var id = http.GetRouteValue("conversationId") as string;
        var refusal = reading switch
        {
            { State: TokenState.Garbage } => Refuse.NoToken,
            { State: TokenState.Expired } => Refuse.TokenExpired,
            { Token: var token } when token!.ConversationId != id => Refuse.NotYourConversation,
            _ when !http.WebSockets.IsWebSocketRequest => Refuse.NotASocket,
            _ => await store.FindAsync(id!, http.RequestAborted) is null ? Refuse.NoConversation : null,
        };
        if (refusal is not null)
        {
            await refusal.ExecuteAsync(http);
            return;
        }

        using var listener = services.GetRequiredService<DirectLineFeed>().Listen(id!);
        if (listener is null)
        {
            await Refuse.TooManySockets.ExecuteAsync(http);
            return;
        }

        var position = await store.WithinAsync(id!, Watermark.Read(http.Request.Query["watermark"]), http.RequestAborted);
        var options = services.GetRequiredService<IOptions<DirectLineOptions>>().Value;
        using var webSocket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            // Pings find out who has gone without a word; the empty frames are for the clients and for what lies between.
            KeepAliveInterval = options.KeepAlive,
            KeepAliveTimeout = TimeSpan.FromMinutes(1),
        });
        var socket = new DirectLineSocket(
            webSocket, listener, store, services.GetRequiredService<TimeProvider>(), options.KeepAlive,
            services.GetRequiredService<ILogger<DirectLineSocket>>());
        var stopping = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        await socket.RunAsync(id!, position, ExternalAddress.Origin(http.Request), stopping);
    }
}
