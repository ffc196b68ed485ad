using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace OwnerBot.Channels.DirectLine;

using TokenResult = Results<JsonHttpResult<TokenReply>, JsonHttpResult<ErrorReply>>;

/// <summary>Minting with the secret, refreshing with a token.</summary>
internal static class TokenEndpoints
{
    public static void MapTokens(this RouteGroupBuilder directLine)
    {
        directLine.MapPost("/tokens/generate", Generate);
        directLine.MapPost("/tokens/refresh", Refresh);
    }

    /// <summary>Reserves a conversation; nothing is written and the bot hears nothing until it is started.</summary>
    private static async Task<TokenResult> Generate(
        HttpContext http, DirectLineTokens tokens, IOptions<DirectLineOptions> options, CancellationToken cancellationToken)
    {
        var caller = await Caller.OfAsync(http, tokens);
        if (!caller.HasSecret)
        {
            return caller.Reading.State == TokenState.Garbage ? Refuse.NoToken : Refuse.SecretOnly;
        }

        return await Opening.ReadAsync(http.Request, options.Value, cancellationToken) switch
        {
            (null, var refusal) => refusal!,
            ({ } opening, _) => Reply(DirectLineIds.NewConversation(), DirectLineIds.ForUser(opening.User?.Id), opening.User?.Name, tokens),
        };
    }

    private static async Task<TokenResult> Refresh(HttpContext http, DirectLineTokens tokens)
    {
        var caller = await Caller.OfAsync(http, tokens);
        return caller switch
        {
            { Refusal: { } refusal } => refusal,
            { Token: { } token } => Reply(token.ConversationId, token.UserId, token.UserName, tokens),
            _ => Refuse.TokenOnly,
        };
    }

    private static JsonHttpResult<TokenReply> Reply(string conversationId, string userId, string? userName, DirectLineTokens tokens) =>
        TypedResults.Json(
            new TokenReply(conversationId, tokens.Mint(conversationId, userId, userName), tokens.ExpiresIn),
            DirectLineJson.Wire.TokenReply);
}
