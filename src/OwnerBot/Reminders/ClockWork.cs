using Microsoft.Extensions.Options;
using OwnerBot.Cases;
using OwnerBot.CaseWork;
using OwnerBot.Cases.Responsibility;
using OwnerBot.Data.Cases;
using OwnerBot.Data.Conversations;

namespace OwnerBot.Reminders;

/// <summary>What the clock sets off: promises about to be missed, emergencies nobody has taken, conversations left idle.</summary>
internal sealed class ClockWork(
    CaseStore cases, CaseActions work, ConversationDirectory directory, ConversationActions conversations, FirstPeople firstPeople, Staff staff, TimeProvider clock,
    IOptions<OwnerBotOptions> options, ILogger<ClockWork> log)
    : BackgroundService
{
    private const int Batch = 200;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await OnceAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.ReminderFailed(fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Everything that is due now, once.</summary>
    public async Task OnceAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await firstPeople.OpenWhatWaitedAsync(cancellationToken);
        foreach (var due in await cases.ToForeseeAsync(now, Batch, cancellationToken))
        {
            // The owner hears of it before the instant passes, with a new one that holds (DESIGN rule 3).
            await work.OnAsync(due.Id, null, (c, here) => c.Foresee(here.Now, here.Promises, here.Staff.Roster.Managers), cancellationToken);
        }

        foreach (var ringing in await cases.RingingAsync(Batch, cancellationToken))
        {
            await RingAsync(ringing, now, cancellationToken);
        }

        foreach (var held in await directory.HeldAsync(Batch, cancellationToken))
        {
            if (held.LastAt <= now - options.Value.IdleHandBack)
            {
                await conversations.HandBackIdleAsync(held.Id, now - options.Value.IdleHandBack, cancellationToken);
            }
        }
    }

    private async Task RingAsync(OwnerCase emergency, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var chain = (await staff.NowAsync(cancellationToken)).Roster.OnCall;
        if (OnCallChain.NextToRing(emergency, chain, now, options.Value.OnCallPatience) is { } next)
        {
            await work.OnAsync(emergency.Id, null, (c, here) => c.RingOnCall(next, here.Now), cancellationToken);
            log.OnCallRung(emergency.Number.Value, next.Value);
        }
    }
}
