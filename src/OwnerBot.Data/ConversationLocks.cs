namespace OwnerBot.Data;

/// <summary>
/// Lets the writers of one conversation in this process go one after the other. Only spares retries: the ETags decide,
/// also between processes.
/// </summary>
internal sealed class ConversationLocks
{
    private readonly Dictionary<string, Gate> _gates = new(StringComparer.Ordinal);

    public async Task<IDisposable> EnterAsync(string conversationId)
    {
        Gate gate;
        lock (_gates)
        {
            if (!_gates.TryGetValue(conversationId, out gate!))
            {
                _gates.Add(conversationId, gate = new Gate(this, conversationId));
            }

            gate.Wanted++;
        }

        await gate.Open.WaitAsync();
        return gate;
    }

    private sealed class Gate(ConversationLocks all, string conversationId) : IDisposable
    {
        public SemaphoreSlim Open { get; } = new(1, 1);
        public int Wanted { get; set; }

        /// <summary>Leaves; the last to leave takes the gate away, so that old conversations cost nothing.</summary>
        public void Dispose()
        {
            lock (all._gates)
            {
                Open.Release();
                if (--Wanted == 0)
                {
                    all._gates.Remove(conversationId);
                    Open.Dispose();
                }
            }
        }
    }
}
