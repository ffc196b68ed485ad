using OwnerBot.Data.Sqlite;

namespace OwnerBot.Data.Tests.Sqlite;

public sealed class CommittingTogether : IAsyncDisposable
{
    private readonly OneSqliteStore _one = new();

    public ValueTask DisposeAsync() => _one.DisposeAsync();

    [Fact]
    public async Task Two_hundred_commits_that_wait_for_one_fsync_share_the_next()
    {
        var before = _one.Store.TransactionsWritten;
        var waiting = new List<Task<bool>>();

        await WhileTheWriterIsBusyAsync(() =>
        {
            for (var i = 0; i < 200; i++)
            {
                waiting.Add(_one.Store.CommitAsync("c", $"p{i % 7}", [new Operation.Create($"d{i}", "{}", [])]));
            }
        });

        Assert.All(await Task.WhenAll(waiting), Assert.True);
        Assert.Equal(200, _one.Store.CommitsWritten - 1);
        Assert.Equal(2, _one.Store.TransactionsWritten - before);
    }

    [Fact]
    public async Task More_than_wait_in_line_are_all_written_with_few_fsyncs()
    {
        var written = await Task.WhenAll(Enumerable.Range(0, 3000).Select(i =>
            _one.Store.CommitAsync("c", "p", [new Operation.Create($"d{i}", "{}", [])])));

        Assert.All(written, Assert.True);
        Assert.Equal(3000, _one.Store.CommitsWritten);
        Assert.InRange(_one.Store.TransactionsWritten, 1, 1000);
    }

    [Fact]
    public async Task A_refused_commit_does_not_hurt_its_neighbours()
    {
        await _one.Store.CommitAsync("c", "p", [new Operation.Create("taken", "{}", [])]);
        Task<bool>[] all = [];

        await WhileTheWriterIsBusyAsync(() => all =
        [
            _one.Store.CommitAsync("c", "p", [new Operation.Create("before", "{}", [])]),
            _one.Store.CommitAsync("c", "p", [new Operation.Create("half", "{}", []), new Operation.Create("taken", "{}", [])]),
            _one.Store.CommitAsync("c", "p", [new Operation.Create("after", "{}", [])]),
        ]);

        bool[] expected = [true, false, true];
        Assert.Equal(expected, await Task.WhenAll(all));
        Assert.NotNull(await _one.Store.GetAsync("c", "p", "before", default));
        Assert.Null(await _one.Store.GetAsync("c", "p", "half", default));
        Assert.NotNull(await _one.Store.GetAsync("c", "p", "after", default));
    }

    [Fact]
    public async Task A_commit_that_fails_halfway_does_not_hurt_its_neighbours()
    {
        Task<bool>? good = null, bad = null;

        await WhileTheWriterIsBusyAsync(() =>
        {
            bad = _one.Store.Database.Writer.CommitAsync(statements =>
            {
                statements.Execute("INSERT INTO documents VALUES ('c', 'p', 'half', 'e', '{}')");
                throw new InvalidTimeZoneException("half way");
            });
            good = _one.Store.CommitAsync("c", "p", [new Operation.Create("good", "{}", [])]);
        });

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => bad!);
        Assert.True(await good!);
        Assert.Null(await _one.Store.GetAsync("c", "p", "half", default));
        Assert.NotNull(await _one.Store.GetAsync("c", "p", "good", default));
    }

    [Fact]
    public async Task In_one_group_the_first_to_arrive_wins()
    {
        Task<bool>[] all = [];

        await WhileTheWriterIsBusyAsync(() => all =
            [.. Enumerable.Range(0, 10).Select(i => _one.Store.CommitAsync("c", "p", [new Operation.Create("one", $"{{\"by\":{i}}}", [])]))]);

        bool[] expected = [true, .. Enumerable.Repeat(false, 9)];
        Assert.Equal(expected, await Task.WhenAll(all));
        Assert.Equal("{\"by\":0}", (await _one.Store.GetAsync("c", "p", "one", default))!.Body);
    }

    [Fact]
    public async Task What_was_handed_in_before_closing_is_written_and_what_comes_after_is_refused()
    {
        var handedIn = Enumerable.Range(0, 50).Select(i => _one.Store.CommitAsync("c", "p", [new Operation.Create($"d{i}", "{}", [])])).ToArray();
        var closed = _one.Store;

        await _one.ReopenAsync();

        Assert.All(await Task.WhenAll(handedIn), Assert.True);
        Assert.NotNull(await _one.Store.GetAsync("c", "p", "d49", default));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => closed.CommitAsync("c", "p", [new Operation.Create("late", "{}", [])]));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => closed.GetAsync("c", "p", "d1", default));
        await closed.DisposeAsync();
    }

    /// <summary>Holds the writer inside a transaction, so that what arrives meanwhile has to wait together.</summary>
    private async Task WhileTheWriterIsBusyAsync(Action arrive)
    {
        using var held = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        var busy = _one.Store.Database.Writer.CommitAsync(_ =>
        {
            held.Set();
            return release.Wait(TimeSpan.FromSeconds(30));
        });
        Assert.True(held.Wait(TimeSpan.FromSeconds(30)));
        arrive();
        release.Set();
        Assert.True(await busy);
    }
}
