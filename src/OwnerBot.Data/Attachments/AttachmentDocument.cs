namespace OwnerBot.Data.Attachments;

internal sealed record AttachmentDocument(string ConversationId, string Name, string ContentType, long Length, DateTimeOffset SavedAt);
