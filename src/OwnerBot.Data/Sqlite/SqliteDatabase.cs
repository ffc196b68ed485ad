using Microsoft.Data.Sqlite;
using OwnerBot.Data.Migrations;

namespace OwnerBot.Data.Sqlite;

/// <summary>The open database file: one writer, a few readers.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    private const int Readers = 4;

    private SqliteDatabase(SqliteWriter writer, SqliteReaders reading)
    {
        Writer = writer;
        Reading = reading;
    }

    public SqliteWriter Writer { get; }

    public SqliteReaders Reading { get; }

    /// <summary>Opens the file, makes it when it is not there, and migrates it.</summary>
    /// <param name="lockPatience">How long to wait for another process that holds the lock.</param>
    /// <exception cref="DocumentStoreException">Damaged, not ours, of a newer version, locked or not writable.</exception>
    public static SqliteDatabase Open(string path, TimeSpan lockPatience)
    {
        var opened = new List<SqliteConnection>();
        try
        {
            opened.Add(Connect(path, lockPatience, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"));
            Migrator.Run(opened[0]);
            while (opened.Count <= Readers)
            {
                opened.Add(Connect(path, lockPatience, "PRAGMA query_only = ON;"));
            }

            return new SqliteDatabase(
                new SqliteWriter(new Statements(opened[0]), path),
                new SqliteReaders([.. opened.Skip(1).Select(connection => new Statements(connection))], path));
        }
        catch (Exception fault)
        {
            opened.ForEach(connection => connection.Dispose());
            if (fault is SqliteException error)
            {
                throw error.Explain(path);
            }

            throw;
        }
    }

    public void Dispose()
    {
        // Readers first: the writer, last to close, folds the WAL back into the file.
        Reading.Dispose();
        Writer.Dispose();
    }

    private static SqliteConnection Connect(string path, TimeSpan lockPatience, string pragmas)
    {
        // SQLite itself waits busy_timeout; the provider's own retries need whole seconds above zero, which means "for ever".
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            // Whole milliseconds of a setting, not anybody's text: a PRAGMA takes no parameters.
#pragma warning disable CA2100
            command.CommandText = $"PRAGMA busy_timeout = {(long)lockPatience.TotalMilliseconds}; {pragmas}";
#pragma warning restore CA2100
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
