using System.Security.Cryptography;
using Microsoft.AspNetCore.HttpOverrides;
using OwnerBot.Channels;
using OwnerBot.Channels.DirectLine;
using OwnerBot.Channels.Messaging;
using OwnerBot.Inbound.Teams;
using OwnerBot.Widget;

namespace OwnerBot.Inbound;

internal static class InboundSetup
{
    private const int KeyLength = 32;

    public static IServiceCollection AddInbound(this IServiceCollection services, string dataFolder)
    {
        // Behind a proxy the outer address is the one that clients get in their stream URLs.
        services.Configure<ForwardedHeadersOptions>(forwarded => forwarded.ForwardedHeaders = ForwardedHeaders.All);
        services.PostConfigure<DirectLineOptions>(directLine => directLine.SigningKey ??= KeyIn(dataFolder));
        services.AddSingleton<IWidgetTokens, PageTokens>();
        services.AddSingleton<ActivityReader>();
        services.AddSingleton<IncomingFiles>();
        services.AddSingleton<Presses>();
        services.AddSingleton<CardInvokes>();
        services.AddSingleton<FileConsents>();
        services.AddSingleton<IInvokeHandler, TeamsInvokes>();
        services.AddSingleton<IActivityInbox, ActivityInbox>();
        return services;
    }

    /// <summary>The key that signs Direct Line tokens: made at the first start, so that a restart ends no chat.</summary>
    private static byte[] KeyIn(string dataFolder)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(dataFolder, "keys")).FullName, "directline.key");
        if (!File.Exists(path))
        {
            var fresh = $"{path}.{Environment.ProcessId}";
            File.WriteAllBytes(fresh, RandomNumberGenerator.GetBytes(KeyLength));
            // Whoever comes first wins: two processes end up with one key.
            try
            {
                File.Move(fresh, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(fresh);
            }
        }

        return File.ReadAllBytes(path);
    }

    private sealed class PageTokens(DirectLineTokens tokens) : IWidgetTokens
    {
        public WidgetToken Issue(string conversationId, string userId) => new(tokens.Mint(conversationId, userId));
    }
}
