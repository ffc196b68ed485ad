using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace OwnerBot.Channels.DirectLine;

/// <summary>Who calls, by the Authorization header: the secret, a live token, or nobody we know.</summary>
internal sealed record Caller(bool HasSecret, TokenReading Reading)
{
    public static async Task<Caller> OfAsync(HttpContext context, DirectLineTokens tokens)
    {
        const string Scheme = "Bearer ";
        var header = context.Request.Headers.Authorization.ToString();
        var credential = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : "";
        return tokens.IsSecret(credential)
            ? new Caller(true, default)
            : new Caller(false, await tokens.ReadAsync(credential));
    }

    /// <summary>The live token; null for the secret and for every refusal.</summary>
    public DirectLineToken? Token => Reading.State == TokenState.Live ? Reading.Token : null;

    /// <summary>Null when the caller may go on.</summary>
    public JsonHttpResult<ErrorReply>? Refusal => (HasSecret, Reading.State) switch
    {
        (true, _) or (_, TokenState.Live) => null,
        (_, TokenState.Expired) => Refuse.TokenExpired,
        _ => Refuse.NoToken,
    };
}
