using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace OwnerBot.Data.Sqlite;

/// <summary>
/// The one thread that writes. Commits that arrive while the last fsync runs go together into the next transaction and
/// share its fsync; each stands behind its own savepoint, so that a refused one does not hurt its neighbours.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int MostWaiting = 1024;
    private const int MostTogether = 256;

    private readonly Channel<Commit> _queue = Channel.CreateBounded<Commit>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Statements _statements;
    private readonly string _path;
    private readonly Thread _thread;
    private long _transactions;
    private long _commits;

    public SqliteWriter(Statements statements, string path)
    {
        _statements = statements;
        _path = path;
        _thread = new Thread(Run) { Name = "OwnerBot.Data writer", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Transactions that changed something: one fsync each.</summary>
    public long Transactions => Interlocked.Read(ref _transactions);

    /// <summary>Commits that these transactions carried.</summary>
    public long Commits => Interlocked.Read(ref _commits);

    /// <param name="apply">Runs on the writer's thread; what it wrote is undone when it answers false or throws.</param>
    /// <returns>What <paramref name="apply"/> answered, after the fsync.</returns>
    public async Task<bool> CommitAsync(Func<Statements, bool> apply)
    {
        var commit = new Commit(apply);
        try
        {
            await _queue.Writer.WriteAsync(commit);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteDocumentStore));
        }

        return await commit.Outcome.Task;
    }

    /// <summary>Finishes what was handed in, then closes.</summary>
    public void Dispose()
    {
        if (_queue.Writer.TryComplete())
        {
            _thread.Join();
            _statements.Dispose();
        }
    }

    private void Run()
    {
        var together = new List<Commit>(MostTogether);
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (together.Count < MostTogether && _queue.Reader.TryRead(out var commit))
            {
                together.Add(commit);
            }

            Write(together);
            together.Clear();
        }
    }

    private void Write(List<Commit> together)
    {
        try
        {
            _statements.Execute("BEGIN IMMEDIATE");
            foreach (var commit in together)
            {
                Apply(commit);
            }

            _statements.Execute("COMMIT");
        }
        // The thread must live on whatever happens: each waiting caller gets the fault instead.
        catch (Exception fault)
        {
            Undo();
            var told = Told(fault);
            together.ForEach(commit => commit.Outcome.TrySetException(told));
            return;
        }

        var applied = together.Count(commit => commit.Applied);
        if (applied > 0)
        {
            Interlocked.Increment(ref _transactions);
            Interlocked.Add(ref _commits, applied);
        }

        together.ForEach(commit => commit.Tell());
    }

    private void Apply(Commit commit)
    {
        _statements.Execute("SAVEPOINT one");
        try
        {
            commit.Applied = commit.Changes(_statements);
        }
        catch (Exception fault) when (_statements.InTransaction)
        {
            commit.Fault = Told(fault);
        }

        if (!commit.Applied)
        {
            _statements.Execute("ROLLBACK TO one");
        }

        _statements.Execute("RELEASE one");
    }

    private void Undo()
    {
        try
        {
            if (_statements.InTransaction)
            {
                _statements.Execute("ROLLBACK");
            }
        }
        catch (SqliteException)
        {
            // The next BEGIN says what is wrong, to the callers it concerns.
        }
    }

    private Exception Told(Exception fault) => fault is SqliteException error ? error.Explain(_path) : fault;

    private sealed class Commit(Func<Statements, bool> changes)
    {
        public Func<Statements, bool> Changes { get; } = changes;
        public TaskCompletionSource<bool> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public bool Applied { get; set; }
        public Exception? Fault { get; set; }

        public void Tell()
        {
            if (Fault is null)
            {
                Outcome.TrySetResult(Applied);
            }
            else
            {
                Outcome.TrySetException(Fault);
            }
        }
    }
}
