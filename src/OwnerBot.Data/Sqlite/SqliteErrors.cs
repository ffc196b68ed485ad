using Microsoft.Data.Sqlite;

namespace OwnerBot.Data.Sqlite;

/// <summary>SQLite's result codes in a sentence that somebody at a console can act on.</summary>
internal static class SqliteErrors
{
    public static DocumentStoreException Explain(this SqliteException error, string path) => new(error.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED =>
            $"The database '{path}' is locked by another process. Stop the other OwnerBot or the tool that has it open.",
        SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB =>
            $"The file '{path}' is damaged or is not a database. Restore it from a backup.",
        SQLitePCL.raw.SQLITE_FULL => $"The disk with the database '{path}' is full.",
        SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM or SQLitePCL.raw.SQLITE_CANTOPEN =>
            $"The database '{path}' cannot be opened for writing. Check the folder and its permissions.",
        _ => $"The database '{path}' could not be read or written: {error.Message}",
    }, error);
}
