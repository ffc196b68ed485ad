using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace OwnerBot.Channels.DirectLine;

/// <summary>Lets through to a conversation only its own token or the secret, and only when it was started.</summary>
internal sealed class ConversationGate(DirectLineTokens tokens, IDirectLineStore store) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var caller = await Caller.OfAsync(http, tokens);
        if (caller.Refusal is { } refusal)
        {
            return refusal;
        }

        var id = http.GetRouteValue("conversationId") as string;
        if (caller.Token is { } token && token.ConversationId != id)
        {
            return Refuse.NotYourConversation;
        }

        if (!DirectLineIds.IsId(id) || await store.FindAsync(id!, http.RequestAborted) is not { } conversation)
        {
            return Refuse.NoConversation;
        }

        if (caller.Token is { } bound && bound.UserId != conversation.UserId)
        {
            return Refuse.NotYourConversation;
        }

        http.Features.Set(conversation);
        return await next(context);
    }

    /// <summary>The conversation that the gate let through to.</summary>
    public static DirectLineConversation Conversation(HttpContext http) => http.Features.GetRequiredFeature<DirectLineConversation>();
}
