using OwnerBot.Cases;
using OwnerBot.CaseWork;
using OwnerBot.Desk.Texts;
using OwnerBot.Desk.Words;

namespace OwnerBot.Desk.CaseView;

/// <summary>Carries a clerk's wishes to the casework, and words what the rules answer.</summary>
internal sealed class CaseDesk(CaseActions work, ConversationActions conversations, MyDesk desk, DeskTexts texts)
{
    private static readonly Refusal NoSuchCase = new("case_not_found", "There is no such case.");

    /// <param name="mark">Made when the dialog opened, or the message was begun: sent twice, it is done once.</param>
    public async Task<Answer> DoAsync(CaseId id, CaseAction action, ActionInput input, string mark)
    {
        await desk.OpenAsync();
        return Worded(await work.OnAsync(id, desk.Me, mark, (c, by, here) => action.Decide(c, by, here, input), CancellationToken.None));
    }

    /// <inheritdoc cref="DoAsync"/>
    public async Task<Answer> ReplyAsync(CaseId id, string text, IReadOnlyList<string> attachments, string mark)
    {
        await desk.OpenAsync();
        return Worded(await work.OnAsync(
            id, desk.Me, mark, (c, by, here) => c.Answer(by, text, attachments, here.Now, here.Promises), CancellationToken.None));
    }

    public async Task<Answer> TakeOverAsync(OwnerCase ownerCase) =>
        Worded(await conversations.TakeOverAsync(ownerCase.Conversation, desk.ActorFor(ownerCase), CancellationToken.None));

    public async Task<Answer> HandBackAsync(OwnerCase ownerCase) =>
        Worded(await conversations.HandBackAsync(ownerCase.Conversation, desk.ActorFor(ownerCase), CancellationToken.None));

    private Answer Worded(Worked? worked) => worked?.Decision switch
    {
        null => Worded(NoSuchCase),
        Decision.Refused(var why) => Worded(why),
        // The page follows the case live; who presses what a colleague has just done is told so.
        Decision.Accepted { Events.Count: 0 } => new(true, texts["done_before"]),
        _ => new(true, null),
    };

    private Answer Worded(Refusal? why) => why is null ? new(true, null) : new(false, RefusalWords.Of(why, texts, desk.NameOf));
}

/// <param name="Done">False when refused.</param>
/// <param name="Words">What to tell the clerk; null when there is nothing to tell.</param>
internal sealed record Answer(bool Done, string? Words);
