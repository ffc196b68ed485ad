using System.Security.Cryptography;
using System.Text;
using OwnerBot.Cases;
using OwnerBot.Cases.Homes;

namespace OwnerBot.Data.People;

/// <summary>Binding codes, who is bound to whom, and wrong tries. A code is kept as a hash only.</summary>
public sealed class CodeStore(IDocumentStore documents, CommunityPartition community)
{
    private const string Container = "people";

    /// <summary>A new code. The owner's earlier ones, if not used yet, bind nobody from here on: one owner, one open code.</summary>
    public async Task<BindingCode> IssueAsync(OwnerId owner, ClerkId by, DateTimeOffset now)
    {
        while (true)
        {
            var (code, before) = (Draw(), await BookAsync(owner, CancellationToken.None));
            var issued = new IssuedCode(CodeId(code), by, now, now + BindingCode.ValidFor);
            Operation book = before is null
                ? new Operation.Create(BookId(owner), DomainJson.Write(new CodeBook([issued])), [])
                : new Operation.Replace(BookId(owner), DomainJson.Write(before.Value.With(issued)), [], before.ETag);
            var record = new CodeRecord(owner, by, issued.ValidUntil, null);
            if (await documents.CommitAsync(Container, community.Value, [new Operation.Upsert(CodeId(code), DomainJson.Write(record), []), book]))
            {
                return code;
            }
        }
    }

    /// <summary>The codes given out for an owner, oldest first; the latest few are kept. None of them can be read back.</summary>
    public async Task<IReadOnlyList<IssuedCode>> IssuedAsync(OwnerId owner, CancellationToken cancellationToken) =>
        (await BookAsync(owner, cancellationToken))?.Value.Issued ?? [];

    /// <summary>Whether somebody was given this code, used or not: then it is nothing to be written down or shown.</summary>
    public async Task<bool> WasIssuedAsync(BindingCode code, CancellationToken cancellationToken) =>
        await documents.GetAsync(Container, community.Value, CodeId(code), cancellationToken) is not null;

    /// <summary>Who this person is bound to; null when to nobody.</summary>
    /// <param name="person">The channel's user, see <see cref="PersonKey"/>.</param>
    public async Task<OwnerId?> BoundToAsync(PersonKey person, CancellationToken cancellationToken) =>
        (await documents.ReadAsync<BoundRecord>(Container, community.Value, $"bound-{person}", cancellationToken))?.Value.Owner;

    /// <summary>Tries a code. The same person with the same code again is bound again; the same wrong turn counts once.</summary>
    /// <param name="chat">Where it was typed, for the clerk who gave it out.</param>
    /// <param name="mark">The turn.</param>
    public async Task<CodeTried> RedeemAsync(
        PersonKey person, BindingCode code, ChatOfCode chat, string mark, DateTimeOffset now, CancellationToken cancellationToken)
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
            var book = found is null ? null : await BookAsync(found.Value.Owner, cancellationToken);
            var good = found is { Value: var record } && (record.UsedBy == person.Value
                || (record.UsedBy is null && record.ValidUntil > now && book?.Value.IsLatest(CodeId(code)) is not false));
            var operations = good ? Bind(person, code, found!, book, chat, tries?.ETag, now) : [CountWrong(person, tries?.ETag, counted.AfterWrong(now), mark)];
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

    private static List<Operation> Bind(
        PersonKey person, BindingCode code, Versioned<CodeRecord> found, Versioned<CodeBook>? book, ChatOfCode chat, string? triesETag, DateTimeOffset now)
    {
        List<Operation> operations =
        [
            new Operation.Replace(CodeId(code), DomainJson.Write(found.Value with { UsedBy = person.Value }), [], found.ETag),
            new Operation.Upsert($"bound-{person}", DomainJson.Write(new BoundRecord(found.Value.Owner, now)), []),
        ];
        if (book is not null)
        {
            // Held to the book as it was read: a code that is being replaced at this moment binds nobody.
            operations.Add(new Operation.Replace(
                BookId(found.Value.Owner), DomainJson.Write(book.Value.Used(CodeId(code), chat, now)), [], book.ETag));
        }

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

    private Task<Versioned<CodeBook>?> BookAsync(OwnerId owner, CancellationToken cancellationToken) =>
        documents.ReadAsync<CodeBook>(Container, community.Value, BookId(owner), cancellationToken);

    private static string BookId(OwnerId owner) => $"codes-{owner}";

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
