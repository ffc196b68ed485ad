using OwnerBot.Cases;
using OwnerBot.Turns;

namespace OwnerBot.Outbound;

/// <summary>Rung after a commit that left something to send in a conversation.</summary>
internal sealed class OutboxBell
{
    public KeyedQueue Queue { get; } = new();

    public void Ring(ConversationId id) => Queue.Ring(id.Value);
}

/// <summary>Rung after a commit that left news of a case for its owner.</summary>
internal sealed class NoticeBell
{
    public KeyedQueue Queue { get; } = new();

    public void Ring() => Queue.Ring("notices");
}
