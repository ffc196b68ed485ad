using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.Messaging;

/// <summary>What a channel sent: checked for what we need, and brought into the one form that the inbox knows.</summary>
internal static class ArrivedActivity
{
    /// <summary>What happens to a conversation; the bot itself may be the one it comes from, as when it is added.</summary>
    private static readonly string[] AboutTheConversation = ["conversationUpdate", "installationUpdate"];

    /// <returns>What is missing; null when nothing is.</returns>
    public static string? Complaint(Activity activity) => activity switch
    {
        { Type: null or "" } => "The activity has no type.",
        { ChannelId: null or "" } => "The activity has no channelId.",
        { ServiceUrl: null or "" } => "The activity has no serviceUrl.",
        { Conversation: null or { Id: null or "" } } => "The activity has no conversation.",
        _ when activity.Attachments?.Any(one => one is null) == true => "An attachment is null.",
        _ => null,
    };

    /// <summary>The bot hears itself where a channel shows everybody everything.</summary>
    public static bool IsEcho(Activity activity, string? appId) =>
        !AboutTheConversation.Contains(activity.Type)
        && activity.From is { } from
        && (from.Role == "bot"
            || (from.Id is { Length: > 0 } id && (id == activity.Recipient?.Id || (appId is not null && (id == appId || id == $"28:{appId}")))));

    /// <summary>
    /// As it is written down: with an id that a repeat of the same call has too and nothing else has, and as people read it.
    /// </summary>
    /// <param name="body">The bytes it came in.</param>
    public static Activity Normal(Activity activity, ReadOnlySpan<byte> body) => AsRead(activity) with
    {
        Id = Id(activity, body),
        // The message that is changed; its id alone would make the change look like the message come again.
        ReplyToId = ChangesAMessage(activity) ? activity.Id : activity.ReplyToId,
    };

    private static string Id(Activity activity, ReadOnlySpan<byte> body) => activity switch
    {
        { Id: null or "" } => Derived(activity.Type!, Convert.ToHexString(SHA256.HashData(body))),
        // The second edit of a message back to its first words is another edit. A repeat with a new timestamp is taken for one
        // too, and changes nothing.
        _ when ChangesAMessage(activity) => Derived(activity.Type!, $"{activity.Id}\n{activity.Timestamp:O}\n{activity.LocalTimestamp}\n{activity.Text}"),
        _ => activity.Id,
    };

    private static bool ChangesAMessage(Activity activity) => activity.Type is "messageUpdate" or "messageDelete";

    /// <summary>Teams says the words again as an attachment of HTML, and puts mentions into the text.</summary>
    private static Activity AsRead(Activity activity) => activity.ChannelId != "msteams" ? activity : Mentions.Strip(activity) with
    {
        Attachments = activity.Attachments is { } all && all.Any(IsHtml) ? [.. all.Where(one => !IsHtml(one))] : activity.Attachments,
    };

    private static bool IsHtml(Attachment attachment) => string.Equals(attachment.ContentType, "text/html", StringComparison.OrdinalIgnoreCase);

    private static string Derived(string type, string what) =>
        $"{type}_" + Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(what)).AsSpan(0, 18));
}
