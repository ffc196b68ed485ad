using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace OwnerBot.Channels.DirectLine;

/// <summary>Every way in which Direct Line says no.</summary>
/// <remarks>Web Chat takes 403 for an expired session and ends the conversation for good: never give it for content or limits.</remarks>
internal static class Refuse
{
    public static JsonHttpResult<ErrorReply> NoToken => With(401, "Unauthorized", "A valid bearer token is required.");
    public static JsonHttpResult<ErrorReply> TokenExpired => With(403, "TokenExpired", "Token has expired.");
    public static JsonHttpResult<ErrorReply> SecretOnly => With(403, "SecretRequired", "Only the secret mints tokens.");
    public static JsonHttpResult<ErrorReply> TokenOnly => With(403, "TokenRequired", "Only a token can be refreshed.");
    public static JsonHttpResult<ErrorReply> NotYourConversation => With(403, "BadScope", "The token is for another conversation.");
    public static JsonHttpResult<ErrorReply> NoConversation => With(404, "ConversationNotFound", "There is no such conversation.");
    public static JsonHttpResult<ErrorReply> NotFound => With(404, "NotFound", "There is nothing here.");
    public static JsonHttpResult<ErrorReply> WrongMethod => With(405, "MethodNotAllowed", "This address takes another method.");
    public static JsonHttpResult<ErrorReply> TooLarge => With(413, "MessageSizeTooBig", "The request is too large.");
    public static JsonHttpResult<ErrorReply> NotJson => With(415, "UnsupportedMediaType", "The body must be application/json in UTF-8.");
    public static JsonHttpResult<ErrorReply> NotMultipart => With(415, "UnsupportedMediaType", "The body must be multipart/form-data.");
    public static JsonHttpResult<ErrorReply> TooMany => With(429, "TooManyRequests", "Too many messages at once.");
    public static JsonHttpResult<ErrorReply> OurFault => With(500, "ServiceError", "The service failed; try again.");
    public static JsonHttpResult<ErrorReply> NotASocket => With(400, "BadArgument", "This address takes WebSocket connections.");
    public static JsonHttpResult<ErrorReply> TooManySockets => With(429, "TooManyRequests", "The conversation has too many open streams.");

    public static JsonHttpResult<ErrorReply> Bad(string message) => With(400, "BadArgument", message);

    public static JsonHttpResult<ErrorReply> With(int status, string code, string message) =>
        TypedResults.Json(new ErrorReply(new(code, message)), DirectLineJson.Wire.ErrorReply, statusCode: status);
}
