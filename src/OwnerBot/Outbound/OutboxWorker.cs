using OwnerBot.Cases;
using OwnerBot.Channels;
using OwnerBot.Data;
using OwnerBot.Data.Conversations;
using OwnerBot.Data.Search;
using OwnerBot.Desk;

namespace OwnerBot.Outbound;

/// <summary>
/// What follows a commit: sends each line, in order, until the channel has it, and writes the conversation into directory
/// and search. Every step is safe to repeat, so that a stop at any point loses and doubles nothing.
/// </summary>
internal sealed class OutboxWorker(
    OutboxBell bell, ConversationStore conversations, ConversationDirectory directory, ITranscriptSearch search, IEnumerable<IChannel> channels,
    LineWriter writer, DeskFeed desk, TimeProvider clock, ILogger<OutboxWorker> log)
    : BackgroundService
{
    private const int Batch = 50;

    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>A channel out of reach for so long is no way to the owner: a clerk must find another.</summary>
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromDays(1);

    private readonly IChannel[] _channels = [.. channels];

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(bell.Queue.RunAsync(Environment.ProcessorCount * 4, WorkAsync, stoppingToken), SweepAsync(stoppingToken));

    private async Task WorkAsync(string key, CancellationToken stopping)
    {
        var id = new ConversationId(key);
        try
        {
            while (await conversations.PendingAsync(id, Batch, stopping) is { Count: > 0 } pending)
            {
                if (await SendAsync(id, pending, stopping) is { } retryAfter)
                {
                    RingLater(id, retryAfter, stopping);
                    return;
                }
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.OutboxFailed(fault, key);
            RingLater(id, TimeSpan.FromSeconds(5), stopping);
        }
    }

    /// <returns>How long to wait before the next try; null when all went well.</returns>
    private async Task<TimeSpan?> SendAsync(ConversationId id, IReadOnlyList<Versioned<OutboxEntry>> pending, CancellationToken stopping)
    {
        if (await conversations.FindAsync(id, stopping) is not { Value: var record })
        {
            return null;
        }

        List<(Versioned<OutboxEntry> Old, OutboxEntry Next)> went = [];
        List<SearchLine> spoken = [];
        TimeSpan? retry = null;
        foreach (var entry in pending)
        {
            var now = clock.GetUtcNow();
            if (entry.Value.NotBefore > now)
            {
                // The line before keeps its place: nothing overtakes it.
                retry = entry.Value.NotBefore - now;
                break;
            }

            var line = await conversations.LineAsync(id, entry.Value.Seq, stopping)
                ?? throw new InvalidDataException($"Conversation {id} has no line {entry.Value.Seq}, though it is to be sent.");
            var next = await TryAsync(line, record, entry.Value, stopping);
            went.Add((entry, next));
            spoken.Add(new(id.Value, line.Seq, $"{line.Speaker}:{line.SpeakerName}", line.At, line.Text));
            if (next.State is DeliveryState.Pending)
            {
                retry = next.NotBefore - now;
                break;
            }
        }

        await search.IndexAsync(spoken);
        await directory.PutAsync(DirectoryEntry.Of(record), stopping);
        if (went.Count > 0)
        {
            await conversations.RecordAsync(id, went);
            if (went.Exists(one => one.Next.State is DeliveryState.Dead))
            {
                desk.DeliveryFailed(id);
            }
        }

        return retry;
    }

    private async Task<OutboxEntry> TryAsync(TranscriptLine line, ConversationRecord record, OutboxEntry entry, CancellationToken stopping)
    {
        var now = clock.GetUtcNow();
        if (!line.GoesOut)
        {
            return entry with { State = DeliveryState.Sent, SentAt = now };
        }

        try
        {
            var activity = await writer.WriteAsync(line, record, stopping);
            var channel = Array.Find(_channels, one => one.Serves(activity))
                ?? throw new ChannelRefusedException($"There is no channel '{record.Reference.ChannelId}' here.");

            await channel.SendAsync(activity, stopping);
            return entry with { State = DeliveryState.Sent, SentAt = now, Error = null };
        }
        catch (ChannelRefusedException refused)
        {
            log.ChannelRefused(refused, record.Id.Value, line.Seq);
            return Dead(entry, now, refused.Message, refused.Why);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.SendFailed(fault, record.Id.Value, line.Seq, entry.Attempts + 1);
            if (now - line.At > GivesUpAfter && entry.Attempts > 0)
            {
                return Dead(entry, now, fault.Message, ChannelRefusal.OutOfReach);
            }

            var wait = TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, Math.Pow(2, Math.Min(entry.Attempts, 12))));
            var told = (fault as ChannelBusyException)?.RetryAfter ?? TimeSpan.Zero;
            return entry with { Attempts = entry.Attempts + 1, NotBefore = now + (told > wait ? told : wait), Error = fault.Message };
        }
    }

    private static OutboxEntry Dead(OutboxEntry entry, DateTimeOffset now, string error, ChannelRefusal why) =>
        entry with { State = DeliveryState.Dead, Attempts = entry.Attempts + 1, NotBefore = now, Error = error, Why = why.ToString() };

    private void RingLater(ConversationId id, TimeSpan after, CancellationToken stopping) =>
        _ = Task.Delay(after, clock, stopping)
            .ContinueWith(_ => bell.Ring(id), stopping, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);

    private async Task SweepAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(SweepEvery, clock);
        do
        {
            await foreach (var conversation in conversations.WithPendingAsync(stopping))
            {
                bell.Ring(conversation);
            }
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }
}
