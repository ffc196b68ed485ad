using System.Security.Cryptography;
using System.Text;
using OwnerBot.Cases;

namespace OwnerBot.Data.Seats;

/// <summary>Devices that may no longer sit down, and links by which one more device may. A link's secret is kept as a hash only.</summary>
public sealed class SeatStore(IDocumentStore documents, CommunityPartition community)
{
    private const string Container = "seats";

    /// <summary>The device is signed out for good: a copy of its cookie opens nothing any more.</summary>
    public Task LeaveAsync(string conversationId, string device, DateTimeOffset now) =>
        documents.CommitAsync(Container, conversationId, [new Operation.Upsert($"left-{device}", DomainJson.Write(new LeftRecord(now)), [])]);

    public async Task<bool> HasLeftAsync(string conversationId, string device, CancellationToken cancellationToken) =>
        await documents.GetAsync(Container, conversationId, $"left-{device}", cancellationToken) is not null;

    public Task OfferAsync(string secret, SeatLinkRecord link) =>
        documents.CommitAsync(Container, community.Value, [new Operation.Create(LinkId(secret), DomainJson.Write(link), [])]);

    /// <summary>Tries a link with the number that belongs to it. Right, it is used up; wrong too often, it is dead.</summary>
    public async Task<SeatLinkTried> RedeemAsync(string secret, string number, DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await documents.ReadAsync<SeatLinkRecord>(Container, community.Value, LinkId(secret), cancellationToken) is not { Value: var link } found
                || link.Used || link.TriesLeft <= 0 || link.ValidUntil <= now)
            {
                return new SeatLinkTried.Gone();
            }

            var right = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(number), Encoding.UTF8.GetBytes(link.Number));
            var next = right ? link with { Used = true } : link with { TriesLeft = link.TriesLeft - 1 };
            if (await documents.CommitAsync(Container, community.Value, [new Operation.Replace(LinkId(secret), DomainJson.Write(next), [], found.ETag)]))
            {
                return right ? new SeatLinkTried.Opened(link.ConversationId, link.UserId)
                    : next.TriesLeft > 0 ? new SeatLinkTried.WrongNumber(next.TriesLeft)
                    : new SeatLinkTried.Gone();
            }
        }
    }

    private static string LinkId(string secret) => $"link-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)))}";
}

/// <param name="Number">Shown on the first device and typed on the second.</param>
public sealed record SeatLinkRecord(string ConversationId, string UserId, string Number, DateTimeOffset ValidUntil, int TriesLeft, bool Used = false);

/// <param name="At">When the device was signed out.</param>
public sealed record LeftRecord(DateTimeOffset At);

/// <summary>How opening a link ended.</summary>
public abstract record SeatLinkTried
{
    private SeatLinkTried()
    {
    }

    public sealed record Opened(string ConversationId, string UserId) : SeatLinkTried;

    /// <param name="Left">Tries left before the link is dead.</param>
    public sealed record WrongNumber(int Left) : SeatLinkTried;

    /// <summary>Used, too old, tried too often, or never made; which of them is nobody's business.</summary>
    public sealed record Gone : SeatLinkTried;
}
