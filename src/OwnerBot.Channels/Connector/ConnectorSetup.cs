using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OwnerBot.Channels.Authentication;

namespace OwnerBot.Channels.Connector;

internal static class ConnectorSetup
{
    public static void AddConnector(this IServiceCollection services)
    {
        services.AddHttpClient(ConnectorCalls.Client, (all, client) =>
            {
                // A little more than our own patience, so that ours is what ends a call.
                client.Timeout = all.GetRequiredService<IOptions<BotFrameworkOptions>>().Value.Patience + TimeSpan.FromSeconds(5);
                client.MaxResponseContentBufferSize = 1024 * 1024;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // A redirect would carry our token to an address that no activity brought.
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            });
        services.AddSingleton<FileAddress>();
        services.AddHttpClient(RemoteFiles.Client, client => client.Timeout = TimeSpan.FromSeconds(20))
            .ConfigurePrimaryHttpMessageHandler(all => RemoteFiles.Handler(all.GetRequiredService<FileAddress>()));
        services.AddSingleton<IChannelFiles, RemoteFiles>();
        services.AddHttpClient(ConnectorTokens.Client, client => client.Timeout = TimeSpan.FromSeconds(15));
        services.AddSingleton<ConnectorTokens>();
        services.AddSingleton<ConnectorCalls>();
        services.AddSingleton<IConnector, BotConnector>();
        services.AddSingleton<IChannel, BotFrameworkChannel>();
    }
}
