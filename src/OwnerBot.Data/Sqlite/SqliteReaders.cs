using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace OwnerBot.Data.Sqlite;

/// <summary>A few connections that only read, lent out one caller at a time; in WAL mode they never wait for the writer.</summary>
internal sealed class SqliteReaders : IDisposable
{
    private readonly Channel<Statements> _idle = Channel.CreateUnbounded<Statements>();
    private readonly string _path;

    public SqliteReaders(IEnumerable<Statements> readers, string path)
    {
        _path = path;
        foreach (var reader in readers)
        {
            _idle.Writer.TryWrite(reader);
        }
    }

    public async Task<T> ReadAsync<T>(Func<Statements, T> read, CancellationToken cancellationToken)
    {
        Statements reader;
        try
        {
            reader = await _idle.Reader.ReadAsync(cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteDocumentStore));
        }

        try
        {
            return read(reader);
        }
        catch (SqliteException error)
        {
            throw error.Explain(_path);
        }
        finally
        {
            if (!_idle.Writer.TryWrite(reader))
            {
                reader.Dispose();
            }
        }
    }

    public void Dispose()
    {
        _idle.Writer.TryComplete();
        while (_idle.Reader.TryRead(out var reader))
        {
            reader.Dispose();
        }
    }
}
