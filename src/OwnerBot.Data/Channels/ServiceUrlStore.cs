using System.Security.Cryptography;
using System.Text;
using OwnerBot.Channels.Authentication;

namespace OwnerBot.Data.Channels;

/// <summary>The service URLs that signed-in channels brought, one document for each, kept for good.</summary>
public sealed class ServiceUrlStore(IDocumentStore documents) : IServiceUrls
{
    private const string Container = "channels";

    private const string Partition = "service-urls";

    public async Task RememberAsync(string serviceUrl, CancellationToken cancellationToken)
    {
        if (!await IsKnownAsync(serviceUrl, cancellationToken))
        {
            await documents.CommitAsync(Container, Partition, [new Operation.Upsert(IdOf(serviceUrl), DomainJson.Write(new Known(serviceUrl)), [])]);
        }
    }

    public async Task<bool> IsKnownAsync(string serviceUrl, CancellationToken cancellationToken) =>
        await documents.GetAsync(Container, Partition, IdOf(serviceUrl), cancellationToken) is not null;

    private static string IdOf(string serviceUrl) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(serviceUrl)));

    private sealed record Known(string ServiceUrl);
}
