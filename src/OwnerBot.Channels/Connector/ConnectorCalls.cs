using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using OwnerBot.Channels.Activities;
using OwnerBot.Channels.Authentication;

namespace OwnerBot.Channels.Connector;

/// <summary>One call to a connector, with our token; tells what can be tried again from what cannot.</summary>
internal sealed class ConnectorCalls(IHttpClientFactory http, ConnectorTokens tokens, IOptions<BotFrameworkOptions> options, TimeProvider clock)
{
    public const string Client = "BotFramework";

    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromHours(1);

    /// <summary>Teams says 412 for a call that crossed another one.</summary>
    private static readonly HttpStatusCode[] Passing =
        [HttpStatusCode.RequestTimeout, HttpStatusCode.PreconditionFailed, HttpStatusCode.TooManyRequests, HttpStatusCode.Unauthorized];

    /// <param name="address">Below a trusted service URL.</param>
    /// <returns>The answer's body.</returns>
    public async Task<ReadOnlyMemory<byte>> MakeAsync(HttpMethod method, Uri address, byte[]? body, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Value.Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            var first = await TryAsync(method, address, body, fresh: false, both.Token);
            // A token that was good an hour ago may have been withdrawn since: once, with another.
            using var answer = first is { StatusCode: HttpStatusCode.Unauthorized } && tokens.AreUsed
                ? await AgainAsync(first, method, address, body, both.Token)
                : first;
            var read = await answer.Content.ReadAsByteArrayAsync(both.Token);
            return answer.IsSuccessStatusCode ? read : throw Fault(answer, read);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ChannelBusyException("The channel did not answer in time.", inner: late);
        }
        catch (HttpRequestException fault) when (fault is not ChannelBusyException)
        {
            throw new ChannelBusyException($"The channel could not be reached ({fault.HttpRequestError}).", inner: fault);
        }
    }

    private async Task<HttpResponseMessage> AgainAsync(
        HttpResponseMessage first, HttpMethod method, Uri address, byte[]? body, CancellationToken cancellationToken)
    {
        first.Dispose();
        return await TryAsync(method, address, body, fresh: true, cancellationToken);
    }

    private async Task<HttpResponseMessage> TryAsync(HttpMethod method, Uri address, byte[]? body, bool fresh, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new("application/json") { CharSet = "utf-8" };
        }

        request.Headers.Accept.Add(new("application/json"));
        request.Headers.Authorization = await tokens.GetAsync(fresh, cancellationToken) is { } token ? new AuthenticationHeaderValue("Bearer", token) : null;
        using var client = http.CreateClient(Client);
        return await client.SendAsync(request, cancellationToken);
    }

    private Exception Fault(HttpResponseMessage answer, byte[] body)
    {
        // The code alone: a message of the channel's may quote what the owner said.
        var code = JsonBody.Parse(body.AsMemory(), ConnectorJson.Wire.FaultAnswer)?.Error?.Code is { Length: > 0 and <= 64 } given
            && given.All(char.IsAsciiLetterOrDigit)
                ? $" ({given})"
                : "";
        var said = $"The channel answered {(int)answer.StatusCode}{code}.";
        return (int)answer.StatusCode >= 500 || Passing.Contains(answer.StatusCode)
            ? new ChannelBusyException(said, RetryAfter(answer.Headers.RetryAfter))
            : new ChannelRefusedException(said, answer.StatusCode switch
            {
                HttpStatusCode.Forbidden => ChannelRefusal.Blocked,
                HttpStatusCode.NotFound or HttpStatusCode.Gone => ChannelRefusal.Gone,
                HttpStatusCode.RequestEntityTooLarge => ChannelRefusal.TooLarge,
                _ => ChannelRefusal.Other,
            });
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? told)
    {
        var wait = told?.Delta ?? (told?.Date is { } at ? at - clock.GetUtcNow() : null);
        return wait switch
        {
            null => null,
            { } past when past < TimeSpan.Zero => TimeSpan.Zero,
            { } far when far > LongestRetryAfter => LongestRetryAfter,
            _ => wait,
        };
    }
}
