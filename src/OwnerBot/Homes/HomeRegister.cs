using System.Security.Cryptography;
using OwnerBot.Cases;
using OwnerBot.Cases.Homes;
using OwnerBot.Data.People;

namespace OwnerBot.Homes;

/// <summary>The desk's book of owners and homes, and the codes that bind a chat to them.</summary>
internal sealed class HomeRegister(PeopleStore people, CodeStore codes, TimeProvider clock)
{
    public const int PageSize = 40;

    /// <summary>At most this many owners for one search; a longer list helps nobody.</summary>
    public const int MostFound = 100;

    public async Task<(IReadOnlyList<OwnerAtHome> Owners, string? Next)> PageAsync(string? token, CancellationToken cancellationToken)
    {
        var (owners, next) = await people.OwnersAsync(PageSize, token, cancellationToken);
        return (await AtHomeAsync(owners, cancellationToken), next);
    }

    public async Task<IReadOnlyList<OwnerAtHome>> FindAsync(string text, CancellationToken cancellationToken) =>
        await AtHomeAsync(await people.FindOwnersAsync(text, MostFound, cancellationToken), cancellationToken);

    /// <summary>Writes an owner down. A home that is known already keeps what is known of it, and gets one owner more.</summary>
    /// <returns>The owner, or the text key of what is to be mended.</returns>
    public async Task<(OwnerAtHome? Added, string? Fault)> AddAsync(NewOwner typed, CancellationToken cancellationToken)
    {
        var (owner, home, fault) = typed.Read(new($"owner-{RandomNumberGenerator.GetHexString(10, lowercase: true)}"));
        if (owner is null || home is null)
        {
            return (null, fault);
        }

        if ((await people.OwnersOfAsync(home.Id, cancellationToken)).Any(other => other.Name == owner.Name))
        {
            return (null, "owners_fault_twice");
        }

        home = await people.HomeAsync(home.Id, cancellationToken) ?? home;
        await people.PutAsync(owner, home);
        return (new(owner, [home]), null);
    }

    /// <returns>The code, known to nobody else from here on, and until when it can be used. Earlier ones that nobody used are void.</returns>
    public async Task<(BindingCode Code, DateTimeOffset ValidUntil)> IssueAsync(OwnerId owner, ClerkId by)
    {
        var now = clock.GetUtcNow();
        return (await codes.IssueAsync(owner, by, now), now + BindingCode.ValidFor);
    }

    /// <summary>As it is now; null when the owner is gone.</summary>
    public async Task<OwnerAtHome?> AgainAsync(OwnerId id, CancellationToken cancellationToken) =>
        await people.OwnerAsync(id, cancellationToken) is { } owner ? (await AtHomeAsync([owner], cancellationToken))[0] : null;

    private async Task<IReadOnlyList<OwnerAtHome>> AtHomeAsync(IReadOnlyList<OwnerRecord> owners, CancellationToken cancellationToken)
    {
        List<OwnerAtHome> atHome = [];
        foreach (var owner in owners)
        {
            atHome.Add(new(owner, await people.HomesOfAsync(owner, cancellationToken)) { Codes = await codes.IssuedAsync(owner.Id, cancellationToken) });
        }

        return atHome;
    }
}

internal sealed record OwnerAtHome(OwnerRecord Owner, IReadOnlyList<HomeRecord> Homes)
{
    /// <summary>Oldest first; without the codes themselves.</summary>
    public IReadOnlyList<IssuedCode> Codes { get; init; } = [];

    /// <summary>What a clerk asks about: the chat that was bound last, and the code that may still bind one.</summary>
    public IEnumerable<IssuedCode> CodesShown =>
        Codes.Where((code, at) => at == Codes.Count - 1 || code == Codes.LastOrDefault(used => used.UsedAt is not null));

    public bool HasOpenCode(DateTimeOffset now) => Codes is [.., { UsedAt: null } latest] && latest.ValidUntil > now;
}
