using OwnerBot.Cases;
using OwnerBot.Data.Conversations;

namespace OwnerBot.Desk;

/// <summary>
/// What just changed, for the pages that are open now. In this process only and never relied on: a page reads the store
/// when it opens, and again when it hears of a change.
/// </summary>
internal sealed class DeskFeed
{
    public event Action<DeskNews>? Changed;

    public void CaseChanged(OwnerCase ownerCase) => Changed?.Invoke(new DeskNews.Case(ownerCase));

    public void ConversationChanged(ConversationRecord record, IReadOnlyList<TranscriptLine> lines) =>
        Changed?.Invoke(new DeskNews.Chat(record, lines));

    /// <summary>Something did not reach the owner, or a clerk saw to it.</summary>
    public void DeliveryFailed(ConversationId conversation) => Changed?.Invoke(new DeskNews.Delivery(conversation));

    public void OwnerTypes(ConversationId conversation) => Changed?.Invoke(new DeskNews.Typing(conversation));
}

internal abstract record DeskNews
{
    private DeskNews()
    {
    }

    public sealed record Case(OwnerCase OwnerCase) : DeskNews;

    public sealed record Chat(ConversationRecord Record, IReadOnlyList<TranscriptLine> Lines) : DeskNews;

    public sealed record Delivery(ConversationId Conversation) : DeskNews;

    public sealed record Typing(ConversationId Conversation) : DeskNews;
}
