using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OwnerBot.Channels.Messaging;

/// <summary>What holds for every call: nothing is cached, and a fault of ours asks for the call to be made again.</summary>
internal sealed class MessagesDoor(ILogger<MessagesDoor> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            return await next(context);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller went away; there is nobody to tell.
            return TypedResults.Empty;
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? Refused.TooLarge
                : Refused.With(e.StatusCode, "BadArgument", "The request could not be read.");
        }
        catch (Exception e)
        {
            logger.RequestFailed(e);
            http.Response.Headers.RetryAfter = "5";
            return Refused.NotNow;
        }
    }
}
