using OwnerBot.Cases;

namespace OwnerBot.Data.Notes;

/// <summary>
/// Internal notes, in a container of their own (DESIGN rule 8): only the desk and the manager's console may ask for this
/// store, and a test holds everything else to that.
/// </summary>
public sealed class NoteStore(IDocumentStore documents)
{
    public const string Container = "notes";

    /// <param name="mark">Made by the page when the note was begun: the same note sent twice is kept once.</param>
    public Task AddAsync(InternalNote note, string mark) =>
        documents.CommitAsync(
            Container, note.Case.Value, [new Operation.Create($"note-{mark}", DomainJson.Write(note), [new("note", "all", SortKey.Of(note.At))])]);

    /// <summary>The notes of a case, oldest first, at most 500.</summary>
    public Task<IReadOnlyList<InternalNote>> OfAsync(CaseId id, CancellationToken cancellationToken) =>
        documents.ListAsync<InternalNote>(new(Container, id.Value, "note", "all", Size: 500), cancellationToken);
}
