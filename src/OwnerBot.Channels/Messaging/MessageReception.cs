using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OwnerBot.Channels.Activities;
using OwnerBot.Channels.Authentication;

namespace OwnerBot.Channels.Messaging;

/// <summary>
/// Takes an activity from a caller who may send it: writes it down, rings, and answers; the turn is not waited for. Only an invoke
/// and <c>expectReplies</c> are answered with what came of them.
/// </summary>
internal sealed class MessageReception(
    IActivityInbox inbox, IInboxBell bell, ExpectedReplies expected, AnswersOnce answers, TrustedServiceUrls addresses,
    IOptions<BotFrameworkOptions> options, IHostApplicationLifetime lifetime, IServiceProvider services)
{
    /// <summary>Any other is refused before a handler sees it.</summary>
    private static readonly string[] Invokes =
    [
        "adaptiveCard/action", "task/fetch", "task/submit", "signin/verifyState", "signin/tokenExchange", "fileConsent/invoke",
    ];

    public async Task<IResult> TakeAsync(Activity arrived, ReadOnlyMemory<byte> body, SignedInCaller caller, CancellationToken cancellationToken)
    {
        if (caller.Kind is not CallerKind.ThisMachine)
        {
            await addresses.RememberAsync(arrived.ServiceUrl!, cancellationToken);
        }

        if (ArrivedActivity.IsEcho(arrived, options.Value.AppId) || arrived.Type == "typing")
        {
            return TypedResults.Ok();
        }

        var activity = ArrivedActivity.Normal(arrived, body.Span);
        var key = ConversationKeys.Of(activity.ChannelId!, activity.Conversation!.Id!);
        return activity switch
        {
            { Type: "invoke" } => await answers.OfAsync($"{key} {activity.Id}", () => InvokeAsync(key, activity)),
            { DeliveryMode: "expectReplies" } => await answers.OfAsync($"{key} {activity.Id}", () => GatherAsync(key, activity)),
            _ when await WriteDownAsync(key, activity) => TypedResults.StatusCode(StatusCodes.Status202Accepted),
            _ => TypedResults.Ok(),
        };
    }

    private async Task<bool> WriteDownAsync(string key, Activity activity)
    {
        var isNew = await inbox.ReceiveAsync(key, activity);
        if (isNew)
        {
            bell.Ring(key);
        }

        return isNew;
    }

    private async Task<IResult> InvokeAsync(string key, Activity invoke)
    {
        var handler = Invokes.Contains(invoke.Name) ? services.GetService<IInvokeHandler>() : null;
        return handler is null ? Refused.NoSuchInvoke : await handler.AnswerAsync(key, invoke, lifetime.ApplicationStopping) switch
        {
            null => Refused.NoSuchInvoke,
            { Body: { } json, Status: var status } => TypedResults.Text(json.GetRawText(), "application/json", statusCode: status),
            { Status: var status } => TypedResults.StatusCode(status),
        };
    }

    private async Task<IResult> GatherAsync(string key, Activity activity)
    {
        var said = await expected.GatherAsync(key, activity.Id!, () => WriteDownAsync(key, activity), lifetime.ApplicationStopping);
        return TypedResults.Json(new ExpectedRepliesBody(said), MessagingJson.Wire.ExpectedRepliesBody);
    }
}
