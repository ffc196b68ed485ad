using OwnerBot.Cases;
using OwnerBot.CaseWork;
using OwnerBot.Data;
using OwnerBot.Data.Conversations;
using OwnerBot.Data.People;
using OwnerBot.Outbound;
using OwnerBot.Turns;

namespace OwnerBot.Desk.Undelivered;

/// <summary>What did not reach the owner, and how the owner can be reached instead: by phone, in another chat, or by trying again.</summary>
internal sealed class OtherWays(
    ConversationStore conversations, ConversationDirectory directory, PeopleStore people, ConversationGate gate, OutboxBell outbox,
    DeskFeed desk, TimeProvider clock)
{
    private const int Most = 40;

    private const int MostChats = 10;

    /// <returns>Null when everything arrived, or was seen to.</returns>
    public async Task<NotArrived?> OfAsync(ConversationId id, CancellationToken cancellationToken)
    {
        if (await conversations.DeadAsync(id, Most, cancellationToken) is not { Count: > 0 } dead
            || await conversations.FindAsync(id, cancellationToken) is not { Value: var record })
        {
            return null;
        }

        var owner = record.Owner is { } known ? await people.OwnerAsync(known, cancellationToken) : null;
        var chats = record.Owner is { } its ? await directory.OfOwnerAsync(its, MostChats, cancellationToken) : [];
        return new([.. dead.Select(one => one.Value)], record.Reference.ChannelId, owner?.Phone, [.. chats.Where(chat => chat.Id != id)]);
    }

    /// <summary>Puts them back into the outbox, as they were.</summary>
    public Task TryAgainAsync(ConversationId id) => ChangeAsync(id, entry => entry with
    {
        State = DeliveryState.Pending, Attempts = 0, NotBefore = clock.GetUtcNow(), Error = null, Why = null,
    });

    /// <summary>The clerk has told the owner in some other way.</summary>
    public Task SettleAsync(ConversationId id, ClerkId by) =>
        ChangeAsync(id, entry => entry with { State = DeliveryState.Settled, SettledBy = by });

    /// <summary>Says them in another chat of the same owner, each once, and settles them here.</summary>
    /// <returns>False when that chat is not this owner's.</returns>
    public async Task<bool> SayInAsync(ConversationId id, ConversationId other, ClerkId by, CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(id, cancellationToken) is not { Value.Owner: { } owner })
        {
            return false;
        }

        foreach (var entry in await conversations.DeadAsync(id, Most, cancellationToken))
        {
            if (await conversations.LineAsync(id, entry.Value.Seq, cancellationToken) is { } line && !await SayAsync(line, id, other, owner))
            {
                return false;
            }
        }

        outbox.Ring(other);
        await SettleAsync(id, by);
        return true;
    }

    private async Task<bool> SayAsync(TranscriptLine line, ConversationId from, ConversationId other, OwnerId owner)
    {
        using var turn = await gate.EnterAsync(other, CancellationToken.None);
        var mark = $"again-{from}-{line.Seq}";
        while (!await conversations.HasHappenedAsync(other, mark, CancellationToken.None))
        {
            if (await conversations.FindAsync(other, CancellationToken.None) is not { Value: var record, ETag: var etag } || record.Owner != owner)
            {
                return false;
            }

            var (seq, now) = (record.LastSeq + 1, clock.GetUtcNow());
            // Its buttons belong to the chat in which they were offered.
            var again = line with { Seq = seq, ActivityId = $"{other}-{seq:D7}", At = now, Choices = [] };
            var next = record with { LastSeq = seq, LastAt = now, LastText = Summary.Of(line.Text) };
            if (await conversations.CommitAsync(next, etag, [again], ConversationStore.Once(mark)))
            {
                desk.ConversationChanged(next, [again]);
            }
        }

        return true;
    }

    private async Task ChangeAsync(ConversationId id, Func<OutboxEntry, OutboxEntry> change)
    {
        // A colleague may do the same at this moment: what is no longer dead is left alone.
        while (await conversations.DeadAsync(id, Most, CancellationToken.None) is { Count: > 0 } dead)
        {
            await conversations.RecordAsync(id, [.. dead.Select(one => (one, change(one.Value)))]);
        }

        outbox.Ring(id);
        desk.DeliveryFailed(id);
    }
}

/// <param name="Entries">Oldest first.</param>
/// <param name="ChannelId">Where they were to go.</param>
/// <param name="Phone">The owner's, E.164; null when not known.</param>
/// <param name="Chats">The owner's other chats, latest first.</param>
public sealed record NotArrived(IReadOnlyList<OutboxEntry> Entries, string ChannelId, string? Phone, IReadOnlyList<DirectoryEntry> Chats);
