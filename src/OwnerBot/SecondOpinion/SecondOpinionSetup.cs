using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Chat;

namespace OwnerBot.SecondOpinion;

internal static class SecondOpinionSetup
{
    /// <summary>An <see cref="IChatClient"/> that is already registered is used as it is; else one is made where an endpoint is configured.</summary>
    public static IServiceCollection AddSecondOpinion(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SecondOpinionOptions>().BindConfiguration(SecondOpinionOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SecondOpinionOptions>, ValidateSecondOpinionOptions>();
        if (configuration[$"{SecondOpinionOptions.Section}:{nameof(SecondOpinionOptions.Endpoint)}"] is { Length: > 0 })
        {
            services.TryAddSingleton(all => ClientOf(all.GetRequiredService<IOptions<SecondOpinionOptions>>().Value));
        }

        services.AddSingleton<OpinionAsked>();
        return services;
    }

    internal static IChatClient ClientOf(SecondOpinionOptions options) => new ChatClient(
        options.Model,
        new ApiKeyCredential(options.ApiKey is { Length: > 0 } key ? key : "none"),
        new OpenAIClientOptions
        {
            Endpoint = new Uri(options.Endpoint!),
            NetworkTimeout = options.Patience,
            // An owner waits: one try, then the local reading stands.
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        }).AsIChatClient();
}
