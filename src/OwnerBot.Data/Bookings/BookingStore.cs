using System.Collections.Immutable;
using System.Globalization;
using OwnerBot.Cases;
using OwnerBot.Cases.Bookings;

namespace OwnerBot.Data.Bookings;

/// <summary>
/// The days of resources. One day of one resource is one partition, so that one commit decides about its places; what crosses to
/// another day or to a case is a step of its own, written down beforehand as <see cref="Unsettled"/>.
/// </summary>
public sealed class BookingStore(IDocumentStore documents, CommunityPartition community)
{
    public const string Container = "bookings";

    private const string DayId = "day";

    /// <summary>The day as it stands; an empty one, without ETag, when nothing was ever booked on it.</summary>
    public async Task<(ResourceDay Day, string? ETag)> DayAsync(ResourceKey resource, DateOnly date, CancellationToken cancellationToken) =>
        await documents.ReadAsync<DayDocument>(Container, PartitionOf(resource, date), DayId, cancellationToken) is { } found
            ? (found.Value.Day(resource, date), found.ETag)
            : (new ResourceDay(resource, date), null);

    /// <returns>False when somebody else saved the day meanwhile: read again and decide again.</returns>
    public Task<bool> CommitAsync(ResourceDay day, string? etag)
    {
        var body = DomainJson.Write(new DayDocument(day.Bookings, day.Waiting, day.Offers));
        return documents.CommitAsync(
            Container, PartitionOf(day.Resource, day.Date),
            [etag is null ? new Operation.Create(DayId, body, []) : new Operation.Replace(DayId, body, [], etag)]);
    }

    /// <summary>Writes down, before the first step, that a day and the cases of its bookings may come to differ.</summary>
    public Task NoteAsync(Unsettled note) =>
        documents.CommitAsync(
            Container, community.Value, [new Operation.Upsert(IdOf(note), DomainJson.Write(note), [new("unsettled", "all", SortKey.Of(note.At))])]);

    public Task SettledAsync(Unsettled note) =>
        // A sweep may have been quicker: gone is gone.
        documents.CommitAsync(Container, community.Value, [new Operation.Delete(IdOf(note))]);

    /// <summary>Notes older than an instant: whoever wrote them did not come to the end.</summary>
    public Task<IReadOnlyList<Unsettled>> UnsettledAsync(DateTimeOffset before, int max, CancellationToken cancellationToken) =>
        documents.ListAsync<Unsettled>(
            new(Container, community.Value, "unsettled", "all", Before: SortKey.Of(before), Size: max), cancellationToken);

    private string PartitionOf(ResourceKey resource, DateOnly date) =>
        $"{community.Value}-{resource}-{date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}";

    private static string IdOf(Unsettled note) => $"unsettled-{note.Mark}-{note.Resource}-{note.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}";

    private sealed record DayDocument(ImmutableList<Booking> Bookings, ImmutableList<Waiting> Waiting, ImmutableList<Offer> Offers)
    {
        public ResourceDay Day(ResourceKey resource, DateOnly date) =>
            new(resource, date) { Bookings = Bookings, Waiting = Waiting, Offers = Offers };
    }
}

/// <summary>A day whose bookings and cases may differ, because a step between two partitions is under way.</summary>
/// <param name="Mark">The turn or click, <c>[A-Za-z0-9_-]</c>.</param>
public sealed record Unsettled(string Mark, ResourceKey Resource, DateOnly Date, DateTimeOffset At);
