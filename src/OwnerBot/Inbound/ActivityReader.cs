using System.Text.Json;
using OwnerBot.Cases;
using OwnerBot.Channels;
using OwnerBot.Channels.Activities;
using OwnerBot.Channels.DirectLine;
using OwnerBot.Data.Conversations;
using OwnerBot.Dialogs;

namespace OwnerBot.Inbound;

/// <summary>Reads off an activity what a turn hears; the wire goes no further than this.</summary>
internal sealed class ActivityReader(IAttachmentStore attachments, IncomingFiles files)
{
    /// <summary>As much as the dialogs read of one message, characters; the transcript keeps the whole.</summary>
    public const int MostHeard = 20_000;

    /// <summary>An activity of the house's own, which no channel brings in: the first people are on the desk.</summary>
    public const string DeskOpened = "deskOpened";

    private const string Teams = "msteams";

    /// <returns>Null for what is no turn: typing, unknown events, members leaving.</returns>
    public async Task<Incoming?> ReadAsync(Activity activity, CancellationToken cancellationToken) => activity switch
    {
        { Type: "installationUpdate" } => Happened(activity) switch
        {
            "add" => Silent(HeardKind.Installed, LanguageOf(activity.Locale)),
            "remove" => Silent(HeardKind.Left),
            // The app's new version: nothing that its person did.
            _ => null,
        },
        { Type: "conversationUpdate", ChannelId: Teams, MembersAdded.Count: > 0 } => Silent(HeardKind.Installed, LanguageOf(activity.Locale)),
        { Type: "messageUpdate", Text: { Length: > 0 } text } => new(new(Cut(text), [], null, HeardKind.Edited), text, []) { Of = activity.ReplyToId },
        { Type: "messageDelete" } => Silent(HeardKind.TakenBack) with { Of = activity.ReplyToId },
        { Type: "conversationUpdate" } when SomebodyCame(activity) => Silent(HeardKind.Arrival, LanguageOf(activity.Locale)),
        { Type: "event", Name: "language" } => LanguageOf(AsText(activity.Value)) is { } chosen
            ? Silent(HeardKind.LanguageChosen, chosen)
            : null,
        { Type: DeskOpened } => Silent(HeardKind.DeskOpened),
        { Type: "message" } => await MessageAsync(activity, cancellationToken),
        _ => null,
    };

    /// <summary>Members leave, too, and the bot itself is added: neither is a person arriving.</summary>
    private static bool SomebodyCame(Activity activity) =>
        activity.MembersAdded?.Any(member => member.Id is { Length: > 0 } id && id != activity.Recipient?.Id) == true;

    public static ChannelReference ReferenceOf(Activity activity) => new(
        activity.ChannelId ?? "", activity.ServiceUrl ?? "", activity.Conversation?.Id ?? "", Person(activity)?.Id ?? "", Person(activity)?.Name,
        activity.Recipient?.Id, activity.Conversation?.TenantId);

    /// <summary>What happens to a conversation may come from the bot itself: then the person is whoever came.</summary>
    private static ChannelAccount? Person(Activity activity) => activity.From?.Id is { Length: > 0 } from && from != activity.Recipient?.Id
        ? activity.From
        : activity.MembersAdded?.FirstOrDefault(member => member.Id != activity.Recipient?.Id) ?? activity.From;

    private async Task<Incoming> MessageAsync(Activity activity, CancellationToken cancellationToken)
    {
        List<LineAttachment> photos = [];
        List<FileNotTaken> notTaken = [];
        foreach (var attachment in activity.Attachments ?? [])
        {
            if (await OursAsync(attachment, activity.Conversation?.Id, cancellationToken) is { } photo)
            {
                photos.Add(photo);
            }
            else if (activity.ChannelId != DirectLineChannel.Id)
            {
                var (taken, refused) = await files.TakeAsync(activity, attachment, cancellationToken);
                photos.AddRange(taken is null ? [] : [taken]);
                notTaken.AddRange(refused is null ? [] : [refused]);
            }
        }

        // A postBack button sends its value and no text.
        var text = string.IsNullOrEmpty(activity.Text) ? AsText(activity.Value) : activity.Text;
        var whole = text ?? "";
        return new(new(Cut(whole), [.. photos.Select(photo => photo.Id)], LanguageOf(activity.Locale), HeardKind.Message), whole, photos)
        {
            NotTaken = notTaken,
        };
    }

    private static string Cut(string whole) => whole.Length > MostHeard ? whole[..MostHeard] : whole;

    private static Incoming Silent(HeardKind kind, Language? locale = null) => new(new("", [], locale, kind), "", []);

    private static string? Happened(Activity activity) =>
        activity.Other?.TryGetValue("action", out var action) == true ? AsText(action) : null;

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
internal sealed record Incoming(Heard Heard, string Text, IReadOnlyList<LineAttachment> Photos)
{
    /// <summary>The activity that is changed or taken back; null for all else.</summary>
    public string? Of { get; init; }

    /// <summary>Files that came along and could not be kept.</summary>
    public IReadOnlyList<FileNotTaken> NotTaken { get; init; } = [];

    /// <summary>How the transcript shows it; null when it shows nothing.</summary>
    public LineKind? Kind => Heard.Kind switch
    {
        HeardKind.Message => LineKind.Said,
        HeardKind.Edited => LineKind.Edited,
        HeardKind.TakenBack => LineKind.TakenBack,
        HeardKind.Left => LineKind.Left,
        _ => null,
    };
}
