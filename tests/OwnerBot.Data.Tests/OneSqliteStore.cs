using Microsoft.Extensions.Time.Testing;
using OwnerBot.Data.Sqlite;

namespace OwnerBot.Data.Tests;

/// <summary>A real store in a folder of its own, Monday nine o'clock.</summary>
public sealed class OneSqliteStore : IAsyncDisposable
{
    public static readonly DateTimeOffset Monday9 = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public OneSqliteStore() => Store = Open();

    public TemporaryFolder Folder { get; } = new();

    public FakeTimeProvider Clock { get; } = new(Monday9);

    public SqliteDocumentStore Store { get; private set; }

    public async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        Store = Open();
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Folder.Dispose();
    }

    private SqliteDocumentStore Open() => SqliteDocumentStore.Open(Folder.File("ownerbot.db"));
}
