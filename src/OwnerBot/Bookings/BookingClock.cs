using OwnerBot.Cases.Bookings;
using OwnerBot.CaseWork;
using OwnerBot.Data.Bookings;
using OwnerBot.Data.Cases;

namespace OwnerBot.Bookings;

/// <summary>What the clock sets off around bookings: reminders, offers that are over, and steps that a crash cut off.</summary>
internal sealed class BookingClock(
    CaseStore cases, CaseActions work, BookingWork bookings, DayWork days, BookingStore store, TimeProvider clock, ILogger<BookingClock> log)
    : BackgroundService
{
    private const int Batch = 200;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    /// <summary>Longer than any turn or click takes; a turn that is run again after a crash comes sooner.</summary>
    private static readonly TimeSpan LeftAlone = TimeSpan.FromMinutes(5);

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
                log.BookingsFailed(fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Everything that is due now, once.</summary>
    public async Task OnceAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var due in await cases.ToRemindAsync(now, Batch, cancellationToken))
        {
            await work.OnAsync(due.Id, null, (c, here) => c.Remind(here.Now), cancellationToken);
        }

        foreach (var waiting in await cases.OffersOverAsync(now, Batch, cancellationToken))
        {
            foreach (var (wished, until) in waiting.WaitsFor.Where(waits => waits.Until < now))
            {
                await bookings.TellAsync(
                    await days.OnAsync(wished.Resource, wished.Slot.Date, (day, calendar, at) => day.Expire(calendar, at), cancellationToken), cancellationToken);
                await work.OnAsync(waiting.Id, null, (c, here) => c.LapseOffer(wished.Id, here.Now), cancellationToken);
            }
        }

        foreach (var note in await store.UnsettledAsync(now - LeftAlone, Batch, cancellationToken))
        {
            await SettleAsync(note, cancellationToken);
        }
    }

    /// <summary>The case is what counts: places that no case knows of are free, and offers that were not told are told.</summary>
    private async Task SettleAsync(Unsettled note, CancellationToken cancellationToken)
    {
        var day = await days.ReadAsync(note.Resource, note.Date, cancellationToken);
        foreach (var (id, owner) in day.Bookings.Select(each => (each.Id, each.Case)).Concat(day.Waiting.Select(each => (each.Id, each.Case))))
        {
            var known = (await cases.FindAsync(owner, cancellationToken))?.Case;
            if (known is not { IsOpen: true } || (!known.Bookings.Exists(booking => booking.Id == id) && !known.WaitsFor.Exists(waits => waits.Wished.Id == id)))
            {
                await bookings.TellAsync(
                    await days.OnAsync(note.Resource, note.Date, (now, calendar, at) => now.Cancel(id, calendar, at, byDesk: true), cancellationToken), cancellationToken);
            }
        }

        await bookings.TellAsync(new DayDecision.Accepted([.. day.Offers.Select(offer => new PlacesOffered(offer))]), cancellationToken);
        await store.SettledAsync(note);
        log.Settled(note.Resource.Value, note.Date);
    }
}
