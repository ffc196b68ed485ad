using System.Collections.Immutable;
using OwnerBot.Cases;
using OwnerBot.Dialogs.Forms;
using OwnerBot.Dialogs.Slots;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs;

/// <summary>One message with everything known about it; passed down the order of a turn until somebody answers.</summary>
/// <param name="Before">The conversation, with its language already moved to this message's.</param>
/// <param name="Folded">The words in the form in which lists are searched.</param>
internal sealed record Turn(Conversation Before, Heard Heard, string Folded, Understood Read, Facts Facts, IUnderstanding Understanding)
{
    /// <summary>From here on a reading is acted upon without asking.</summary>
    private const double Clear = 0.7;

    public string? Pressed { get; } = Buttons.Pressed(Folded);

    public Language Language => Before.Language ?? Language.SimplifiedChinese;

    public string Text => Heard.Text.Trim();

    public bool IsEmpty => Text.Length == 0 && Heard.Photos.Count == 0;

    /// <summary>True when the message holds at least two letters or digits: not only emoji or marks.</summary>
    public bool HasWords => Folded.Where(char.IsLetterOrDigit).Take(2).Count() == 2;

    /// <summary>"?" and nothing else: how does it stand, is anybody there.</summary>
    public bool OnlyAsks => Text.Length > 0 && Heard.Photos.Count == 0 && Folded.All(c => c is '?' or '!' or '.' or '…' or ' ');

    public IEnumerable<CaseGlance> Open => Facts.Cases.Where(glance => glance.Stage != CaseStage.Closed);

    public bool Means(Intent intent, int atMost = int.MaxValue) =>
        Read.Intent == intent && Read.Confidence >= Clear && Folded.Length <= atMost;

    public bool IsClear => Read.Confidence >= Clear;

    /// <summary>The turn as if this button had been pressed.</summary>
    public Turn Pressing(string key)
    {
        var label = Texts.Wording.Plain(key, Language);
        return new Turn(Before, Heard with { Text = label, Photos = [] }, WordList.Fold(label), Read, Facts, Understanding);
    }

    /// <summary>The conversation with these words kept for later.</summary>
    public Conversation Parking(params IEnumerable<string> words) =>
        Before with { Parked = Before.Parked.AddRange(words.Select(each => new ParkedWish(each, Facts.Now))) };

    /// <summary>The message as a form hears it, with the photos kept before it.</summary>
    public SlotHeard ForForm(string? text = null) => new(
        text ?? Heard.Text,
        [.. Before.Kept?.Photos ?? [], .. Heard.Photos],
        text is null ? Read.Got : Reread(text),
        Facts,
        Language,
        Reread);

    public Step Says(params IReadOnlyList<Say> says) => new(Before, says, []);

    public Step Does(Outcome outcome, params IReadOnlyList<Say> says) => new(Before, says, [outcome]);

    public Turn With(Conversation conversation) => this with { Before = conversation };

    /// <summary>A part of the message, heard on its own; photos stay with the whole.</summary>
    public Turn Part(string text)
    {
        var read = Understanding.Read(text, new Circumstances(Facts.Now, Facts.Zone, Before.Language, null));
        return new Turn(Before, Heard with { Text = text.Trim(' ', ',', '，', '。', ';', '；') }, WordList.Fold(text), read, Facts, Understanding);
    }

    private Got Reread(string text) =>
        Understanding.Read(text, new Circumstances(Facts.Now, Facts.Zone, Before.Language, Before.Form?.Asked)).Got;
}
