using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.DirectLine;

/// <summary>The log of each Direct Line conversation, kept by the memory; positions count up from 1 without gaps.</summary>
/// <remarks>
/// What comes from the owner is written into the log (the echo) and into the inbox in one commit, so that nothing is
/// echoed that will not be worked, and nothing is worked twice. The store stamps <c>timestamp</c>: never earlier than the
/// activity before it.
/// </remarks>
public interface IDirectLineStore
{
    /// <returns>Null when the conversation was never started.</returns>
    Task<DirectLineConversation?> FindAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>Starts a conversation and writes <paramref name="conversationUpdate"/> to the inbox only, not the log.</summary>
    /// <returns>False when it had been started before; then nothing is written.</returns>
    Task<bool> StartAsync(DirectLineConversation conversation, Activity conversationUpdate, CancellationToken cancellationToken);

    /// <summary>Writes what the owner sent to the log and the inbox. The same activity id again writes nothing.</summary>
    /// <returns>The position in the log, the first one when it was there before.</returns>
    Task<long> AcceptAsync(string conversationId, Activity fromOwner, CancellationToken cancellationToken);

    /// <summary>Writes what the bot or a clerk sends. The same activity id again writes nothing.</summary>
    /// <returns>The position in the log, the first one when it was there before.</returns>
    Task<long> DeliverAsync(string conversationId, Activity fromBot, CancellationToken cancellationToken);

    /// <summary>The activities after a position, in order, at most <paramref name="max"/>.</summary>
    Task<IReadOnlyList<LoggedActivity>> ReadAsync(string conversationId, long after, int max, CancellationToken cancellationToken);
}

/// <param name="UserId">Begins with <c>dl_</c>.</param>
public sealed record DirectLineConversation(string Id, string UserId, string? UserName, string? Locale, DateTimeOffset StartedAt);

public sealed record LoggedActivity(long Position, Activity Activity);
