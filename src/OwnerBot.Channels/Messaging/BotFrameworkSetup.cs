using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OwnerBot.Channels.Authentication;
using OwnerBot.Channels.Connector;

namespace OwnerBot.Channels.Messaging;

/// <summary>Teams, Azure Bot Service, the Emulator: <c>/api/messages</c> and the way back.</summary>
public static class BotFrameworkSetup
{
    /// <summary>
    /// Needs <see cref="IActivityInbox"/>, <see cref="IInboxBell"/> and <see cref="IServiceUrls"/>, all singletons; takes an
    /// <see cref="IInvokeHandler"/> when there is one.
    /// </summary>
    public static IServiceCollection AddBotFramework(this IServiceCollection services)
    {
        services.AddOptions<BotFrameworkOptions>().BindConfiguration(BotFrameworkOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BotFrameworkOptions>, CheckBotFrameworkOptions>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BotFrameworkOptions>, ValidateBotFrameworkOptions>());
        services.TryAddSingleton(TimeProvider.System);

        services.AddSignInOfChannels();
        services.AddConnector();

        services.AddSingleton<TrustedServiceUrls>();
        services.AddSingleton<ExpectedReplies>();
        services.AddSingleton<AnswersOnce>();
        services.AddSingleton<MessageReception>();
        return services;
    }

    /// <summary>Maps nothing where the settings leave the Bot Framework out (<see cref="BotFrameworkOptions.Enabled"/>).</summary>
    /// <remarks>Call after forwarded headers are applied: without sign-in the caller's address is what counts.</remarks>
    public static void MapBotFramework(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var options = app.Services.GetRequiredService<IOptions<BotFrameworkOptions>>().Value;
        if (options.Enabled ?? (options.AppId is not null || app.Environment.IsDevelopment()))
        {
            app.MapMessages();
        }
    }

    private static void AddSignInOfChannels(this IServiceCollection services)
    {
        services.AddHttpClient(LiveMetadata.Client, client =>
        {
            client.Timeout = TimeSpan.FromSeconds(10);
            client.MaxResponseContentBufferSize = 1024 * 1024;
        });
        services.AddKeyedSingleton(ChannelTokens.Channel, (all, _) => Metadata(all, Options(all).OpenIdMetadata));
        services.AddKeyedSingleton(ChannelTokens.Emulator, (all, _) => Metadata(all, Options(all).EmulatorOpenIdMetadata));

        services.AddAuthentication().AddJwtBearer(ChannelTokens.Channel, _ => { }).AddJwtBearer(ChannelTokens.Emulator, _ => { });
        services.AddOptions<JwtBearerOptions>(ChannelTokens.Channel).Configure<IServiceProvider, TimeProvider>((jwt, all, clock) =>
            ChannelTokens.ForChannels(jwt, Options(all), all.GetRequiredKeyedService<LiveMetadata>(ChannelTokens.Channel), clock));
        services.AddOptions<JwtBearerOptions>(ChannelTokens.Emulator).Configure<IServiceProvider, TimeProvider>((jwt, all, clock) =>
            ChannelTokens.ForTheEmulator(jwt, all.GetRequiredKeyedService<LiveMetadata>(ChannelTokens.Emulator), clock));
    }

    private static BotFrameworkOptions Options(IServiceProvider all) => all.GetRequiredService<IOptions<BotFrameworkOptions>>().Value;

    private static LiveMetadata Metadata(IServiceProvider all, string address) => new(
        address, all.GetRequiredService<IHttpClientFactory>(), all.GetRequiredService<TimeProvider>(), all.GetRequiredService<ILogger<LiveMetadata>>());
}
