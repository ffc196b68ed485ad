using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.DirectLine;

using ConversationResult = Results<JsonHttpResult<ConversationReply>, JsonHttpResult<ErrorReply>>;

/// <summary>Starting a conversation, and coming back to it.</summary>
internal static class ConversationEndpoints
{
    public static void MapConversations(this RouteGroupBuilder directLine)
    {
        directLine.MapPost("/conversations", Start);
        directLine.MapGet("/conversations/{conversationId}", Reconnect).AddEndpointFilter<ConversationGate>();
    }

    private static async Task<ConversationResult> Start(
        HttpContext http, DirectLineTokens tokens, IDirectLineStore store, IInboxBell bell, IOptions<DirectLineOptions> options,
        TimeProvider clock, ILogger<DirectLineChannel> logger, CancellationToken cancellationToken)
    {
        var caller = await Caller.OfAsync(http, tokens);
        if (caller.Refusal is { } refusal)
        {
            return refusal;
        }

        var (opening, unreadable) = await Opening.ReadAsync(http.Request, options.Value, cancellationToken);
        if (opening is null)
        {
            return unreadable!;
        }

        // What a token binds wins over what the body claims.
        var now = clock.GetUtcNow();
        var conversation = caller.Token is { } token
            ? new DirectLineConversation(token.ConversationId, token.UserId, token.UserName, opening.Locale, now)
            : new DirectLineConversation(
                DirectLineIds.NewConversation(), DirectLineIds.ForUser(opening.User?.Id), opening.User?.Name, opening.Locale, now);

        if (await store.StartAsync(conversation, ConversationUpdate(conversation, options.Value), CancellationToken.None))
        {
            bell.Ring(conversation.Id);
            logger.ConversationStarted(conversation.Id);
            return Reply(http.Request, conversation, 0, tokens, StatusCodes.Status201Created);
        }

        var started = await store.FindAsync(conversation.Id, cancellationToken);
        return started?.UserId == conversation.UserId
            ? Reply(http.Request, started, 0, tokens, StatusCodes.Status200OK)
            : Refuse.NotYourConversation;
    }

    private static ConversationResult Reconnect(HttpContext http, DirectLineTokens tokens, string? watermark) =>
        Reply(http.Request, ConversationGate.Conversation(http), Watermark.Read(watermark), tokens, StatusCodes.Status200OK);

    private static JsonHttpResult<ConversationReply> Reply(
        HttpRequest request, DirectLineConversation conversation, long watermark, DirectLineTokens tokens, int status)
    {
        var streamUrl = ExternalAddress.Stream(
            request, conversation.Id, watermark, tokens.MintStream(conversation.Id, conversation.UserId));
        var token = tokens.Mint(conversation.Id, conversation.UserId, conversation.UserName);
        return TypedResults.Json(
            new ConversationReply(conversation.Id, token, tokens.ExpiresIn, streamUrl),
            DirectLineJson.Wire.ConversationReply,
            statusCode: status);
    }

    private static Activity ConversationUpdate(DirectLineConversation conversation, DirectLineOptions options)
    {
        var user = new ChannelAccount(conversation.UserId, conversation.UserName, "user");
        var bot = new ChannelAccount(options.BotId, options.BotName, "bot");
        return new()
        {
            Type = "conversationUpdate",
            Id = DirectLineIds.ConversationUpdate(conversation.Id),
            Timestamp = conversation.StartedAt,
            ChannelId = DirectLineChannel.Id,
            ServiceUrl = DirectLineChannel.ServiceUrl,
            Conversation = new(conversation.Id),
            From = user,
            Recipient = bot,
            Locale = conversation.Locale,
            MembersAdded = [user, bot],
        };
    }
}
