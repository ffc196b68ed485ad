using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace OwnerBot.Channels.Tests.Messaging;

/// <summary>Publishes keys and signs tokens as the Bot Framework does, and gives out tokens as the authority does. Real Kestrel, real RSA.</summary>
public sealed class StandInTokenService : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";

    private static readonly X509Certificate2 Certificate = SelfSigned();

    /// <summary>Of every service at its start; making one takes a while.</summary>
    private static readonly RSA First = RSA.Create(2048);

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, (RSA Key, string[]? Endorsements)> keys = new();

    private StandInTokenService()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate));
        });
        app = builder.Build();
        app.MapGet("/v1/.well-known/openidconfiguration", Metadata);
        app.MapGet("/v1/.well-known/keys", () => Json(new() { ["keys"] = new JsonArray([.. keys.Select(one => (JsonNode)KeyOf(one.Key, one.Value))]) }));
        app.MapPost("/{tenant}/oauth2/v2.0/token", Token);
        app.MapGet("/msi/token", ManagedIdentityToken);
    }

    /// <summary>How often the keys were read.</summary>
    public int MetadataReads { get; private set; }

    public bool IsDown { get; set; }

    /// <summary>Our own tokens: what was asked for them, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public string MetadataAddress => $"{Plain}/v1/.well-known/openidconfiguration";
    public string Plain => app.Urls.First(url => url.StartsWith("http:", StringComparison.Ordinal));
    public string Secure => app.Urls.First(url => url.StartsWith("https:", StringComparison.Ordinal));

    public static async Task<StandInTokenService> StartAsync()
    {
        var service = new StandInTokenService();
        service.keys["key-1"] = (First, ["msteams", "webchat", "emulator", "directline"]);
        await service.app.StartAsync();
        return service;
    }

    public void Publish(string keyId, params string[]? endorsements) => keys[keyId] = (RSA.Create(2048), endorsements);

    public void Withdraw(string keyId) => keys.TryRemove(keyId, out _);

    public RSA Key(string keyId = "key-1") => keys[keyId].Key;

    /// <summary>A channel's token; a test says only what is odd about it.</summary>
    public string Sign(
        string serviceUrl, DateTimeOffset now, string keyId = "key-1", string issuer = Issuer, string? audience = MessagingHost.AppId,
        string algorithm = SecurityAlgorithms.RsaSha256, TimeSpan? from = null, TimeSpan? until = null, RSA? key = null,
        IDictionary<string, object>? claims = null)
    {
        var all = new Dictionary<string, object>(claims ?? new Dictionary<string, object>());
        if (serviceUrl.Length > 0)
        {
            all["serviceurl"] = serviceUrl;
        }

        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = (now + (from ?? TimeSpan.FromMinutes(-5))).UtcDateTime,
            Expires = (now + (until ?? TimeSpan.FromMinutes(55))).UtcDateTime,
            Claims = all,
            SigningCredentials = new(new RsaSecurityKey(key ?? Key(keyId)) { KeyId = keyId, CryptoProviderFactory = new() { CacheSignatureProviders = false } }, algorithm),
        });
    }

    /// <summary>For clients that are to believe our certificate and no other.</summary>
    public static HttpMessageHandler Believing() => new HttpClientHandler
    {
        ServerCertificateCustomValidationCallback = (_, certificate, _, _) => certificate?.Thumbprint == Certificate.Thumbprint,
    };

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private IResult Metadata()
    {
        MetadataReads++;
        return IsDown ? Results.StatusCode(503) : Json(new()
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = "https://invalid.botframework.com",
            ["jwks_uri"] = $"{Plain}/v1/.well-known/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
        });
    }

    private static JsonObject KeyOf(string id, (RSA Key, string[]? Endorsements) one)
    {
        var parameters = one.Key.ExportParameters(false);
        var json = new JsonObject
        {
            ["kty"] = "RSA", ["use"] = "sig", ["kid"] = id, ["x5t"] = id,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus), ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (one.Endorsements is { } endorsements)
        {
            json["endorsements"] = new JsonArray([.. endorsements.Select(channel => (JsonNode)channel)]);
        }

        return json;
    }

    private async Task<IResult> Token(string tenant, HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        Asked.Enqueue($"{tenant} {form["client_id"]} {form["scope"]} {(form.ContainsKey("client_secret") ? "secret " + form["client_secret"] : "assertion")}");
        return IsDown ? Results.StatusCode(503) : Given();
    }

    private IResult ManagedIdentityToken(HttpRequest request)
    {
        Asked.Enqueue($"identity {request.Query["client_id"]} {request.Query["resource"]}");
        return Given();
    }

    private IResult Given() => Json(new()
    {
        ["token_type"] = "Bearer", ["expires_in"] = 3600, ["access_token"] = $"token-{Asked.Count}", ["resource"] = "https://api.botframework.com",
        ["expires_on"] = DateTimeOffset.MaxValue.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
    });

    private static IResult Json(JsonObject json) => Results.Text(json.ToJsonString(), "application/json");

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2090, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
