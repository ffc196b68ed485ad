using System.Security.Cryptography;
using System.Text;
using OwnerBot.Cases;
using OwnerBot.Cases.Homes;

namespace OwnerBot.Data.People;

/// <summary>Binding codes, who is bound to whom, and wrong tries. A code is kept as a hash only.</summary>
public sealed class CodeStore(IDocumentStore documents, CommunityPartition community)
{
    private const string Container = "people";

    public async Task<BindingCode> IssueAsync(OwnerId owner, ClerkId by, DateTimeOffset now)
    {
        var code = Draw();
        var record = new CodeRecord(owner, by, now + BindingCode.ValidFor, null);
        await documents.CommitAsync(Container, community.Value, [new Operation.Upsert(CodeId(code), DomainJson.Write(record), [])]);
        return code;
    }

    /// <summary>Who this person is bound to; null when to nobody.</summary>
    /// <param name="person">The channel's user, see <see cref="PersonKey"/>.</param>
    public async Task<OwnerId?> BoundToAsync(PersonKey person, CancellationToken cancellationToken) =>
        (await documents.ReadAsync<BoundRecord>(Container, community.Value, $"bound-{person}", cancellationToken))?.Value.Owner;

    /// <summary>Tries a code. The same person with the same code again is bound again; the same wrong turn counts once.</summary>
    /// <param name="mark">The turn.</param>
    public async Task<CodeTried> RedeemAsync(
        PersonKey person, BindingCode code, string mark, DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (true)
        {
            var tries = await documents.ReadAsync<TriesRecord>(Container, community.Value, $"tries-{person}", cancellationToken);
            var counted = tries?.Value.Tries ?? CodeTries.None;
            if (tries?.Value.LastMark == mark)
            {
                return Tell(counted, now);
            }

            if (counted.IsLocked(now))
            {
                return new CodeTried.Locked(counted.LockedUntil!.Value);
            }

            var found = await documents.ReadAsync<CodeRecord>(Container, community.Value, CodeId(code), cancellationToken);
            var good = found is { Value: var record }
                && (record.UsedBy == person.Value || (record.UsedBy is null && record.ValidUntil > now));
            var operations = good ? Bind(person, code, found!, tries?.ETag, now) : [CountWrong(person, tries?.ETag, counted.AfterWrong(now), mark)];
            if (await documents.CommitAsync(Container, community.Value, operations))
            {
                return good ? new CodeTried.Bound(found!.Value.Owner) : Tell(counted.AfterWrong(now), now);
            }
        }
    }

    /// <summary>One in eleven draws has no digit, and is drawn again.</summary>
    internal static BindingCode Draw()
    {
        BindingCode drawn;
        do
        {
            drawn = new(RandomNumberGenerator.GetString(BindingCode.Letters, BindingCode.Length));
        }
        while (!drawn.LooksLikeACode);

        return drawn;
    }

    private static CodeTried Tell(CodeTries tries, DateTimeOffset now) =>
        tries.IsLocked(now) ? new CodeTried.Locked(tries.LockedUntil!.Value) : new CodeTried.Wrong(tries.Left);

    private static List<Operation> Bind(PersonKey person, BindingCode code, Versioned<CodeRecord> found, string? triesETag, DateTimeOffset now)
    {
        List<Operation> operations =
        [
            new Operation.Replace(CodeId(code), DomainJson.Write(found.Value with { UsedBy = person.Value }), [], found.ETag),
            new Operation.Upsert($"bound-{person}", DomainJson.Write(new BoundRecord(found.Value.Owner, now)), []),
        ];
        if (triesETag is not null)
        {
            operations.Add(new Operation.Delete($"tries-{person}", triesETag));
        }

        return operations;
    }

    private static Operation CountWrong(PersonKey person, string? etag, CodeTries next, string mark)
    {
        var body = DomainJson.Write(new TriesRecord(next, mark));
        return etag is null
            ? new Operation.Create($"tries-{person}", body, [])
            : new Operation.Replace($"tries-{person}", body, [], etag);
    }

    private static string CodeId(BindingCode code) => $"code-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Value)))}";
}

/// <summary>A channel's user as a document id: the channel and the user id, hashed.</summary>
public readonly record struct PersonKey(string Value)
{
    public static PersonKey Of(string channelId, string userId) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{channelId}|{userId}")))[..40]);

    public override string ToString() => Value;
}

/// <summary>How a try ended.</summary>
public abstract record CodeTried
{
    private CodeTried()
    {
    }

    public sealed record Bound(OwnerId Owner) : CodeTried;

    /// <param name="Left">Tries left before the lock.</param>
    public sealed record Wrong(int Left) : CodeTried;

    public sealed record Locked(DateTimeOffset Until) : CodeTried;
}
