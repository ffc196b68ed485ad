using System.Text.Json;
using OwnerBot.Cases;
using OwnerBot.Channels;
using OwnerBot.Channels.Activities;
using OwnerBot.Data.Conversations;
using OwnerBot.Dialogs;

namespace OwnerBot.Inbound;

/// <summary>Reads off an activity what a turn hears; the wire goes no further than this.</summary>
internal sealed class ActivityReader(IAttachmentStore attachments)
{
    /// <summary>As much as the dialogs read of one message, characters; the transcript keeps the whole.</summary>
    public const int MostHeard = 20_000;

    /// <summary>An activity of the house's own, which no channel brings in: the first people are on the desk.</summary>
    public const string DeskOpened = "deskOpened";

    /// <returns>Null for what is no turn: typing, unknown events, members leaving.</returns>
    public async Task<Incoming?> ReadAsync(Activity activity, CancellationToken cancellationToken) => activity switch
    {
        { Type: "conversationUpdate" } when SomebodyCame(activity) => new(new("", [], LanguageOf(activity.Locale), HeardKind.Arrival), "", []),
        { Type: "event", Name: "language" } => LanguageOf(AsText(activity.Value)) is { } chosen
            ? new(new("", [], chosen, HeardKind.LanguageChosen), "", [])
            : null,
        { Type: DeskOpened } => new(new("", [], null, HeardKind.DeskOpened), "", []),
        { Type: "message" } => await MessageAsync(activity, cancellationToken),
        _ => null,
    };

    /// <summary>Members leave, too, and the bot itself is added: neither is a person arriving.</summary>
    private static bool SomebodyCame(Activity activity) =>
        activity.MembersAdded?.Any(member => member.Id is { Length: > 0 } id && id != activity.Recipient?.Id) == true;

    public static ChannelReference ReferenceOf(Activity activity) => new(
        activity.ChannelId ?? "", activity.ServiceUrl ?? "", activity.Conversation?.Id ?? "", activity.From?.Id ?? "", activity.From?.Name,
        activity.Recipient?.Id, activity.Conversation?.TenantId);

    private async Task<Incoming> MessageAsync(Activity activity, CancellationToken cancellationToken)
    {
        List<LineAttachment> photos = [];
        foreach (var attachment in activity.Attachments ?? [])
        {
            if (await OursAsync(attachment, activity.Conversation?.Id, cancellationToken) is { } photo)
            {
                photos.Add(photo);
            }
        }

        // A postBack button sends its value and no text.
        var text = string.IsNullOrEmpty(activity.Text) ? AsText(activity.Value) : activity.Text;
        var whole = text ?? "";
        var heard = whole.Length > MostHeard ? whole[..MostHeard] : whole;
        return new(new(heard, [.. photos.Select(photo => photo.Id)], LanguageOf(activity.Locale), HeardKind.Message), whole, photos);
    }

    /// <summary>Only files that were uploaded into this very conversation: a link to anywhere else is not followed.</summary>
    private async Task<LineAttachment?> OursAsync(Attachment attachment, string? conversation, CancellationToken cancellationToken)
    {
        if (attachment.ContentUrl is not { } url || url[(url.LastIndexOf('/') + 1)..] is not { Length: > 0 and < 200 } id
            || await attachments.OpenAsync(id, cancellationToken) is not var (about, content))
        {
            return null;
        }

        await content.DisposeAsync();
        return about.ConversationId == conversation ? new(about.Id, about.Name, about.ContentType) : null;
    }

    private static string? AsText(JsonElement? value) => value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>BCP 47 to ours: Chinese with Hant, TW, HK or MO, and Cantonese, is traditional.</summary>
    public static Language? LanguageOf(string? tag) => tag?.ToLowerInvariant() switch
    {
        null or "" => null,
        var t when t.StartsWith("yue", StringComparison.Ordinal) => Language.TraditionalChinese,
        var t when t.StartsWith("zh", StringComparison.Ordinal) =>
            t.Contains("hant", StringComparison.Ordinal) || t.EndsWith("-tw", StringComparison.Ordinal)
            || t.EndsWith("-hk", StringComparison.Ordinal) || t.EndsWith("-mo", StringComparison.Ordinal)
                ? Language.TraditionalChinese
                : Language.SimplifiedChinese,
        var t when t.StartsWith("en", StringComparison.Ordinal) => Language.English,
        _ => null,
    };
}

/// <param name="Text">The whole text, as the transcript keeps it.</param>
/// <param name="Photos">The photos as the transcript shows them.</param>
internal sealed record Incoming(Heard Heard, string Text, IReadOnlyList<LineAttachment> Photos);
