using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OwnerBot.Channels.Activities;
using OwnerBot.Channels.Authentication;

namespace OwnerBot.Channels.Messaging;

/// <summary>The one address at which channels hand in their activities.</summary>
internal static class MessagesEndpoint
{
    public const string Path = "/api/messages";

    public static void MapMessages(this IEndpointRouteBuilder routes)
    {
        var messages = routes.MapGroup(Path).AllowAnonymous().DisableAntiforgery();
        messages.MapPost("", Receive).AddEndpointFilter<MessagesDoor>().AddEndpointFilter<CallerGate>();
        messages.Map("", (HttpResponse response) =>
        {
            response.Headers.Allow = "POST";
            return Refused.WrongMethod;
        }).WithOrder(1);
    }

    private static async Task<IResult> Receive(
        HttpContext http, MessageReception reception, TrustedServiceUrls addresses, IOptions<BotFrameworkOptions> options,
        ILogger<MessageReception> logger, CancellationToken cancellationToken)
    {
        if (!JsonBody.IsJson(http.Request))
        {
            return Refused.NotJson;
        }

        if (await JsonBody.ReadAsync(http.Request, options.Value.MaxActivityBytes, cancellationToken) is not { } body)
        {
            return Refused.TooLarge;
        }

        if (ActivityBody.Parse(body) is not { } activity)
        {
            return Refused.NotAnActivity;
        }

        if (ArrivedActivity.Complaint(activity) is { } complaint)
        {
            return Refused.Bad(complaint);
        }

        if (!addresses.IsAddress(activity.ServiceUrl))
        {
            return Refused.Bad("The serviceUrl is not an https address.");
        }

        var caller = CallerGate.Caller(http);
        if (caller.Objection(activity, options.Value) is { } objection)
        {
            logger.ActivityRefused(activity.ChannelId, objection);
            return Refused.Forbidden(objection);
        }

        return await reception.TakeAsync(activity, body, caller, cancellationToken);
    }
}
