using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace OwnerBot.Channels.DirectLine;

/// <summary>Mints and reads tokens: one token, one conversation, one user. Nothing is stored; the signing key is all there is.</summary>
/// <remarks>Web Chat decodes the claim <c>user</c>, so the token is a three-part JWT and not something opaque.</remarks>
public sealed class DirectLineTokens(IOptions<DirectLineOptions> options, TimeProvider clock)
{
    internal static readonly TimeSpan StreamLifetime = TimeSpan.FromSeconds(60);

    // Two audiences, so that a stream URL, which proxies log, opens nothing but the stream.
    private const string Session = "directline";
    private const string Stream = "directline.stream";

    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };
    private readonly SymmetricSecurityKey key = new(options.Value.SigningKey);

    /// <summary>Seconds, for <c>expires_in</c>.</summary>
    public int ExpiresIn => (int)options.Value.TokenLifetime.TotalSeconds;

    /// <summary>A token for a new conversation (see <see cref="DirectLineIds"/>) or one that exists.</summary>
    /// <param name="userId">Begins with <c>dl_</c>; the user of the conversation when it exists.</param>
    /// <exception cref="ArgumentException">An id is not <c>[A-Za-z0-9_-]</c>, or the user's has no <c>dl_</c>.</exception>
    public string Mint(string conversationId, string userId, string? userName = null) =>
        Mint(Session, conversationId, userId, userName, options.Value.TokenLifetime);

    /// <summary>Reads a token that a client calls with.</summary>
    public Task<TokenReading> ReadAsync(string? token) => ReadAsync(token, Session);

    internal string MintStream(string conversationId, string userId) =>
        Mint(Stream, conversationId, userId, null, StreamLifetime);

    internal Task<TokenReading> ReadStreamAsync(string? token) => ReadAsync(token, Stream);

    /// <summary>Compares in constant time. False when no secret is configured.</summary>
    internal bool IsSecret(string candidate) => options.Value.Secret is { Length: > 0 } secret
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(candidate)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private string Mint(string audience, string conversationId, string userId, string? userName, TimeSpan lifetime)
    {
        if (!DirectLineIds.IsId(conversationId))
        {
            throw new ArgumentException("A conversation id is of A-Z a-z 0-9 _ - only.", nameof(conversationId));
        }

        if (!DirectLineIds.IsId(userId) || !userId.StartsWith("dl_", StringComparison.Ordinal))
        {
            throw new ArgumentException("A user id is dl_ and A-Z a-z 0-9 _ - only.", nameof(userId));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object>
        {
            ["user"] = userId,
            ["conv"] = conversationId,
            ["jti"] = DirectLineIds.NewActivity(),
        };
        if (userName is not null)
        {
            claims["name"] = userName;
        }

        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Audience = audience,
            IssuedAt = now,
            Expires = now + lifetime,
            Claims = claims,
            SigningCredentials = new(key, SecurityAlgorithms.HmacSha256),
        });
    }

    private async Task<TokenReading> ReadAsync(string? token, string audience)
    {
        var result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidAudience = audience,
            ValidateIssuer = false,
            // Below, by our clock: an expired token is told apart from a false one.
            ValidateLifetime = false,
        });

        if (!result.IsValid
            || result.SecurityToken is not JsonWebToken jwt
            || !jwt.TryGetPayloadValue<string>("user", out var user)
            || !jwt.TryGetPayloadValue<string>("conv", out var conversation))
        {
            return new(TokenState.Garbage, null);
        }

        jwt.TryGetPayloadValue<string>("name", out var name);
        var expires = new DateTimeOffset(jwt.ValidTo, TimeSpan.Zero);
        return new(
            clock.GetUtcNow() < expires ? TokenState.Live : TokenState.Expired,
            new(conversation, user, name, expires));
    }
}

public sealed record DirectLineToken(string ConversationId, string UserId, string? UserName, DateTimeOffset Expires);

/// <param name="Token">Also given when it has expired; null only for garbage.</param>
public readonly record struct TokenReading(TokenState State, DirectLineToken? Token);

public enum TokenState
{
    /// <summary>Not ours, altered, or of another kind.</summary>
    Garbage,
    Expired,
    Live,
}
