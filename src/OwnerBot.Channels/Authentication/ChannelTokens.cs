using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace OwnerBot.Channels.Authentication;

/// <summary>What a token must be, before anybody looks at the activity that came with it.</summary>
internal static partial class ChannelTokens
{
    public const string Channel = "BotFramework";

    public const string Emulator = "BotFramework.Emulator";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    public static void ForChannels(JwtBearerOptions jwt, BotFrameworkOptions options, LiveMetadata metadata, TimeProvider clock)
    {
        Configure(jwt, CallerKind.Channel, metadata, clock);
        var rules = jwt.TokenValidationParameters;
        rules.ValidAudience = options.AppId;
        rules.IssuerValidator = (issuer, _, _) => issuer == options.Issuer ? issuer : throw new SecurityTokenInvalidIssuerException();
    }

    /// <summary>The Emulator signs in as our own app, for whatever audience its version asks for: the app in the token is checked instead.</summary>
    public static void ForTheEmulator(JwtBearerOptions jwt, LiveMetadata metadata, TimeProvider clock)
    {
        Configure(jwt, CallerKind.Emulator, metadata, clock);
        var rules = jwt.TokenValidationParameters;
        rules.ValidateAudience = false;
        rules.IssuerValidator = (issuer, _, _) => IsEmulators(issuer) ? issuer : throw new SecurityTokenInvalidIssuerException();
    }

    public static bool IsEmulators(string? issuer) => issuer is not null && EmulatorIssuer().IsMatch(issuer);

    /// <returns>The token of <c>Bearer token</c>, exactly; null for anything else, and for two headers.</returns>
    public static string? Bearer(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        return request.Headers.Authorization is [{ } header]
            && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && header.Length > Scheme.Length
            && !header.AsSpan(Scheme.Length).ContainsAny(' ', ',')
                ? header[Scheme.Length..]
                : null;
    }

    /// <returns>The token, of which nothing is checked yet; null when it cannot be read.</returns>
    public static JsonWebToken? Unchecked(string token)
    {
        try
        {
            return new(token);
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException or FormatException)
        {
            return null;
        }
    }

    private static void Configure(JwtBearerOptions jwt, CallerKind kind, LiveMetadata metadata, TimeProvider clock)
    {
        jwt.ConfigurationManager = metadata;
        jwt.RefreshOnIssuerKeyNotFound = false;
        jwt.MapInboundClaims = false;
        jwt.SaveToken = false;
        jwt.TokenValidationParameters = new()
        {
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            TryAllIssuerSigningKeys = false,
            ValidateIssuerSigningKey = true,
            LifetimeValidator = (notBefore, expires, _, _) => IsLive(notBefore, expires, clock.GetUtcNow().UtcDateTime),
        };
        jwt.Events = new()
        {
            OnMessageReceived = context => ReadAsync(context, metadata),
            OnTokenValidated = context =>
            {
                context.HttpContext.Features.Set(Whose((JsonWebToken)context.SecurityToken, kind, metadata));
                return Task.CompletedTask;
            },
            // The endpoint answers; a fault here would otherwise be thrown at the caller.
            OnAuthenticationFailed = context =>
            {
                context.Fail(context.Exception);
                return Task.CompletedTask;
            },
        };
    }

    private static async Task ReadAsync(MessageReceivedContext context, LiveMetadata metadata)
    {
        if (Bearer(context.Request) is not { } token || Unchecked(token) is not { Kid.Length: > 0 } named)
        {
            context.Fail("There is no readable token.");
            return;
        }

        context.Token = token;
        try
        {
            await metadata.LookForAsync(named.Kid, context.HttpContext.RequestAborted);
        }
        catch (MetadataUnavailableException unavailable)
        {
            context.Fail(unavailable);
        }
    }

    private static SignedInCaller Whose(JsonWebToken token, CallerKind kind, LiveMetadata metadata)
    {
        string? Claim(string name) => token.TryGetPayloadValue<string>(name, out var value) && value.Length > 0 ? value : null;

        // Version 1 of the issuer's tokens names the app in one claim, version 2 in the other.
        return new(kind, Claim("serviceurl"), metadata.EndorsementsOf(token.Kid), Claim("ver") == "2.0" ? Claim("azp") : Claim("appid"));
    }

    private static bool IsLive(DateTime? notBefore, DateTime? expires, DateTime now) =>
        expires is { } end && now < end + Skew && (notBefore is not { } start || now >= start - Skew);

    [GeneratedRegex(@"^https://(sts\.windows\.net/[0-9a-fA-F-]{36}/|login\.microsoftonline\.com/[0-9a-fA-F-]{36}/v2\.0)\z")]
    private static partial Regex EmulatorIssuer();
}
