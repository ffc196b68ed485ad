using OwnerBot.Cases;

namespace OwnerBot.Turns;

/// <summary>
/// One at a time for each conversation: a turn, a notice, a take-over. Only spares quarrels inside this process; the truth
/// is the ETag of the conversation's state.
/// </summary>
internal sealed class ConversationGate
{
    private readonly Dictionary<ConversationId, Entry> _entries = [];

    public async Task<IDisposable> EnterAsync(ConversationId id, CancellationToken cancellationToken)
    {
        Entry entry;
        lock (_entries)
        {
            entry = _entries.TryGetValue(id, out var found) ? found : _entries[id] = new();
            entry.Users++;
        }

        try
        {
            await entry.Door.WaitAsync(cancellationToken);
        }
        catch
        {
            Leave(id, entry);
            throw;
        }

        return new Exit(this, id, entry);
    }

    private void Leave(ConversationId id, Entry entry)
    {
        lock (_entries)
        {
            if (--entry.Users == 0)
            {
                _entries.Remove(id);
                entry.Door.Dispose();
            }
        }
    }

    private sealed class Entry
    {
        public SemaphoreSlim Door { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Exit(ConversationGate gate, ConversationId id, Entry entry) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                entry.Door.Release();
                gate.Leave(id, entry);
            }
        }
    }
}
