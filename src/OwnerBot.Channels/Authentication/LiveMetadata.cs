using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace OwnerBot.Channels.Authentication;

/// <summary>
/// An issuer's published keys. Read again twice a day, and when a token names a key that is not among them; but however many
/// tokens name made-up keys, once a minute at most.
/// </summary>
internal sealed class LiveMetadata(string address, IHttpClientFactory http, TimeProvider clock, ILogger logger)
    : IConfigurationManager<OpenIdConnectConfiguration>, IDisposable
{
    public const string Client = "BotFramework.Metadata";

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);

    private static readonly TimeSpan BetweenReads = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _reading = new(1);

    private Edition? _current;
    private DateTimeOffset _notBefore;

    /// <summary>Sees to it that the key is there, if it exists at all.</summary>
    /// <exception cref="MetadataUnavailableException">There never was an answer.</exception>
    public async Task LookForAsync(string? keyId, CancellationToken cancellationToken)
    {
        if (!IsStale(keyId))
        {
            return;
        }

        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (IsStale(keyId) && clock.GetUtcNow() >= _notBefore)
            {
                await ReadAsync(cancellationToken);
            }
        }
        finally
        {
            _reading.Release();
        }

        if (_current is null)
        {
            throw new MetadataUnavailableException();
        }
    }

    /// <summary>The channels that the key may speak for; none when there is no such key.</summary>
    public IReadOnlyList<string> EndorsementsOf(string? keyId)
    {
        var key = _current?.Published.JsonWebKeySet.Keys.FirstOrDefault(one => one.KeyId == keyId);
        return key?.AdditionalData.TryGetValue("endorsements", out var endorsements) == true ? Endorsements.Read(endorsements) : [];
    }

    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        await LookForAsync(null, cancel);
        return _current!.Published;
    }

    /// <summary>Nothing: the token's key was looked for before its signature was checked.</summary>
    public void RequestRefresh()
    {
    }

    public void Dispose() => _reading.Dispose();

    private bool IsStale(string? keyId) =>
        _current is not { } current
        || clock.GetUtcNow() - current.ReadAt > Fresh
        || (keyId is not null && current.Published.JsonWebKeySet.Keys.All(key => key.KeyId != keyId));

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = http.CreateClient(Client);
            // Where we read from was checked at start; loopback may be plain.
            var documents = new HttpDocumentRetriever(client) { RequireHttps = !new Uri(address).IsLoopback };
            var read = await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, cancellationToken);
            _current = new(read, clock.GetUtcNow());
            _notBefore = _current.ReadAt + BetweenReads;
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // What was read last still holds: an issuer out of reach must not shut its own channels out.
            _notBefore = clock.GetUtcNow() + AfterFailure;
            logger.MetadataUnreadable(fault, address);
        }
    }

    /// <summary>Exchanged as one: it is read while another is fetched.</summary>
    private sealed record Edition(OpenIdConnectConfiguration Published, DateTimeOffset ReadAt);
}

/// <summary>The issuer's keys were never read: nobody can be let in or turned away yet.</summary>
internal sealed class MetadataUnavailableException() : Exception("The issuer's keys cannot be read.");
