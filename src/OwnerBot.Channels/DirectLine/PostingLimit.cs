using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OwnerBot.Channels.DirectLine;

/// <summary>How fast one conversation may post. A start is never held up: its refusal is final for Web Chat.</summary>
internal sealed class PostingLimit(IOptions<DirectLineOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(conversationId =>
        RateLimitPartition.GetTokenBucketLimiter(conversationId, _ => new()
        {
            TokenLimit = options.Value.Burst,
            TokensPerPeriod = options.Value.PerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        }));

    /// <summary>As an endpoint filter, after <see cref="ConversationGate"/>; one limit for all the ways to post.</summary>
    public static async ValueTask<object?> Apply(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        using var lease = http.RequestServices.GetRequiredService<PostingLimit>().limiter.AttemptAcquire(ConversationGate.Conversation(http).Id);
        if (lease.IsAcquired)
        {
            return await next(context);
        }

        http.Response.Headers.RetryAfter = 1.ToString(CultureInfo.InvariantCulture);
        return Refuse.TooMany;
    }

    public void Dispose() => limiter.Dispose();
}
