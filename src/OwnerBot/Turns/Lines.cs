using OwnerBot.Cases;
using OwnerBot.Data.Conversations;
using OwnerBot.Dialogs;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Inbound;

namespace OwnerBot.Turns;

/// <summary>Appends to a transcript that is about to be committed: numbers lines and words them in the owner's language.</summary>
internal sealed class Lines(ConversationRecord record, string botName, DateTimeOffset now, TimeZoneInfo zone)
{
    private readonly List<TranscriptLine> _lines = [];

    public IReadOnlyList<TranscriptLine> All => _lines;

    public long LastSeq => record.LastSeq + _lines.Count;

    public void FromOwner(string activityId, string name, Incoming incoming, Language language, LineKind kind = LineKind.Said)
    {
        Append(activityId, Speaker.Owner, null, name, incoming.Text, language, [], incoming.Photos, null, null);
        _lines[^1] = _lines[^1] with { Kind = kind, Of = incoming.Of };
    }

    /// <param name="files">Sent beside the words; null for none.</param>
    public void FromBot(Say say, Language language, CaseId? about = null, IReadOnlyList<LineAttachment>? files = null) =>
        Word(say, Speaker.Bot, null, botName, language, about, files);

    /// <param name="files">Sent beside the words; null for none.</param>
    public void News(Say say, Language language, CaseId about, IReadOnlyList<LineAttachment>? files = null) =>
        Word(say, Speaker.Notice, null, botName, language, about, files);

    public void Mark(Say say, Language language) => Word(say, Speaker.Marker, null, botName, language, null);

    /// <summary>In our wording, but under a clerk's name.</summary>
    public void ForClerk(Say say, ClerkId clerk, string name, Language language, CaseId about) =>
        Word(say, Speaker.Clerk, clerk, name, language, about);

    public void FromClerk(
        ClerkId clerk, string name, string text, IReadOnlyList<LineAttachment> attachments, Language language, CaseId about) =>
        Append(null, Speaker.Clerk, clerk, name, text, language, [], attachments, null, about);

    private void Word(
        Say say, Speaker speaker, ClerkId? clerk, string name, Language language, CaseId? about, IReadOnlyList<LineAttachment>? files = null)
    {
        var worded = Wording.Render(say, language, now, zone);
        Append(
            null, speaker, clerk, name, worded.Text, language, [.. worded.Choices.Select(choice => new LineChoice(choice.Label, choice.Value))],
            files ?? [], say.Key, about);
        if (worded.Facts.Count > 0)
        {
            _lines[^1] = _lines[^1] with { Facts = [.. worded.Facts.Select(fact => new LineFact(fact.Label, fact.Value))] };
        }
    }

    private void Append(
        string? activityId, Speaker speaker, ClerkId? clerk, string name, string text, Language language, IReadOnlyList<LineChoice> choices,
        IReadOnlyList<LineAttachment> attachments, string? key, CaseId? about)
    {
        var seq = LastSeq + 1;
        // What goes out is named by its place in the transcript, so that sending it twice shows it once.
        _lines.Add(new(
            seq, activityId ?? $"{record.Id}-{seq:D7}", now, speaker, clerk?.Value, name, text, language, choices, attachments, key, about));
    }
}
