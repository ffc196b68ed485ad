using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using OwnerBot.Channels.Activities;
using OwnerBot.Channels.Authentication;

namespace OwnerBot.Channels.Messaging;

/// <summary>
/// <c>expectReplies</c>: while a caller waits, what the bot says in that conversation is gathered for it instead of being sent.
/// It ends when the inbox says that the turn is over, or when the wait is; what is said later is sent as always.
/// </summary>
internal sealed class ExpectedReplies(IActivityInbox inbox, IOptions<BotFrameworkOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<string, Gathering> _open = new(StringComparer.Ordinal);

    /// <returns>False when nobody waits for it: send it.</returns>
    public bool Offer(Activity activity) =>
        activity is { ChannelId: { Length: > 0 } channel, Conversation.Id: { Length: > 0 } conversation }
        && _open.TryGetValue(ConversationKeys.Of(channel, conversation), out var gathering)
        && gathering.Take(activity);

    /// <param name="deliver">Begins the turn.</param>
    public async Task<IReadOnlyList<Activity>> GatherAsync(string conversationKey, string activityId, Func<Task> deliver, CancellationToken cancellationToken)
    {
        var mine = new Gathering();
        while (_open.GetOrAdd(conversationKey, mine) is var other && other != mine)
        {
            // Turns of one conversation come one after the other, and so do those who wait for them.
            await other.Ended.WaitAsync(cancellationToken);
        }

        try
        {
            await deliver();
            var until = clock.GetUtcNow() + options.Value.RepliesWithin;
            while (!await inbox.IsAnsweredAsync(conversationKey, activityId, cancellationToken) && clock.GetUtcNow() < until)
            {
                await Task.Delay(BetweenLooks, clock, cancellationToken);
            }
        }
        finally
        {
            // Before the end is told: who waits for it looks here again.
            _open.TryRemove(conversationKey, out _);
            mine.End();
        }

        return mine.Said;
    }

    private sealed class Gathering
    {
        private readonly List<Activity> _said = [];
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        private bool _over;

        public Task Ended => _ended.Task;

        /// <summary>Changes no more once it has ended.</summary>
        public IReadOnlyList<Activity> Said => _said;

        public bool Take(Activity activity)
        {
            lock (_said)
            {
                if (!_over && activity.Type != "typing")
                {
                    _said.Add(activity);
                }

                return !_over;
            }
        }

        public void End()
        {
            lock (_said)
            {
                _over = true;
            }

            _ended.TrySetResult();
        }
    }
}
