using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace OwnerBot.Channels.Messaging;

/// <summary>Every way in which <c>/api/messages</c> says no.</summary>
internal static class Refused
{
    public static JsonHttpResult<ErrorReply> NoToken => With(401, "Unauthorized", "A valid bearer token is required.");
    public static JsonHttpResult<ErrorReply> WrongMethod => With(405, "MethodNotAllowed", "Activities are posted.");
    public static JsonHttpResult<ErrorReply> TooLarge => With(413, "MessageSizeTooBig", "The activity is too large.");
    public static JsonHttpResult<ErrorReply> NotJson => With(415, "UnsupportedMediaType", "The body must be application/json in UTF-8.");
    public static JsonHttpResult<ErrorReply> NotAnActivity => Bad("The body is not an activity.");
    public static JsonHttpResult<ErrorReply> NoSuchInvoke => With(501, "NotImplemented", "This invoke is not known here.");
    public static JsonHttpResult<ErrorReply> NotNow => With(503, "ServiceUnavailable", "Not now; try again.");

    public static JsonHttpResult<ErrorReply> Bad(string message) => With(400, "BadArgument", message);

    public static JsonHttpResult<ErrorReply> Forbidden(string message) => With(403, "Forbidden", message);

    public static JsonHttpResult<ErrorReply> With(int status, string code, string message) =>
        TypedResults.Json(new ErrorReply(new(code, message)), MessagingJson.Wire.ErrorReply, statusCode: status);
}
