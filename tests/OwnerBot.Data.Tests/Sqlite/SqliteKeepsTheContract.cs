namespace OwnerBot.Data.Tests.Sqlite;

public sealed class SqliteKeepsTheContract : DocumentStoreContract, IAsyncDisposable
{
    private readonly OneSqliteStore _one = new();

    protected override IDocumentStore Store => _one.Store;

    public ValueTask DisposeAsync() => _one.DisposeAsync();
}

public sealed class SqliteFollowsTheModel : DocumentStoreModel, IAsyncDisposable
{
    private readonly OneSqliteStore _one = new();

    protected override IDocumentStore Store => _one.Store;

    public ValueTask DisposeAsync() => _one.DisposeAsync();
}
