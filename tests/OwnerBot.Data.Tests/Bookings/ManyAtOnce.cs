using OwnerBot.Cases.Bookings;
using OwnerBot.Data.Bookings;
using OwnerBot.Testing;

namespace OwnerBot.Data.Tests.Bookings;

/// <summary>DESIGN rule 9 through the real store: whoever decided on a day that has moved on decides again.</summary>
public sealed class ManyAtOnce : IAsyncDisposable
{
    private const int Owners = 500;
    private const int PlacesThere = 20;

    private static readonly Resource Walk = Places.Desk with { Key = new("autumn-walk"), Capacity = PlacesThere };
    private static readonly ResourceCalendar Calendar = Places.Calendar(Walk);
    private static readonly TimeSlot Slot = Places.SlotAt("2026-03-03 09:00");

    private readonly OneSqliteStore _one = new();

    [Fact]
    public async Task Given_500_owners_and_20_places_When_they_book_at_once_Then_exactly_20_succeed()
    {
        var booked = await AllBookAsync(_one.Store);

        Assert.Equal(PlacesThere, booked);
        var (day, _) = await new BookingStore(_one.Store, new("home")).DayAsync(Walk.Key, Slot.Date, CancellationToken.None);
        Assert.Equal(PlacesThere, day.TakenIn(Slot));
    }

    /// <summary>Holds the test above to its word: without the ETag it does not hold.</summary>
    [Fact]
    public async Task Given_a_store_that_forgets_the_guard_When_they_book_at_once_Then_more_are_told_yes_than_there_are_places()
    {
        var booked = await AllBookAsync(new StoreWithoutGuard(_one.Store, readersAtOnce: 50));

        Assert.True(booked > PlacesThere, $"Only {booked} were told yes: this test shows nothing.");
    }

    public ValueTask DisposeAsync() => _one.DisposeAsync();

    private static async Task<int> AllBookAsync(IDocumentStore documents)
    {
        var store = new BookingStore(documents, new("home"));
        var answers = await Task.WhenAll(Enumerable.Range(0, Owners).Select(owner => Task.Run(() => BookAsync(store, $"b{owner}"))));
        return answers.Count(yes => yes);
    }

    private static async Task<bool> BookAsync(BookingStore store, string id)
    {
        while (true)
        {
            var (day, etag) = await store.DayAsync(Walk.Key, Slot.Date, CancellationToken.None);
            var decision = day.Book(new(new(id), Slot, 1, new($"case-{id}")), Calendar, A.Monday9);
            if (decision is not DayDecision.Accepted)
            {
                return false;
            }

            if (await store.CommitAsync(day.After(decision), etag))
            {
                return true;
            }
        }
    }

    /// <summary>The same store with its promise taken away: whoever writes, writes. The first readers read before anybody writes.</summary>
    private sealed class StoreWithoutGuard(IDocumentStore real, int readersAtOnce) : IDocumentStore
    {
        private readonly TaskCompletionSource _allHaveRead = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _readers;

        public async Task<StoredDocument?> GetAsync(string container, string partition, string id, CancellationToken cancellationToken)
        {
            var found = await real.GetAsync(container, partition, id, cancellationToken);
            if (Interlocked.Increment(ref _readers) >= readersAtOnce)
            {
                _allHaveRead.TrySetResult();
            }

            await _allHaveRead.Task;
            return found;
        }

        public Task<bool> CommitAsync(string container, string partition, IReadOnlyList<Operation> operations) =>
            real.CommitAsync(container, partition, [.. operations.Select(operation => operation switch
            {
                Operation.Create create => new Operation.Upsert(create.Id, create.Body, create.Index),
                Operation.Replace replace => new Operation.Upsert(replace.Id, replace.Body, replace.Index),
                _ => operation,
            })]);

        public Task<DocumentPage> QueryAsync(DocumentQuery query, CancellationToken cancellationToken) => real.QueryAsync(query, cancellationToken);
    }
}
