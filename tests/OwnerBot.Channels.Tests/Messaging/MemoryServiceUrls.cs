using System.Collections.Concurrent;
using OwnerBot.Channels.Authentication;

namespace OwnerBot.Channels.Tests.Messaging;

public sealed class MemoryServiceUrls : IServiceUrls
{
    public ConcurrentDictionary<string, bool> Known { get; } = new();

    public Task RememberAsync(string serviceUrl, CancellationToken cancellationToken)
    {
        Known[serviceUrl] = true;
        return Task.CompletedTask;
    }

    public Task<bool> IsKnownAsync(string serviceUrl, CancellationToken cancellationToken) => Task.FromResult(Known.ContainsKey(serviceUrl));
}
