using Microsoft.Data.Sqlite;

namespace OwnerBot.Data.Migrations;

/// <summary>Brings a database file to the version this build knows, each step in its own transaction.</summary>
internal static class Migrator
{
    private static readonly IReadOnlyList<Migration> Steps = [Migration0001Documents.Step, Migration0002Search.Step];

    /// <exception cref="DocumentStoreException">A newer build wrote the file, or it is not ours.</exception>
    public static void Run(SqliteConnection connection)
    {
        var known = Steps[^1].Version;
        var version = Number(connection, "PRAGMA user_version");
        if (version > known)
        {
            throw new DocumentStoreException(
                $"The database '{connection.DataSource}' has version {version}, written by a newer OwnerBot; this one knows version {known}. Start the newer one.");
        }

        if (version == 0 && Number(connection, "SELECT count(*) FROM sqlite_master") > 0)
        {
            throw new DocumentStoreException($"The database '{connection.DataSource}' was not made by OwnerBot. Name another folder.");
        }

        foreach (var step in Steps.Where(step => step.Version > version))
        {
            Apply(connection, step);
        }
    }

    private static void Apply(SqliteConnection connection, Migration step)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;

        // Asked again inside the transaction: another process may be opening the same new file.
        command.CommandText = "PRAGMA user_version";
        if ((long)command.ExecuteScalar()! >= step.Version)
        {
            return;
        }

        command.CommandText = $"{step.Sql}\nPRAGMA user_version = {step.Version};";
        command.ExecuteNonQuery();
        transaction.Commit();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
