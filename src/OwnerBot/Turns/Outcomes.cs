using System.Security.Cryptography;
using System.Text;
using OwnerBot.Bookings;
using OwnerBot.Cases;
using OwnerBot.Cases.Homes;
using OwnerBot.CaseWork;
using OwnerBot.Data.Cases;
using OwnerBot.Data.Conversations;
using OwnerBot.Data.Knowledge;
using OwnerBot.Data.People;
using OwnerBot.Dialogs;

namespace OwnerBot.Turns;

/// <summary>
/// Carries out what a turn wants done in the world. Each is safe to repeat: ids and marks come from the turn, so that a
/// turn run again after a crash finds what it had done.
/// </summary>
internal sealed class Outcomes(
    CaseActions work, BookingOutcomes bookings, CaseStore cases, CodeStore codes, PeopleStore people, Gathering gathering, Staff staff,
    KnowledgeStore knowledge, TimeProvider clock)
{
    /// <summary>Of one turn; the dialogs want far fewer.</summary>
    private const int MostOutcomes = 16;

    /// <summary>The clerk who answers for a case that a turn opened.</summary>
    public async Task<ClerkId> ResponsibleOfAsync(CaseId opened, CancellationToken cancellationToken) =>
        (await cases.FindAsync(opened, cancellationToken))?.Case.Responsible
        ?? throw new InvalidDataException($"Case {opened} was opened a moment ago and is not there.");

    /// <param name="turn">The turn's own name: the activity id.</param>
    /// <param name="ordinal">Which outcome of the turn, from 0.</param>
    public async Task<Ended> CarryOutAsync(
        Outcome outcome, ConversationRecord record, Language language, string turn, int ordinal, CancellationToken cancellationToken)
    {
        var mark = MarkOf(record.Id, turn, ordinal);
        if (outcome is Outcome.OpenCase && !(await staff.NowAsync(cancellationToken)).HasDesk)
        {
            return new Ended.NobodyYet();
        }

        return outcome switch
        {
            Outcome.OpenCase { Order: { } order } wish => await bookings.OrderAsync(wish, order, record, language, mark, cancellationToken),
            Outcome.MoveBookings move => await bookings.MoveAsync(move, mark, cancellationToken),
            Outcome.CancelBookings cancel => await bookings.CancelAsync(cancel.Case, mark, cancellationToken),
            Outcome.TakePlace take => await bookings.TakeAsync(take.Case, mark, cancellationToken),
            Outcome.OpenCase wish => await OpenAsync(wish, record, language, OpenedBy(mark), cancellationToken),
            Outcome.AddToCase add => await ChangeAsync(
                add.Case, mark, (c, here) => c.OwnerAdds(add.Text, add.Photos, here.Now, here.Promises), cancellationToken),
            Outcome.RateCase rate => await RateAsync(rate, mark, cancellationToken),
            Outcome.SayWhy why => await ChangeAsync(why.Case, mark, (c, here) => c.SayWhy(why.Words, here.Now), cancellationToken),
            Outcome.ReopenCase reopen => await ChangeAsync(
                reopen.Case, mark, (c, here) => c.Reopen(null, reopen.Reason, here.Now, here.Promises), cancellationToken),
            Outcome.RedeemCode redeem => await RedeemAsync(redeem, record, mark, cancellationToken),
            Outcome.NoteGap gap => await NoteAsync(gap, mark, cancellationToken),
            _ => throw new System.Diagnostics.UnreachableException(outcome.GetType().Name),
        };
    }

    private async Task<Ended> NoteAsync(Outcome.NoteGap gap, string mark, CancellationToken cancellationToken)
    {
        await knowledge.NoteGapAsync(gap.Question, gap.Language, clock.GetUtcNow(), mark, cancellationToken);
        return new Ended.Noted();
    }

    public static bool IsOpenedBy(CaseId id, ConversationId conversation, string turn) =>
        Enumerable.Range(0, MostOutcomes).Any(ordinal => id == OpenedBy(MarkOf(conversation, turn, ordinal)));

    /// <summary>A legal document id made of the turn: the same turn, the same mark.</summary>
    public static string MarkOf(ConversationId conversation, string turn, int ordinal) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{conversation}|{turn}|{ordinal}")))[..24];

    private static CaseId OpenedBy(string mark) => new($"case-{mark}");

    private async Task<Ended> OpenAsync(
        Outcome.OpenCase wish, ConversationRecord record, Language language, CaseId id, CancellationToken cancellationToken)
    {
        var home = wish.Home is { } homeId ? await people.HomeAsync(homeId, cancellationToken) : null;
        var ownerCase = await work.OpenAsync(
            id,
            new(wish.Service, record.Id, record.Owner, wish.Home, record.OwnerName, wish.Place, language, wish.Summary, wish.Facts, wish.Photos),
            home?.Building, cancellationToken);
        var here = await staff.NowAsync(cancellationToken);
        return new Ended.CaseIsOpen(
            ownerCase.Id, ownerCase.Number, ownerCase.Service, here.NameOf(ownerCase.Responsible),
            ownerCase.Promise?.By ?? ownerCase.OpenedAt, ownerCase.Why);
    }

    private async Task<Ended> ChangeAsync(
        CaseId id, string mark, Func<OwnerCase, AtTheDesk, Decision> decide, CancellationToken cancellationToken)
    {
        var worked = await work.OnAsync(id, mark, decide, cancellationToken);
        var here = await staff.NowAsync(cancellationToken);
        return worked switch
        {
            null => new Ended.Refused(new("case_not_found", $"There is no case {id}.")),
            { Decision: Decision.Refused(var why) } => new Ended.Refused(why),
            _ => new Ended.CaseChanged(Gathering.Glance(worked.Case, here)),
        };
    }

    private Task<Ended> RateAsync(Outcome.RateCase rate, string mark, CancellationToken cancellationToken) => ChangeAsync(
        rate.Case, mark, (c, here) => c.Rate(rate.Stars, rate.Words, here.Now, here.Staff.Roster.Managers, here.Promises), cancellationToken);

    private async Task<Ended> RedeemAsync(Outcome.RedeemCode redeem, ConversationRecord record, string mark, CancellationToken cancellationToken)
    {
        var person = PersonKey.Of(record.Reference.ChannelId, record.Reference.UserId);
        var chat = new ChatOfCode(record.Id, record.Reference.ChannelId);
        var tried = await codes.RedeemAsync(person, BindingCode.AsTyped(redeem.Code), chat, mark, clock.GetUtcNow(), cancellationToken);
        return tried switch
        {
            CodeTried.Bound(var owner) when await gathering.OwnerAsync(owner, cancellationToken) is { } facts => new Ended.Bound(facts),
            CodeTried.Locked(var until) => new Ended.CodesLocked(until),
            CodeTried.Wrong(var left) => new Ended.CodeWrong(left),
            _ => new Ended.Refused(new("owner_not_found", "The code's owner is no longer in the register.")),
        };
    }
}
