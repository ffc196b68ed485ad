using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace OwnerBot.Channels.DirectLine;

/// <summary>The embedded Direct Line 3.0 server.</summary>
public static class DirectLineSetup
{
    /// <summary>Clients are given <c>{origin}</c> and this as their <c>domain</c>.</summary>
    public const string Base = "/v3/directline";

    private static readonly string[] Paths =
    [
        "/tokens/generate", "/tokens/refresh", "/conversations", "/conversations/{conversationId}", "/conversations/{conversationId}/activities",
        "/conversations/{conversationId}/upload", "/conversations/{conversationId}/stream", "/attachments/{id}",
    ];

    /// <summary>
    /// Needs <see cref="IDirectLineStore"/>, <see cref="IAttachmentStore"/>, <see cref="IInboxBell"/> and a <see cref="TimeProvider"/>,
    /// all singletons; and <see cref="DirectLineOptions.SigningKey"/>, from configuration or by a <c>PostConfigure</c>.
    /// </summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.AddCors();
        services.AddOptions<DirectLineOptions>()
            .BindConfiguration(DirectLineOptions.Section)
            .Validate(options => options.OriginsAreOrigins(), "DirectLine:TrustedOrigins: each must be https://host[:port], without a path or a star.")
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DirectLineOptions>, ValidateDirectLineOptions>());

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<DirectLineFeed>();
        services.AddSingleton<Reception>();
        services.AddSingleton<PostingLimit>();
        services.AddSingleton<IChannel, DirectLineChannel>();
        return services;
    }

    /// <summary>Call after forwarded headers are applied: stream URLs follow the external scheme and host.</summary>
    public static RouteGroupBuilder MapDirectLine(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var trusted = app.Services.GetRequiredService<IOptions<DirectLineOptions>>().Value.TrustedOrigins;
        app.UseWhen(http => http.Request.Path.StartsWithSegments(Base, StringComparison.OrdinalIgnoreCase), directLine => directLine
            .UseMiddleware<DirectLineDoor>()
            .UseCors(cors => cors
                .WithOrigins([.. trusted])
                .WithHeaders("authorization", "content-type", "x-ms-bot-agent")
                .WithMethods("GET", "POST")
                .WithExposedHeaders("Retry-After"))
            .UseWebSockets());

        var group = app.MapGroup(Base).AllowAnonymous().DisableAntiforgery();
        group.MapTokens();
        group.MapConversations();
        group.MapActivities();
        group.MapUpload();
        group.MapStream();
        group.MapAttachments();
        foreach (var path in Paths)
        {
            group.Map(path, () => Refuse.WrongMethod).WithOrder(1);
        }

        // Or else the host's own fallback page would answer here.
        group.Map("/{**rest}", () => Refuse.NotFound).WithOrder(2);
        return group;
    }
}
