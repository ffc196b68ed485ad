using OwnerBot.Cases;
using OwnerBot.Data.Cases;
using OwnerBot.Data.Conversations;
using OwnerBot.Data.Notes;
using OwnerBot.Data.People;
using OwnerBot.Desk.Undelivered;

namespace OwnerBot.Desk.CaseView;

/// <summary>Reads what the page of one case shows, whole or in part.</summary>
internal sealed class CaseFileReader(CaseStore cases, ConversationStore conversations, NoteStore notes, PeopleStore people, OtherWays ways, MyDesk desk)
{
    private const int LinesAtOnce = 200;

    private const int MostOthers = 20;

    /// <returns>Null when there is no such case.</returns>
    public async Task<CaseFile?> ReadAsync(CaseNumber number)
    {
        await desk.OpenAsync();
        if (await cases.FindAsync(number, CancellationToken.None) is not { } found
            || await cases.FindAsync(found.Id, CancellationToken.None) is not { } onFile)
        {
            return null;
        }

        var chat = (await conversations.FindAsync(found.Conversation, CancellationToken.None))?.Value;
        var lines = chat is null ? [] : await LinesAsync(chat.Id, chat.LastSeq);
        var home = found.Home is { } id ? await people.HomeAsync(id, CancellationToken.None) : null;
        var file = new CaseFile(
            onFile.Case, onFile.Events, chat, lines, new Dictionary<long, OutboxEntry>(),
            await notes.OfAsync(found.Id, CancellationToken.None), home, await OthersAsync(found));
        return await ReadDeliveriesAsync(file);
    }

    public async Task<CaseFile> ReadCaseAsync(CaseFile file) => await cases.FindAsync(file.Case.Id, CancellationToken.None) is { } onFile
        ? file with
        {
            Case = onFile.Case,
            Events = onFile.Events,
            Notes = await notes.OfAsync(file.Case.Id, CancellationToken.None),
        }
        : file;

    public async Task<CaseFile> ReadNotesAsync(CaseFile file) =>
        file with { Notes = await notes.OfAsync(file.Case.Id, CancellationToken.None) };

    public async Task<CaseFile> ReadDeliveriesAsync(CaseFile file)
    {
        if (file.Lines is not [var first, ..])
        {
            return file;
        }

        return file with
        {
            NotArrived = await ways.OfAsync(file.Case.Conversation, CancellationToken.None),
            Deliveries = await conversations.DeliveriesAsync(file.Case.Conversation, first.Seq - 1, file.Lines.Count, CancellationToken.None),
        };
    }

    public async Task<CaseFile> ReadEarlierAsync(CaseFile file) => file.Lines is [{ Seq: > 1 and var seq }, ..]
        ? await ReadDeliveriesAsync(file with
        {
            Lines = [.. (await LinesAsync(file.Case.Conversation, seq - 1)).Where(line => line.Seq < seq), .. file.Lines],
        })
        : file;

    private Task<IReadOnlyList<TranscriptLine>> LinesAsync(ConversationId id, long last) =>
        conversations.TranscriptAsync(id, Math.Max(0, last - LinesAtOnce), LinesAtOnce, CancellationToken.None);

    private async Task<IReadOnlyList<OwnerCase>> OthersAsync(OwnerCase ownerCase)
    {
        var inChat = await cases.OfConversationAsync(ownerCase.Conversation, MostOthers, CancellationToken.None);
        var ofOwner = ownerCase.Owner is { } owner ? await cases.OfOwnerAsync(owner, MostOthers, CancellationToken.None) : [];
        return [.. inChat.Concat(ofOwner).DistinctBy(other => other.Id).Where(other => other.Id != ownerCase.Id)];
    }
}
