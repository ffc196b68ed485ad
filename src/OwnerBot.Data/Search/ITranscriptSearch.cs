namespace OwnerBot.Data.Search;

/// <summary>Finds what was said, for the manager. Filled by an idempotent second step after the commit of a transcript.</summary>
public interface ITranscriptSearch
{
    /// <summary>Makes lines findable; a line of the same conversation and number takes the place of the one before.</summary>
    Task IndexAsync(IReadOnlyList<SearchLine> lines);

    /// <summary>
    /// Lines that have every word of <paramref name="text"/>, newest first. Chinese is found by any stretch of it, other
    /// languages by whole words in either case. Any text may be asked; one without words finds nothing.
    /// </summary>
    /// <param name="max">1 to 500.</param>
    Task<IReadOnlyList<SearchHit>> FindAsync(string text, int max, CancellationToken cancellationToken);
}

/// <param name="Seq">Number of the line in its transcript.</param>
/// <param name="At">Kept to the millisecond.</param>
public sealed record SearchLine(string ConversationId, long Seq, string Speaker, DateTimeOffset At, string Text);

/// <param name="Snippet">The line around the first word found, at most 120 characters and an ellipsis at either end.</param>
public sealed record SearchHit(string ConversationId, long Seq, DateTimeOffset At, string Snippet);
