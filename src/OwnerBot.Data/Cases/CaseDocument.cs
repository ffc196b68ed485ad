using OwnerBot.Cases;

namespace OwnerBot.Data.Cases;

/// <summary>A case as stored: its whole history, and the turns and clicks that it has already worked.</summary>
/// <param name="Applied">Marks of the latest requests, newest last; a request with a mark found here is not done again.</param>
internal sealed record CaseDocument(IReadOnlyList<CaseEvent> Events, IReadOnlyList<string> Applied);

/// <summary>A case as read.</summary>
/// <param name="Events">Its history, in order.</param>
/// <param name="Applied">See <see cref="CaseStore.CommitAsync"/>.</param>
public sealed record CaseOnFile(OwnerCase Case, IReadOnlyList<CaseEvent> Events, IReadOnlyList<string> Applied, string ETag);

/// <summary>A change of a case.</summary>
/// <param name="Before">Null for a new case.</param>
/// <param name="Mark">The turn or click that asked for it; null when repeating it does no harm.</param>
/// <param name="Ledger">The ledger as it becomes; null when it does not change.</param>
public sealed record CaseChange(
    CaseOnFile? Before, OwnerCase After, IReadOnlyList<CaseEvent> Happened, string? Mark, LedgerChange? Ledger);

/// <param name="ETag">Null when there was no ledger yet.</param>
public sealed record LedgerChange(OwnerBot.Cases.Responsibility.FirstContactLedger Next, string? ETag);

/// <summary>News of a case on its way into the owner's chat: one event of its history.</summary>
/// <param name="Id">Also the mark that makes it arrive once.</param>
/// <param name="Ordinal">Which event of the case's history, from 0.</param>
public sealed record CaseNotice(string Id, CaseId Case, int Ordinal, ConversationId Conversation);
