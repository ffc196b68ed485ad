namespace OwnerBot.Channels;

/// <summary>Rung after something was written to a conversation's inbox; whoever works turns listens. Losing a ring loses nothing.</summary>
public interface IInboxBell
{
    void Ring(string conversationId);

    /// <summary>The person is typing. Nothing is written down; whoever watches the conversation may show it.</summary>
    void Types(string conversationId)
    {
    }
}
