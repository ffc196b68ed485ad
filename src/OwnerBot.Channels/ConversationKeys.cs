using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OwnerBot.Channels;

/// <summary>One key for each conversation of each channel, fit for a document id.</summary>
public static class ConversationKeys
{
    /// <summary>
    /// <c>bf_</c> and 32 characters of <c>[A-Za-z0-9_-]</c>, derived: always the same for the same channel and conversation.
    /// Channels put <c>: ; @ /</c> and more in their conversation ids, and two channels may use the same id.
    /// </summary>
    /// <remarks>Stored, so it never changes. Conversations of the embedded Direct Line are keyed by their own id, which is legal as it is.</remarks>
    public static string Of(string channelId, string conversationId)
    {
        ArgumentException.ThrowIfNullOrEmpty(channelId);
        ArgumentException.ThrowIfNullOrEmpty(conversationId);
        return "bf_" + Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{channelId}\n{conversationId}")).AsSpan(0, 24));
    }
}
