using System.Collections.Concurrent;
using OwnerBot.Channels.Activities;
using OwnerBot.Channels.DirectLine;

namespace OwnerBot.Channels.Tests.DirectLine;

/// <summary>The log of conversations, and what reached the bot, in memory.</summary>
public sealed class MemoryDirectLineStore(TimeProvider clock) : IDirectLineStore
{
    private readonly ConcurrentDictionary<string, Log> logs = new();

    /// <summary>What the bot is to hear, in order.</summary>
    public ConcurrentQueue<Activity> Inbox { get; } = new();

    /// <summary>Thrown by the next calls when set: the disk is full, the database is away.</summary>
    public Exception? Fault { get; set; }

    public Task<DirectLineConversation?> FindAsync(string conversationId, CancellationToken cancellationToken) =>
        Task.FromResult(logs.GetValueOrDefault(conversationId)?.Conversation);

    public Task<bool> StartAsync(DirectLineConversation conversation, Activity conversationUpdate, CancellationToken cancellationToken)
    {
        var started = logs.TryAdd(conversation.Id, new(conversation));
        if (started)
        {
            Inbox.Enqueue(conversationUpdate);
        }

        return Task.FromResult(started);
    }

    public Task<long> AcceptAsync(string conversationId, Activity fromOwner, CancellationToken cancellationToken) =>
        Append(conversationId, fromOwner, Inbox.Enqueue);

    public Task<long> DeliverAsync(string conversationId, Activity fromBot, CancellationToken cancellationToken) =>
        Append(conversationId, fromBot, _ => { });

    public Task<IReadOnlyList<LoggedActivity>> ReadAsync(string conversationId, long after, int max, CancellationToken cancellationToken)
    {
        var activities = logs[conversationId].Activities;
        lock (activities)
        {
            return Task.FromResult<IReadOnlyList<LoggedActivity>>([.. activities.Where(one => one.Position > after).Take(max)]);
        }
    }

    private Task<long> Append(string conversationId, Activity activity, Action<Activity> also)
    {
        if (Fault is { } fault)
        {
            return Task.FromException<long>(fault);
        }

        var activities = logs[conversationId].Activities;
        lock (activities)
        {
            if (activities.Find(one => one.Activity.Id == activity.Id) is { } before)
            {
                return Task.FromResult(before.Position);
            }

            var stamped = activity with { Timestamp = clock.GetUtcNow() };
            activities.Add(new(activities.Count + 1, stamped));
            also(stamped);
            return Task.FromResult((long)activities.Count);
        }
    }

    private sealed record Log(DirectLineConversation Conversation)
    {
        public List<LoggedActivity> Activities { get; } = [];
    }
}
