using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OwnerBot.Data;
using OwnerBot.Data.Conversations;
using OwnerBot.Data.Sqlite;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Turns;

/// <summary>
/// DESIGN section 3: the case is there, the conversation's commit is not. The turn that runs again decides as it did the
/// first time, since what it opened itself is no news to it.
/// </summary>
public sealed partial class ATurnRunAgain : IAsyncLifetime
{
    private readonly FailingMemory _memory = new();
    private readonly OpenHouse _house;

    public ATurnRunAgain() => _house = new OpenHouse().Also(services => services.Replace(
        ServiceDescriptor.Singleton<IDocumentStore, FailingMemory>(all => _memory.Around(all.GetRequiredService<SqliteDocumentStore>()))));

    [Fact]
    public async Task Given_the_commit_after_the_opening_fails_When_it_runs_again_Then_the_owner_hears_of_the_one_case_as_new()
    {
        var owner = await _house.OwnerAsync();
        _memory.FailNextTurn = true;

        // The clock stands still here: the retry is rung by the test's own patience.
        var said = owner.SayAsync("找人工");
        await Eventually.IsTrueAsync(() =>
        {
            _house.Clock.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult(said.IsCompleted);
        });

        Assert.True(_memory.Failed);
        Assert.Single(await _house.CasesOfAsync(owner));
        Assert.Matches(Opened(), (await said)[0].Text);
        Assert.Single(await _house.TranscriptAsync(owner), line => line.Key == Dialogs.Texts.TextKeys.OpenedPerson);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [GeneratedRegex(@"\d{4}")]
    private static partial Regex Opened();

    private sealed class FailingMemory : IDocumentStore
    {
        private IDocumentStore _real = null!;

        public bool FailNextTurn { get; set; }

        public bool Failed { get; private set; }

        public FailingMemory Around(IDocumentStore real)
        {
            _real = real;
            return this;
        }

        public Task<StoredDocument?> GetAsync(string container, string partition, string id, CancellationToken cancellationToken) =>
            _real.GetAsync(container, partition, id, cancellationToken);

        public Task<bool> CommitAsync(string container, string partition, IReadOnlyList<Operation> operations)
        {
            // The state and lines together: only a turn or a notice commits like this.
            if (FailNextTurn && container == ConversationStore.Container && operations.Any(one => one.Id == "state") && operations.Count > 3)
            {
                (FailNextTurn, Failed) = (false, true);
                throw new IOException("The disk is gone for a moment.");
            }

            return _real.CommitAsync(container, partition, operations);
        }

        public Task<DocumentPage> QueryAsync(DocumentQuery query, CancellationToken cancellationToken) => _real.QueryAsync(query, cancellationToken);
    }
}
