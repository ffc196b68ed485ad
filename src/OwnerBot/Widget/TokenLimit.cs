using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace OwnerBot.Widget;

/// <summary>Keeps one address from asking for tokens without end; generous, as a whole building may share an address.</summary>
internal sealed class TokenLimit(IOptions<WidgetOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetSlidingWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "unknown",
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = options.Value.TokensPerMinute,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
            }));

    public void Dispose() => _limiter.Dispose();

    internal sealed class Filter(TokenLimit limit) : IEndpointFilter
    {
        /// <summary>Seconds; the page waits this long, plus a little of its own so that a building does not come back as one.</summary>
        private const int RetryAfter = 10;

        public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        {
            using var lease = limit._limiter.AttemptAcquire(context.HttpContext);
            if (lease.IsAcquired)
            {
                return await next(context);
            }

            context.HttpContext.Response.Headers.RetryAfter = RetryAfter.ToString(CultureInfo.InvariantCulture);
            return TypedResults.Problem("Please wait a moment.", title: "too_many_tokens", statusCode: StatusCodes.Status429TooManyRequests);
        }
    }
}
