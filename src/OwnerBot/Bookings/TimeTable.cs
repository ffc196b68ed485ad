using System.Collections.Concurrent;
using OwnerBot.Cases.Bookings;
using OwnerBot.CaseWork;
using OwnerBot.Data.Bookings;
using OwnerBot.Dialogs.Services;

namespace OwnerBot.Bookings;

/// <summary>
/// Which times are free, held in memory so that a turn does not read every day of every resource. Advice, at most half a minute old
/// where another process books: what counts is the day itself, under its ETag.
/// </summary>
internal sealed class TimeTable(BookingStore days, Staff staff, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<(ResourceKey Resource, DateOnly Date), ResourceDay> _known = new();
    private readonly SemaphoreSlim _reading = new(1, 1);
    private (ServiceOffer Offer, DateTimeOffset At, Staff.Snapshot Here)? _held;
    private DateTimeOffset _readAllAt;

    public async Task<ServiceOffer> NowAsync(CancellationToken cancellationToken)
    {
        var here = await staff.NowAsync(cancellationToken);
        if (_held is { } held && held.Here == here && clock.GetUtcNow() - held.At < Fresh)
        {
            return held.Offer;
        }

        await _reading.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            if (_held is { } once && once.Here == here && now - once.At < Fresh)
            {
                return once.Offer;
            }

            if (now - _readAllAt >= Fresh)
            {
                // Other processes book as well.
                _known.Clear();
                _readAllAt = now;
            }

            var offer = await ReadAsync(here, now, cancellationToken);
            _held = (offer, now, here);
            return offer;
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    /// <summary>A day was decided on here: the next look reads it again.</summary>
    public void Changed(ResourceKey resource, DateOnly date)
    {
        _known.TryRemove((resource, date), out _);
        _held = null;
    }

    private async Task<ServiceOffer> ReadAsync(Staff.Snapshot here, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Dictionary<ResourceKey, ResourceTimes> resources = [];
        foreach (var calendar in here.Calendars.Values)
        {
            List<FreeTime> times = [];
            for (var (date, last) = (calendar.Today(now), calendar.Today(now).AddDays(calendar.Resource.HorizonDays)); date <= last; date = date.AddDays(1))
            {
                var slots = calendar.SlotsOn(date).Where(slot => calendar.Bars(slot, now) is null).ToList();
                if (slots.Count > 0)
                {
                    var day = await DayAsync(calendar.Resource.Key, date, cancellationToken);
                    times.AddRange(slots.Select(slot => new FreeTime(slot, day.LeftIn(slot, calendar.Resource))));
                }
            }

            resources[calendar.Resource.Key] = new(calendar.Resource, times);
        }

        return new(here.Services.Services, resources);
    }

    private async Task<ResourceDay> DayAsync(ResourceKey resource, DateOnly date, CancellationToken cancellationToken) =>
        _known.TryGetValue((resource, date), out var known)
            ? known
            : _known[(resource, date)] = (await days.DayAsync(resource, date, cancellationToken)).Day;
}
