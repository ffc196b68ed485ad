using System.Runtime.CompilerServices;
using OwnerBot.Cases;
using OwnerBot.Cases.Responsibility;

namespace OwnerBot.Data.People;

/// <summary>Staff, owners and homes of one community.</summary>
public sealed class PeopleStore(IDocumentStore documents, CommunityPartition community)
{
    private const string Container = "people";

    public async Task<IReadOnlyList<Clerk>> ClerksAsync(CancellationToken cancellationToken)
    {
        List<Clerk> clerks = [];
        await foreach (var document in documents.AllAsync(new(Container, community.Value, "clerk", "all", Size: 500), cancellationToken))
        {
            clerks.Add(DomainJson.Read<Clerk>(document.Body));
        }

        return clerks;
    }

    public Task PutAsync(Clerk clerk) => PutAsync($"clerk-{clerk.Id}", clerk, new IndexEntry("clerk", "all", clerk.Id.Value));

    /// <summary>Null when no calendar was given: every day by the clerks' shifts.</summary>
    public async Task<T?> SettingAsync<T>(string name, CancellationToken cancellationToken)
        where T : class =>
        (await documents.ReadAsync<T>(Container, community.Value, $"setting-{name}", cancellationToken))?.Value;

    public Task PutSettingAsync<T>(string name, T value) => PutAsync($"setting-{name}", value);

    public async Task<OwnerRecord?> OwnerAsync(OwnerId id, CancellationToken cancellationToken) =>
        (await documents.ReadAsync<OwnerRecord>(Container, community.Value, $"owner-{id}", cancellationToken))?.Value;

    public async Task<HomeRecord?> HomeAsync(HomeId id, CancellationToken cancellationToken) =>
        (await documents.ReadAsync<HomeRecord>(Container, community.Value, $"home-{id}", cancellationToken))?.Value;

    /// <summary>The owner's homes that are known, in the owner's order.</summary>
    public async Task<IReadOnlyList<HomeRecord>> HomesOfAsync(OwnerRecord owner, CancellationToken cancellationToken)
    {
        List<HomeRecord> homes = [];
        foreach (var id in owner.Homes)
        {
            if (await HomeAsync(id, cancellationToken) is { } home)
            {
                homes.Add(home);
            }
        }

        return homes;
    }

    /// <summary>Owners in the order of their first home's address, page by page.</summary>
    public async Task<(IReadOnlyList<OwnerRecord> Owners, string? Next)> OwnersAsync(int size, string? token, CancellationToken cancellationToken)
    {
        var page = await documents.QueryAsync(new(Container, community.Value, "owner", "all", Size: size, Token: token), cancellationToken);
        return ([.. page.Documents.Select(document => DomainJson.Read<OwnerRecord>(document.Body))], page.Next);
    }

    /// <summary>
    /// Owners whose name, phone or a home's address has this text, in the order of <see cref="OwnersAsync"/>. Reads every owner and
    /// home: for a person's search box, not for a turn.
    /// </summary>
    public async Task<IReadOnlyList<OwnerRecord>> FindOwnersAsync(string text, int max, CancellationToken cancellationToken)
    {
        var asked = new OwnerWords(text);
        if (asked.IsEmpty)
        {
            return [];
        }

        HashSet<HomeId> homes = [];
        await foreach (var document in documents.AllAsync(new(Container, community.Value, "home", "all", Size: 500), cancellationToken))
        {
            if (DomainJson.Read<HomeRecord>(document.Body) is var home && asked.Fit(home))
            {
                homes.Add(home.Id);
            }
        }

        List<OwnerRecord> found = [];
        await foreach (var document in documents.AllAsync(new(Container, community.Value, "owner", "all", Size: 500), cancellationToken))
        {
            if (DomainJson.Read<OwnerRecord>(document.Body) is var owner && (asked.Fit(owner) || owner.Homes.Any(homes.Contains)))
            {
                found.Add(owner);
                if (found.Count == max)
                {
                    break;
                }
            }
        }

        return found;
    }

    /// <summary>Owners of one home.</summary>
    public async Task<IReadOnlyList<OwnerRecord>> OwnersOfAsync(HomeId home, CancellationToken cancellationToken)
    {
        List<OwnerRecord> found = [];
        await foreach (var document in documents.AllAsync(new(Container, community.Value, "owner", "all", Size: 500), cancellationToken))
        {
            if (DomainJson.Read<OwnerRecord>(document.Body) is var owner && owner.Homes.Contains(home))
            {
                found.Add(owner);
            }
        }

        return found;
    }

    /// <summary>Both or neither.</summary>
    public Task<bool> PutAsync(OwnerRecord owner, HomeRecord home) =>
        documents.CommitAsync(
            Container, community.Value,
            [
                PutOf(home),
                PutOf(owner, home),
            ]);

    public async Task PutAsync(OwnerRecord owner)
    {
        var first = owner.Homes.Count > 0 ? await HomeAsync(owner.Homes[0], CancellationToken.None) : null;
        await documents.CommitAsync(Container, community.Value, [PutOf(owner, first)]);
    }

    /// <summary>Homes by the hundred.</summary>
    /// <param name="progress">Told after each batch how many are done.</param>
    public Task<Written> PutAllAsync(IReadOnlyList<HomeRecord> homes, Action<int> progress) =>
        PutAllAsync([.. homes.Select(PutOf)], progress);

    /// <summary>Owners by the hundred, each with the first of the homes.</summary>
    public Task<Written> PutAllAsync(IReadOnlyList<(OwnerRecord Owner, HomeRecord? First)> owners, Action<int> progress) =>
        PutAllAsync([.. owners.Select(pair => PutOf(pair.Owner, pair.First))], progress);

    public IAsyncEnumerable<HomeRecord> AllHomesAsync(CancellationToken cancellationToken) => AllAsync<HomeRecord>("home", cancellationToken);

    public IAsyncEnumerable<OwnerRecord> AllOwnersAsync(CancellationToken cancellationToken) => AllAsync<OwnerRecord>("owner", cancellationToken);

    public Task PutAsync(HomeRecord home) => documents.CommitAsync(Container, community.Value, [PutOf(home)]);

    public async Task<Versioned<AccountRecord>?> AccountAsync(string signInName, CancellationToken cancellationToken) =>
        await documents.QueryAsync(
            new(Container, community.Value, "account", signInName.Trim().ToLowerInvariant(), Size: 1), cancellationToken) is { Documents: [var found, ..] }
            ? new(DomainJson.Read<AccountRecord>(found.Body), found.ETag)
            : null;

    public Task<Versioned<AccountRecord>?> AccountAsync(ClerkId clerk, CancellationToken cancellationToken) =>
        documents.ReadAsync<AccountRecord>(Container, community.Value, $"account-{clerk}", cancellationToken);

    public Task PutAsync(AccountRecord account) =>
        PutAsync($"account-{account.Clerk}", account, new IndexEntry("account", account.SignInName.Trim().ToLowerInvariant(), ""));

    public Task PutAsync(InvitationRecord invitation) => PutAsync($"invitation-{invitation.TokenHash}", invitation);

    public Task<Versioned<InvitationRecord>?> InvitationAsync(string tokenHash, CancellationToken cancellationToken) =>
        documents.ReadAsync<InvitationRecord>(Container, community.Value, $"invitation-{tokenHash}", cancellationToken);

    /// <summary>Uses an invitation up, once: clerk and account appear with its end, or nothing happens.</summary>
    public Task<bool> AcceptInvitationAsync(Versioned<InvitationRecord> invitation, Clerk clerk, AccountRecord account) =>
        documents.CommitAsync(
            Container, community.Value,
            [
                new Operation.Delete($"invitation-{invitation.Value.TokenHash}", invitation.ETag),
                new Operation.Upsert($"clerk-{clerk.Id}", DomainJson.Write(clerk), [new("clerk", "all", clerk.Id.Value)]),
                new Operation.Upsert(
                    $"account-{account.Clerk}", DomainJson.Write(account), [new("account", account.SignInName.Trim().ToLowerInvariant(), "")]),
            ]);

    private static Operation.Upsert PutOf(HomeRecord home) =>
        new($"home-{home.Id}", DomainJson.Write(home), [new("home", "all", home.Address.ZhHans)]);

    private static Operation.Upsert PutOf(OwnerRecord owner, HomeRecord? first) =>
        new($"owner-{owner.Id}", DomainJson.Write(owner), [new("owner", "all", first?.Address.ZhHans ?? "~")]);

    private async Task<Written> PutAllAsync(IReadOnlyList<Operation.Upsert> puts, Action<int> progress)
    {
        var written = default(Written);
        foreach (var batch in puts.Chunk(DocumentRules.MostOperations))
        {
            List<Operation> changed = [];
            foreach (var put in batch)
            {
                var before = await documents.GetAsync(Container, community.Value, put.Id, CancellationToken.None);
                written = written.Counting(before is null, before?.Body == put.Body);
                if (before?.Body != put.Body)
                {
                    changed.Add(put);
                }
            }

            if (changed.Count > 0)
            {
                await documents.CommitAsync(Container, community.Value, changed);
            }

            progress(written.All);
        }

        return written;
    }

    private async IAsyncEnumerable<T> AllAsync<T>(string index, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var document in documents.AllAsync(new(Container, community.Value, index, "all", Size: 500), cancellationToken))
        {
            yield return DomainJson.Read<T>(document.Body);
        }
    }

    private Task<bool> PutAsync<T>(string id, T value, params IReadOnlyList<IndexEntry> index) =>
        documents.CommitAsync(Container, community.Value, [new Operation.Upsert(id, DomainJson.Write(value), index)]);
}
