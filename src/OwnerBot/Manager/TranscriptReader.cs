using OwnerBot.Cases;
using OwnerBot.Data.Cases;
using OwnerBot.Data.Conversations;
using OwnerBot.Data.Notes;
using OwnerBot.Data.People;

namespace OwnerBot.Manager;

/// <summary>Reads one conversation for the manager: its lines with how each went out, its cases and, apart, their internal notes.</summary>
internal sealed class TranscriptReader(ConversationStore conversations, CaseStore cases, NoteStore notes, PeopleStore people)
{
    public const int LinesAPage = 500;

    private const int MostCases = 100;

    /// <returns>Null when there is no such conversation.</returns>
    public async Task<ReadConversation?> OpenAsync(ConversationId id, CancellationToken cancellationToken)
    {
        // An id comes from the address bar: what is no id names no conversation.
        if (!IsId(id) || await conversations.FindAsync(id, cancellationToken) is not { Value: var record })
        {
            return null;
        }

        var owner = record.Owner is { } known ? await people.OwnerAsync(known, cancellationToken) : null;
        var homes = owner is null ? [] : await people.HomesOfAsync(owner, cancellationToken);
        List<NotedCase> noted = [];
        foreach (var ownerCase in await cases.OfConversationAsync(id, MostCases, cancellationToken))
        {
            noted.Add(new(ownerCase, await notes.OfAsync(ownerCase.Id, cancellationToken)));
        }

        return new(record, homes, noted);
    }

    /// <summary>The page of lines that holds a line.</summary>
    /// <param name="line">From 1; anything else reads the first page.</param>
    public async Task<IReadOnlyList<DeliveredLine>> PageWithAsync(ConversationId id, long line, CancellationToken cancellationToken)
    {
        var after = Math.Max(0, line - 1) / LinesAPage * LinesAPage;
        var lines = await conversations.TranscriptAsync(id, after, LinesAPage, cancellationToken);
        var deliveries = await conversations.DeliveriesAsync(id, after, LinesAPage, cancellationToken);
        return [.. lines.Select(spoken => new DeliveredLine(spoken, deliveries.GetValueOrDefault(spoken.Seq)))];
    }

    private static bool IsId(ConversationId id) =>
        id.Value.Length is > 0 and <= 200 && id.Value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}

public sealed record ReadConversation(ConversationRecord Record, IReadOnlyList<HomeRecord> Homes, IReadOnlyList<NotedCase> Cases);

public sealed record NotedCase(OwnerCase Case, IReadOnlyList<InternalNote> Notes);

/// <param name="Delivery">Null only for a line older than deliveries are kept.</param>
public sealed record DeliveredLine(TranscriptLine Line, OutboxEntry? Delivery);
