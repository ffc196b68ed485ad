using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OwnerBot.Data;

/// <summary>A document id for an activity: channels put characters into activity ids that no document id may have.</summary>
internal static class ActivityKey
{
    /// <param name="kind">Parts the documents that one activity may have, e.g. <c>in</c>.</param>
    public static string Of(string kind, string activityId)
    {
        var plain = $"{kind}-{activityId}";
        // The hash goes under a prefix of its own, so that no activity id can be chosen to look like another's hash.
        return DocumentRules.IsId(plain) ? plain : $"{kind}x-{Base64Url.EncodeToString(SHA256.HashData(Encoding.Unicode.GetBytes(activityId)))}";
    }
}
