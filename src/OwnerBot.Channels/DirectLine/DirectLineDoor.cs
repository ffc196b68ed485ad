using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OwnerBot.Channels.DirectLine;

/// <summary>What holds for every request under the base: nothing is cached, and a fault is said in JSON, without its trace.</summary>
internal sealed class DirectLineDoor(RequestDelegate next, ILogger<DirectLineDoor> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away; there is nobody to tell.
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            var refusal = e.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? Refuse.TooLarge
                : Refuse.With(e.StatusCode, "BadArgument", "The request could not be read.");
            await refusal.ExecuteAsync(context);
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            logger.RequestFailed(e, context.Request.Method, context.GetEndpoint()?.DisplayName);
            await Refuse.OurFault.ExecuteAsync(context);
        }
    }
}
