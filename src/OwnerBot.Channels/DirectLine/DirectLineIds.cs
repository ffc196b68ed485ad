using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OwnerBot.Channels.DirectLine;

/// <summary>Ids of <c>[A-Za-z0-9_-]</c>, either unguessable (128 random bits) or derived, so that a repeat finds the first.</summary>
public static class DirectLineIds
{
    public static string NewConversation() => Random();

    public static string NewUser() => "dl_" + Random();

    public static string NewActivity() => Random();

    /// <summary>The conversationUpdate that starts a conversation. The client never sees it, so nothing may reply to it.</summary>
    public static string ConversationUpdate(string conversationId) => Derived(conversationId, "conversationUpdate");

    /// <summary>The same client activity in the same conversation has the same id, however often it is delivered.</summary>
    internal static string ForClientActivity(string conversationId, string clientActivityId) =>
        Derived(conversationId, "client\n" + clientActivityId);

    /// <summary>A <c>dl_</c> id is taken as it is; another one becomes a <c>dl_</c> id of its own, always the same.</summary>
    internal static string ForUser(string? given) => given switch
    {
        null or "" => NewUser(),
        _ when given.StartsWith("dl_", StringComparison.Ordinal) && IsId(given) => given,
        _ => "dl_" + Derived("user", given),
    };

    internal static bool IsId(string? id) =>
        id is { Length: > 0 and <= 128 } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    private static string Derived(string scope, string what) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{scope}\n{what}")).AsSpan(0, 18));
}
