using Microsoft.Data.Sqlite;
using OwnerBot.Data.Migrations;
using OwnerBot.Data.Search;
using OwnerBot.Data.Sqlite;

namespace OwnerBot.Data.Tests.Sqlite;

public sealed class OpeningTheDatabase : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File("ownerbot.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_committed_is_there_after_reopening()
    {
        await using (var store = SqliteDocumentStore.Open(File))
        {
            await store.CommitAsync("c", "p", [new Operation.Create("a", "{\"v\":1}", [new IndexEntry("i", "k", "1")])]);
        }

        await using var again = SqliteDocumentStore.Open(File);
        Assert.Equal("{\"v\":1}", (await again.GetAsync("c", "p", "a", default))!.Body);
        Assert.Single((await again.QueryAsync(new DocumentQuery("c", "p", "i", "k"), default)).Documents);
    }

    [Fact]
    public async Task A_copy_of_the_files_taken_right_after_a_commit_has_it()
    {
        // What a crash at that moment leaves on disk: nothing was closed, folded back or flushed.
        await using var store = SqliteDocumentStore.Open(File);
        for (var i = 0; i < 20; i++)
        {
            Assert.True(await store.CommitAsync("c", "p", [new Operation.Create($"d{i}", "{}", [])]));
            var copy = _folder.File($"copy{i}.db");
            System.IO.File.Copy(File, copy);
            System.IO.File.Copy(File + "-wal", copy + "-wal");

            await using var after = SqliteDocumentStore.Open(copy);
            Assert.NotNull(await after.GetAsync("c", "p", $"d{i}", default));
        }
    }

    [Fact]
    public async Task The_writer_syncs_each_transaction_in_full()
    {
        await using var store = SqliteDocumentStore.Open(File);
        var settings = new List<string>();

        await store.Database.Writer.CommitAsync(statements =>
        {
            foreach (var pragma in new[] { "PRAGMA synchronous", "PRAGMA journal_mode" })
            {
                using var row = statements.Read(pragma);
                row.Read();
                settings.Add(row.GetString(0));
            }

            return true;
        });

        Assert.Equal(["2", "wal"], settings);
    }

    [Fact]
    public void A_missing_folder_is_made()
    {
        SqliteDocumentStore.Open(_folder.File("not/yet/there/ownerbot.db")).Dispose();

        Assert.True(System.IO.File.Exists(_folder.File("not/yet/there/ownerbot.db")));
    }

    [Fact]
    public void A_file_that_is_no_database_is_named_as_such()
    {
        System.IO.File.WriteAllText(File, string.Concat(Enumerable.Repeat("not a database ", 1000)));

        var error = Assert.Throws<DocumentStoreException>(() => SqliteDocumentStore.Open(File));

        Assert.Equal($"The file '{File}' is damaged or is not a database. Restore it from a backup.", error.Message);
    }

    [Fact]
    public async Task A_damaged_page_is_named_as_such_when_it_is_read()
    {
        await using (var store = SqliteDocumentStore.Open(File))
        {
            foreach (var i in Enumerable.Range(0, 10))
            {
                await store.CommitAsync("c", "p", [.. Enumerable.Range(0, 100).Select(j => new Operation.Create($"d{i}-{j}", $"{{\"t\":\"{new string('x', 500)}\"}}", []))]);
            }
        }

        using (var file = System.IO.File.OpenWrite(File))
        {
            file.Position = 4096 * 2;
            file.Write(new byte[file.Length - file.Position]);
        }

        var error = await Assert.ThrowsAsync<DocumentStoreException>(async () =>
        {
            await using var store = SqliteDocumentStore.Open(File);
            await store.GetAsync("c", "p", "d5-50", default);
        });
        Assert.Contains("damaged", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_of_a_newer_version_is_left_alone()
    {
        SqliteDocumentStore.Open(File).Dispose();
        Run("PRAGMA user_version = 99");

        var error = Assert.Throws<DocumentStoreException>(() => SqliteDocumentStore.Open(File));

        Assert.Contains("version 99, written by a newer OwnerBot", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_elses_database_is_left_alone()
    {
        Run("CREATE TABLE theirs (x)");

        var error = Assert.Throws<DocumentStoreException>(() => SqliteDocumentStore.Open(File));

        Assert.Contains("not made by OwnerBot", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_the_first_version_grows_and_keeps_what_it_had()
    {
        Run($"{Migration0001Documents.Step.Sql} PRAGMA user_version = 1; INSERT INTO documents VALUES ('c', 'p', 'old', 'e', '{{}}')");

        await using var store = SqliteDocumentStore.Open(File);

        Assert.NotNull(await store.GetAsync("c", "p", "old", default));
        Assert.Empty(await new TranscriptSearch(store).FindAsync("old", 1, default));
    }

    [Fact]
    public async Task A_lock_of_another_process_is_named_and_outlived()
    {
        await using var store = SqliteDocumentStore.Open(File, lockPatience: TimeSpan.FromMilliseconds(20));
        using (var other = Connect())
        {
            using var holding = other.BeginTransaction(deferred: false);

            var error = await Assert.ThrowsAsync<DocumentStoreException>(() => store.CommitAsync("c", "p", [new Operation.Create("a", "{}", [])]));

            Assert.Contains("locked by another process", error.Message, StringComparison.Ordinal);
            Assert.Null(await store.GetAsync("c", "p", "a", default));
        }

        Assert.True(await store.CommitAsync("c", "p", [new Operation.Create("a", "{}", [])]));
    }

    [Fact]
    public async Task Every_page_is_one_stretch_of_an_index()
    {
        await using var store = SqliteDocumentStore.Open(File);
        var token = new PageToken("", "s", "i", "p");
        foreach (var query in
            from partition in new[] { null, "p" } from lowest in new[] { null, "a" } from before in new[] { null, "z" }
            from down in new[] { false, true } from after in new[] { null, token }
            select SqliteQuery.Of(new DocumentQuery("c", partition, "n", "k", lowest, before, down), after))
        {
            var plan = await store.Database.Reading.ReadAsync(
                statements =>
                {
                    var steps = new List<string>();
                    using var row = statements.Read($"EXPLAIN QUERY PLAN {query.Sql}", query.Values);
                    while (row.Read())
                    {
                        steps.Add(row.GetString(3));
                    }

                    return steps;
                },
                default);

            Assert.Equal(2, plan.Count);
            Assert.All(plan, step => Assert.StartsWith("SEARCH", step, StringComparison.Ordinal));
            Assert.Contains("container=? AND name=? AND ", plan[0], StringComparison.Ordinal);
            Assert.Contains("container=? AND partition=? AND id=?", plan[1], StringComparison.Ordinal);
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Run(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
