using System.Collections.Concurrent;
using System.Threading.Channels;

namespace OwnerBot.Turns;

/// <summary>
/// Work by key: one at a time for each key, keys beside each other. A ring while the key is being worked makes it run once
/// more, so that nothing that was written before the ring is overlooked.
/// </summary>
internal sealed class KeyedQueue
{
    private readonly Channel<string> _ready = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, bool> _known = new();

    /// <summary>The key has something to do. Cheap, never blocks.</summary>
    public void Ring(string key)
    {
        while (true)
        {
            if (_known.TryAdd(key, false))
            {
                _ready.Writer.TryWrite(key);
                return;
            }

            // True: rung again; whoever works the key looks once more before letting it go.
            if (_known.TryUpdate(key, true, false) || (_known.TryGetValue(key, out var again) && again))
            {
                return;
            }
        }
    }

    /// <summary>Works until cancelled, <paramref name="lanes"/> keys beside each other. The work catches its own errors.</summary>
    public Task RunAsync(int lanes, Func<string, CancellationToken, Task> work, CancellationToken stopping) =>
        Task.WhenAll(Enumerable.Range(0, lanes).Select(_ => LaneAsync(work, stopping)));

    private async Task LaneAsync(Func<string, CancellationToken, Task> work, CancellationToken stopping)
    {
        await foreach (var key in _ready.Reader.ReadAllAsync(stopping))
        {
            do
            {
                _known[key] = false;
                await work(key, stopping);
            }
            while (!_known.TryRemove(KeyValuePair.Create(key, false)));
        }
    }
}
