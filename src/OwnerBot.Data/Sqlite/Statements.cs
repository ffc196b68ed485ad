using Microsoft.Data.Sqlite;

namespace OwnerBot.Data.Sqlite;

/// <summary>One connection with its prepared statements; used by one thread at a time. Values are named $1, $2 … in order.</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    /// <summary>False when no transaction is open, also after SQLite rolled one back by itself (disk full, I/O error).</summary>
    public bool InTransaction => SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <returns>The number of rows changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object> values) => Ready(sql, values).ExecuteNonQuery();

    /// <summary>The reader must be disposed before the same text is read again.</summary>
    public SqliteDataReader Read(string sql, params ReadOnlySpan<object> values) => Ready(sql, values).ExecuteReader();

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand Ready(string sql, ReadOnlySpan<object> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            // Callers pass constants only; every value goes in as a parameter.
#pragma warning disable CA2100
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var i = 1; i <= values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            }

            _prepared.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        return command;
    }
}
