using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.DirectLine;

/// <summary>The body with which a token is asked for or a conversation started; it may be missing altogether.</summary>
internal static class Opening
{
    private const int LongestName = 200;

    public static async Task<(OpeningBody? Body, JsonHttpResult<ErrorReply>? Refusal)> ReadAsync(
        HttpRequest request, DirectLineOptions options, CancellationToken cancellationToken)
    {
        var bytes = await JsonBody.ReadAsync(request, options.MaxActivityBytes, cancellationToken);
        return bytes switch
        {
            null => (null, Refuse.TooLarge),
            { Length: 0 } => (new(), null),
            { } json when JsonBody.Parse(json, DirectLineJson.Wire.OpeningBody) is { } body => (Check(body), null),
            _ => (null, Refuse.Bad("The body is not JSON of the shape {user:{id,name},locale}.")),
        };
    }

    // A locale that is none, or an endless name, is no reason to refuse a start, which Web Chat takes as final.
    private static OpeningBody Check(OpeningBody body) => body with
    {
        Locale = IsLocale(body.Locale) ? body.Locale : null,
        User = body.User is { Name: { Length: > LongestName } name } user ? user with { Name = name[..LongestName] } : body.User,
    };

    private static bool IsLocale(string? locale) =>
        locale is { Length: > 1 and <= 35 } && locale.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
