using OwnerBot.Cases;
using OwnerBot.CaseWork;
using OwnerBot.Channels.Activities;
using OwnerBot.Channels.Messaging;
using OwnerBot.Data.Cases;
using OwnerBot.Data.Conversations;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Outbound;
using OwnerBot.Outbound.Teams;

namespace OwnerBot.Inbound.Teams;

/// <summary>A press on a card, answered with the card as it is now. Whoever presses what was done already is told by whom and when.</summary>
internal sealed class CardInvokes(
    ConversationStore conversations, CaseStore cases, Staff staff, Presses presses, TimeProvider clock)
{
    /// <summary>Buttons that begin something and answer no question: they stay good, however far up the chat they stand.</summary>
    private static readonly HashSet<string> Commands =
    [
        "简体中文", "繁體中文", "English",
        .. new[] { TextKeys.ButtonRepair, TextKeys.ButtonComplaint, TextKeys.ButtonStatus, TextKeys.ButtonPerson, TextKeys.ButtonBind, TextKeys.ButtonServices }
            .SelectMany(key => Enum.GetValues<Language>().Select(language => Wording.Plain(key, language))),
    ];

    /// <summary>How far behind a question its answer is looked for.</summary>
    private const int LinesBehind = 50;

    public async Task<InvokeAnswer> AnswerAsync(string key, Activity invoke, CancellationToken cancellationToken)
    {
        if (Pressed.Read(invoke) is not { } pressed)
        {
            return InvokeAnswer.Error(400, "BadRequest", "This is no press of a card of ours.");
        }

        if (await conversations.FindAsync(new(key), cancellationToken) is not { Value: var record })
        {
            return Gone(new(ActivityReader.LanguageOf(invoke.Locale) ?? Language.English, clock.GetUtcNow(), TimeZoneInfo.Utc));
        }

        var here = await staff.NowAsync(cancellationToken);
        var language = record.Dialog.Language ?? ActivityReader.LanguageOf(invoke.Locale) ?? Language.SimplifiedChinese;
        var at = new Place(key, invoke, record, here, new(language, clock.GetUtcNow(), here.Community.Zone()));
        return pressed switch
        {
            Pressed.Choice choice => await ChooseAsync(at, choice, cancellationToken),
            Pressed.Act act => await ActAsync(at, act, cancellationToken),
            Pressed.Look(var id) => await MineAsync(at, id, cancellationToken) is { } file ? Drawn(at, file, null) : Gone(at.Words),
            _ => throw new System.Diagnostics.UnreachableException(pressed.GetType().Name),
        };
    }

    private async Task<InvokeAnswer> ChooseAsync(Place at, Pressed.Choice pressed, CancellationToken cancellationToken)
    {
        if (await conversations.LineAsync(at.Record.Id, pressed.Line, cancellationToken) is not { } line || pressed.Index >= line.Choices.Count)
        {
            return Gone(at.Words);
        }

        var choice = line.Choices[pressed.Index];
        var text = ActivityWriter.Write(line, at.Record.Reference).Text ?? "";
        if (Commands.Contains(choice.Value))
        {
            var command = await presses.PressAsync(at.Key, $"press-{line.Seq}-{pressed.Index}-{pressed.Round}", choice.Value, at.Invoke);
            return InvokeAnswer.Card(Card.Element(LineCard.Asking(line, text, pressed.Round + 1, at.Chosen(choice.Label, command.At))));
        }

        var name = $"press-{line.Seq}";
        if (await presses.FindAsync(at.Key, name, cancellationToken) is null && !LineCard.IsStars(line)
            && await AnsweredInWordsAsync(line, at.Record, cancellationToken) is { } answer)
        {
            return InvokeAnswer.Card(Card.Element(LineCard.Over(line, text, at.Words.Of(
                TextKeys.CardPassed, ("who", at.Owner), ("words", Card.Short(answer.Text, 60)), ("at", answer.At)))));
        }

        var press = await presses.PressAsync(at.Key, name, choice.Value, at.Invoke);
        var chosen = line.Choices.FirstOrDefault(one => one.Value == press.Said)?.Label ?? press.Said;
        return InvokeAnswer.Card(Card.Element(LineCard.Over(line, text, at.Chosen(chosen, press.At))));
    }

    private async Task<InvokeAnswer> ActAsync(Place at, Pressed.Act pressed, CancellationToken cancellationToken)
    {
        if (await MineAsync(at, pressed.Case, cancellationToken) is not { } file || Says(pressed, file.Case, at.Words) is not var (label, says))
        {
            return Gone(at.Words);
        }

        var name = $"press-{file.Case.Id}-{pressed.Version}-{pressed.What}";
        var earlier = await presses.FindAsync(at.Key, name, cancellationToken);
        if (earlier is null && pressed.Version != file.Events.Count && pressed.What != CaseCard.Person)
        {
            return Drawn(at, file, pressed.What == CaseCard.Rate && file.Case.Ratings is [.., var rated]
                ? at.Words.Of(TextKeys.CardRated, ("stars", rated.Stars), ("who", at.Owner), ("at", rated.At))
                : at.Words.Of(TextKeys.CardChanged, ("who", Whose(at, file.Case.Last)), ("at", file.Case.Last.At)));
        }

        var press = earlier ?? await presses.PressAsync(at.Key, name, says, at.Invoke);
        await presses.SettleAsync(at.Key, name, cancellationToken);
        var now = await cases.FindAsync(file.Case.Id, cancellationToken) ?? file;
        return Drawn(at, now, pressed.What == CaseCard.Rate && now.Case.Ratings is [.., var given]
            ? at.Words.Of(TextKeys.CardRated, ("stars", given.Stars), ("who", at.Owner), ("at", given.At))
            : at.Chosen(label, press.At));
    }

    /// <summary>The button's label, and the words that the owner would have written instead.</summary>
    private static (string Label, string Says)? Says(Pressed.Act pressed, OwnerCase its, CardWords words) => pressed switch
    {
        { What: CaseCard.Urge } => (words.Of(TextKeys.CardUrge), $"{its.Number} {words.Of(TextKeys.CardUrge)}"),
        { What: CaseCard.NotWell } => (words.Of(TextKeys.CardNotWell), $"{its.Number} {words.Of(TextKeys.CardNotWell)}"),
        { What: CaseCard.Person } => (words.Of(TextKeys.ButtonPerson), words.Of(TextKeys.ButtonPerson)),
        { What: CaseCard.Rate, Stars: >= 1 and <= 5 and var stars } => ($"{stars}", $"{string.Concat(Enumerable.Repeat("⭐", stars))} {its.Number}"),
        _ => null,
    };

    /// <returns>Null when there is no such case, or it is somebody else's: the same answer for both.</returns>
    private async Task<CaseOnFile?> MineAsync(Place at, string id, CancellationToken cancellationToken) =>
        CaseIds.IsLegal(id) && await cases.FindAsync(new CaseId(id), cancellationToken) is { } file
        && (file.Case.Conversation == at.Record.Id || (at.Record.Owner is { } owner && file.Case.Owner == owner))
            ? file
            : null;

    private async Task<TranscriptLine?> AnsweredInWordsAsync(TranscriptLine line, ConversationRecord record, CancellationToken cancellationToken) =>
        (await conversations.TranscriptAsync(record.Id, line.Seq, LinesBehind, cancellationToken))
        .FirstOrDefault(behind => behind is { Speaker: Speaker.Owner, Kind: LineKind.Said });

    private static InvokeAnswer Drawn(Place at, CaseOnFile file, string? note) => InvokeAnswer.Card(Card.Element(
        CaseCard.Draw(CaseFace.Of(file, at.Here), at.Words, at.Record.Reference.UserId, note)));

    private static string Whose(Place at, CaseEvent last) => EventAuthor.Of(last) switch
    {
        { } clerk => at.Here.NameOf(clerk).In(at.Words.Language),
        null when last is OwnerAdded or CaseRated or RatingExplained or CaseReopened or CaseResumed => at.Owner,
        null => at.Here.Community.BotName.In(at.Words.Language),
    };

    private static InvokeAnswer Gone(CardWords words) => InvokeAnswer.Message(words.Of(TextKeys.CardGone));

    private sealed record Place(string Key, Activity Invoke, ConversationRecord Record, Staff.Snapshot Here, CardWords Words)
    {
        public string Owner => Record.OwnerName.Length > 0 ? Record.OwnerName : Words.Of(TextKeys.CardYou);

        public string Chosen(string label, DateTimeOffset when) =>
            Words.Of(TextKeys.CardChosen, ("label", label), ("who", Owner), ("at", when));
    }
}
