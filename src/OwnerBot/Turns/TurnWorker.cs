using OwnerBot.Channels;
using OwnerBot.Data.Inbox;
using OwnerBot.Desk;

namespace OwnerBot.Turns;

/// <summary>Works turns as bells ring, and whatever the last stop of the process left behind.</summary>
internal sealed class TurnWorker(InboxStore inbox, TurnRunner turns, DeskFeed desk, TimeProvider clock) : BackgroundService, IInboxBell
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    private readonly KeyedQueue _queue = new();

    public void Ring(string conversationId) => _queue.Ring(conversationId);

    public void Types(string conversationId) => desk.OwnerTypes(new(conversationId));

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(_queue.RunAsync(Environment.ProcessorCount * 4, WorkAsync, stoppingToken), SweepAsync(stoppingToken));

    private async Task WorkAsync(string conversationId, CancellationToken stopping)
    {
        await turns.RunPendingAsync(new(conversationId), stopping);
        if (await inbox.PendingAsync(conversationId, 1, stopping) is { Count: > 0 })
        {
            // It failed: others go on meanwhile.
            _ = Task.Delay(RetryAfter, clock, stopping).ContinueWith(_ => Ring(conversationId), stopping, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        }
    }

    private async Task SweepAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(SweepEvery, clock);
        do
        {
            await foreach (var conversation in inbox.ConversationsWithPendingAsync(stopping))
            {
                Ring(conversation);
            }
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }
}
