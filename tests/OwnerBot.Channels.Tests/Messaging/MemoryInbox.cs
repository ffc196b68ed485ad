using System.Text.Json;
using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.Tests.Messaging;

/// <summary>An inbox that lives as long as its test, and keeps what the real one would: JSON, once for each id.</summary>
public sealed class MemoryInbox : IActivityInbox
{
    private readonly List<(string Conversation, string Json)> received = [];
    private readonly HashSet<string> ids = [];
    private readonly HashSet<string> answered = [];

    /// <summary>Thrown instead of writing.</summary>
    public Exception? Fault { get; set; }

    public IReadOnlyList<(string Conversation, Activity Activity)> All
    {
        get
        {
            lock (received)
            {
                return [.. received.Select(one => (one.Conversation, JsonSerializer.Deserialize(one.Json, ActivityJson.Wire.Activity)!))];
            }
        }
    }

    public Activity Only => Assert.Single(All).Activity;

    public Task<bool> ReceiveAsync(string conversationKey, Activity activity)
    {
        ArgumentException.ThrowIfNullOrEmpty(activity.Id);
        if (Fault is { } fault)
        {
            throw fault;
        }

        lock (received)
        {
            if (!ids.Add($"{conversationKey} {activity.Id}"))
            {
                return Task.FromResult(false);
            }

            received.Add((conversationKey, JsonSerializer.Serialize(activity, ActivityJson.Wire.Activity)));
            return Task.FromResult(true);
        }
    }

    public void Answered(string activityId)
    {
        lock (received)
        {
            answered.Add(activityId);
        }
    }

    public Task<bool> IsAnsweredAsync(string conversationKey, string activityId, CancellationToken cancellationToken)
    {
        lock (received)
        {
            return Task.FromResult(answered.Contains(activityId));
        }
    }
}
