using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace OwnerBot.Simulator;

/// <summary>One person's personal chat with the bot, as Teams would keep it; in memory, for as long as the program runs.</summary>
internal sealed class SimulatedChat(Persona persona)
{
    private readonly Lock _lock = new();
    private readonly List<ChatEvent> _events = [];
    private readonly List<Channel<ChatEvent>> _readers = [];
    private int _ids;

    public Persona Persona => persona;

    public string ConversationId => $"a:simulated-{persona.Key}";

    public string UserId => $"29:simulated-{persona.Key}";

    /// <summary>False after the app was removed: the connector then refuses what the bot sends, as Teams does.</summary>
    public bool Installed { get; set; }

    /// <summary>Repeats every call after 15 seconds, as Teams does when it doubts the answer.</summary>
    public bool Redelivers { get; set; }

    /// <summary>How many of the next messages the connector is too busy for.</summary>
    public int Busy { get; set; }

    public string NextId() => $"{1_700_000_000_000 + Interlocked.Increment(ref _ids)}";

    /// <param name="kind"><c>message</c>, <c>update</c>, <c>delete</c>, <c>typing</c>, <c>state</c> or <c>wire</c>.</param>
    public void Add(string kind, JsonNode data)
    {
        lock (_lock)
        {
            var happened = new ChatEvent(_events.Count + 1, kind, data);
            _events.Add(happened);
            _readers.ForEach(reader => reader.Writer.TryWrite(happened));
        }
    }

    /// <summary>Everything after an event, and then whatever comes.</summary>
    public async IAsyncEnumerable<ChatEvent> ReadAsync(int after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken left)
    {
        var reader = Channel.CreateUnbounded<ChatEvent>();
        lock (_lock)
        {
            _events.Skip(after).ToList().ForEach(happened => reader.Writer.TryWrite(happened));
            _readers.Add(reader);
        }

        try
        {
            await foreach (var happened in reader.Reader.ReadAllAsync(left))
            {
                yield return happened;
            }
        }
        finally
        {
            lock (_lock)
            {
                _readers.Remove(reader);
            }
        }
    }
}

internal sealed record ChatEvent(int Seq, string Kind, JsonNode Data);

/// <param name="Key">In addresses and ids.</param>
/// <param name="Locale">As the person's Teams tells it.</param>
/// <param name="DirectoryId">The person's id in the tenant's directory.</param>
internal sealed record Persona(string Key, string Name, string Locale, string DirectoryId)
{
    public static IReadOnlyList<Persona> All { get; } =
    [
        new("chen", "陈晓明", "zh-CN", "00000000-0000-4000-8000-000000000001"),
        new("lin", "林淑芬", "zh-HK", "00000000-0000-4000-8000-000000000002"),
        new("emily", "Emily Carter", "en-GB", "00000000-0000-4000-8000-000000000003"),
    ];
}
