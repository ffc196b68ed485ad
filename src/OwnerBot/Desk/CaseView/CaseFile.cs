using OwnerBot.Cases;
using OwnerBot.Data.Conversations;
using OwnerBot.Data.Notes;
using OwnerBot.Data.People;
using OwnerBot.Desk.Undelivered;

namespace OwnerBot.Desk.CaseView;

/// <summary>Everything that the page of one case shows.</summary>
/// <param name="Chat">Null when the case was opened without a chat.</param>
/// <param name="Others">Other cases of the same chat.</param>
public sealed record CaseFile(
    OwnerCase Case, IReadOnlyList<CaseEvent> Events, ConversationRecord? Chat, IReadOnlyList<TranscriptLine> Lines,
    IReadOnlyDictionary<long, OutboxEntry> Deliveries, IReadOnlyList<InternalNote> Notes, HomeRecord? Home, IReadOnlyList<OwnerCase> Others)
{
    /// <summary>How far back a line can still be on its way.</summary>
    private const int LinesWatched = 30;

    /// <summary>What did not reach the owner; null when everything did.</summary>
    public NotArrived? NotArrived { get; init; }

    public bool HasEarlier => Lines is [{ Seq: > 1 }, ..];

    public IReadOnlyDictionary<CaseId, CaseNumber> CaseNumbers { get; } = Others.Append(Case).DistinctBy(c => c.Id).ToDictionary(c => c.Id, c => c.Number);

    public bool SomethingIsOnItsWay => Lines.TakeLast(LinesWatched).Any(line =>
        line.GoesOut && Deliveries.GetValueOrDefault(line.Seq)?.State is null or DeliveryState.Pending);

    /// <summary>The chat moved on; what is known already is not shown twice.</summary>
    public CaseFile With(ConversationRecord record, IReadOnlyList<TranscriptLine> lines)
    {
        var last = Lines is [.., var newest] ? newest.Seq : 0;
        return this with
        {
            Chat = record.LastSeq >= (Chat?.LastSeq ?? 0) ? record : Chat,
            Lines = [.. Lines, .. lines.Where(line => line.Seq > last)],
        };
    }
}
