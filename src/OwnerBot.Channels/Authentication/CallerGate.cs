using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OwnerBot.Channels.Messaging;

namespace OwnerBot.Channels.Authentication;

/// <summary>Lets to <c>/api/messages</c> only who proves to be a channel; nothing of the body is read before.</summary>
internal sealed class CallerGate(IOptions<BotFrameworkOptions> options, IHostEnvironment environment, ILogger<CallerGate> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return await RefusalAsync(http) is { } refusal ? refusal : await next(context);
    }

    /// <summary>Whom the gate let in.</summary>
    public static SignedInCaller Caller(HttpContext http) =>
        http.Features.Get<SignedInCaller>() ?? throw new InvalidOperationException("The request did not come through the gate.");

    private async Task<JsonHttpResult<ErrorReply>?> RefusalAsync(HttpContext http)
    {
        if (options.Value.AppId is null)
        {
            return WithoutSignIn(http);
        }

        // Which keys to ask for is told by the token itself; it is believed only once its signature fits them.
        var token = ChannelTokens.Bearer(http.Request) is { } bearer ? ChannelTokens.Unchecked(bearer) : null;
        var scheme = environment.IsDevelopment() && ChannelTokens.IsEmulators(token?.Issuer) ? ChannelTokens.Emulator : ChannelTokens.Channel;
        var result = await http.AuthenticateAsync(scheme);
        if (result.Succeeded)
        {
            return null;
        }

        if (result.Failure is MetadataUnavailableException)
        {
            http.Response.Headers.RetryAfter = "5";
            return Refused.NotNow;
        }

        logger.CallerNotSignedIn(result.Failure?.GetType().Name ?? "none");
        http.Response.Headers.WWWAuthenticate = "Bearer";
        return Refused.NoToken;
    }

    private JsonHttpResult<ErrorReply>? WithoutSignIn(HttpContext http)
    {
        if (!environment.IsDevelopment() || http.Connection.RemoteIpAddress is not { } from || !IPAddress.IsLoopback(from))
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return Refused.NoToken;
        }

        http.Features.Set(new SignedInCaller(CallerKind.ThisMachine, null, [], null));
        return null;
    }
}
