using OwnerBot.Cases;

namespace OwnerBot.Data.People;

/// <summary>The codes given out for one owner, oldest first. Only the last can still bind a chat.</summary>
internal sealed record CodeBook(IReadOnlyList<IssuedCode> Issued)
{
    private const int Kept = 10;

    public bool IsLatest(string codeId) => Issued is [.., var latest] && latest.CodeId == codeId;

    public CodeBook With(IssuedCode next) => new([.. Issued.TakeLast(Kept - 1), next]);

    /// <summary>Typed again by the same person it stays used since the first time.</summary>
    public CodeBook Used(string codeId, ChatOfCode chat, DateTimeOffset now) => new(
        [.. Issued.Select(issued => issued.CodeId == codeId && issued.UsedAt is null ? issued with { UsedAt = now, UsedIn = chat } : issued)]);
}

/// <summary>A code that was given out, without the code.</summary>
/// <param name="UsedAt">Null while nobody used it.</param>
/// <param name="UsedIn">Null while nobody used it.</param>
public sealed record IssuedCode(
    string CodeId, ClerkId By, DateTimeOffset At, DateTimeOffset ValidUntil, DateTimeOffset? UsedAt = null, ChatOfCode? UsedIn = null);

/// <summary>The chat in which a code was typed.</summary>
public sealed record ChatOfCode(ConversationId Conversation, string ChannelId);
