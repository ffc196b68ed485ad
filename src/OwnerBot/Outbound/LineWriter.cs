using Microsoft.Extensions.Options;
using OwnerBot.Cases;
using OwnerBot.CaseWork;
using OwnerBot.Channels;
using OwnerBot.Channels.Activities;
using OwnerBot.Channels.Authentication;
using OwnerBot.Data.Cases;
using OwnerBot.Data.Conversations;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Outbound.Teams;

namespace OwnerBot.Outbound;

/// <summary>
/// Writes a line for its channel. Teams shows no suggested actions in some places and six at most in others, so that there every line
/// with choices is a card; a case that was opened or asked for is a card that refreshes itself.
/// </summary>
internal sealed class LineWriter(
    CaseStore cases, Staff staff, IAttachmentStore attachments, IOptions<BotFrameworkOptions> options, TimeProvider clock)
{
    public const string Teams = "msteams";

    private const int MostCases = 5;

    /// <summary>Shown inside a message; any other file waits for the owner's consent in a card of its own.</summary>
    private static readonly string[] Pictures = ["image/png", "image/jpeg", "image/gif"];

    /// <summary>Teams shows pictures up to this size, in bytes.</summary>
    private const long LargestPicture = 1024 * 1024;

    public async Task<Activity> WriteAsync(TranscriptLine line, ConversationRecord record, CancellationToken cancellationToken)
    {
        var plain = ActivityWriter.Write(line, record.Reference);
        if (record.Reference.ChannelId != Teams)
        {
            return plain;
        }

        List<Attachment> attached = [];
        foreach (var file in line.Attachments)
        {
            attached.Add(await FileAsync(file, line, cancellationToken));
        }

        var cards = await CardsAsync(line, plain.Text ?? "", record, cancellationToken);
        // A case's card changes with the case: what was promised when it was opened stays in words above it. Any other card has the
        // words in itself, and a notification shows them.
        var apart = cards.Count == 0 || IsOpening(line);
        return plain with
        {
            Text = apart ? plain.Text : null,
            Summary = apart ? null : Card.Short(plain.Text ?? "", 200),
            SuggestedActions = null,
            Attachments = attached.Count + cards.Count == 0 ? null : [.. attached, .. cards],
        };
    }

    private async Task<IReadOnlyList<Attachment>> CardsAsync(TranscriptLine line, string text, ConversationRecord record, CancellationToken cancellationToken)
    {
        if (IsOpening(line))
        {
            return await cases.FindAsync(line.Case!.Value, cancellationToken) is { } file ? [await CaseAsync(file, line, record, cancellationToken)] : [];
        }

        if (line.Key is TextKeys.StatusList)
        {
            var open = await OpenOfAsync(record, cancellationToken);
            var shown = new List<Attachment>();
            foreach (var one in open)
            {
                shown.Add(await CaseAsync(one, line, record, cancellationToken));
            }

            return shown;
        }

        return line.Choices.Count > 0 ? [Card.Attached(LineCard.Asking(line, text))] : [];
    }

    private static bool IsOpening(TranscriptLine line) => line.Case is not null && line.Key?.StartsWith("opened.", StringComparison.Ordinal) == true;

    private async Task<Attachment> CaseAsync(CaseOnFile file, TranscriptLine line, ConversationRecord record, CancellationToken cancellationToken)
    {
        var here = await staff.NowAsync(cancellationToken);
        var words = new CardWords(line.Language, clock.GetUtcNow(), here.Community.Zone());
        return Card.Attached(CaseCard.Draw(CaseFace.Of(file, here), words, record.Reference.UserId));
    }

    private async Task<IReadOnlyList<CaseOnFile>> OpenOfAsync(ConversationRecord record, CancellationToken cancellationToken)
    {
        var inChat = await cases.OfConversationAsync(record.Id, MostCases, cancellationToken);
        var elsewhere = record.Owner is { } owner ? await cases.OfOwnerAsync(owner, MostCases, cancellationToken) : [];
        List<CaseOnFile> files = [];
        foreach (var its in inChat.Concat(elsewhere).DistinctBy(c => c.Id).Where(c => c.IsOpen).OrderBy(c => c.Promise!.By).Take(MostCases))
        {
            if (await cases.FindAsync(its.Id, cancellationToken) is { } file)
            {
                files.Add(file);
            }
        }

        return files;
    }

    private async Task<Attachment> FileAsync(LineAttachment file, TranscriptLine line, CancellationToken cancellationToken)
    {
        if (await attachments.OpenAsync(file.Id, cancellationToken) is not var (about, content))
        {
            throw new ChannelRefusedException("The file is not there any more.");
        }

        await content.DisposeAsync();
        return options.Value.PublicOrigin is not null && Pictures.Contains(file.ContentType) && about.Length <= LargestPicture
            ? new(file.ContentType, $"/v3/directline/attachments/{file.Id}", file.Name)
            : FileCard.Offering(about, Wording.Render(new Dialogs.Say(TextKeys.FileOffer).With("clerk", line.SpeakerName), line.Language, line.At, TimeZoneInfo.Utc).Text);
    }
}
