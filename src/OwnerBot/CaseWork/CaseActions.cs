using OwnerBot.Cases;
using OwnerBot.Cases.Promises;
using OwnerBot.Cases.Responsibility;
using OwnerBot.Cases.Services;
using OwnerBot.Data.Cases;
using OwnerBot.Desk;
using OwnerBot.Outbound;

namespace OwnerBot.CaseWork;

/// <summary>The one way to change a case: load it, let the rules decide, save, announce.</summary>
internal sealed class CaseActions(CaseStore cases, Staff staff, NoticeBell notices, DeskFeed desk, TimeProvider clock, ILogger<CaseActions> log)
{
    /// <summary>Opens a case under the id that its turn gives it, or finds the one that this turn opened before.</summary>
    /// <param name="building">Null when not known.</param>
    /// <param name="first">What the new case begins with, beside its opening: a price approved, a place booked.</param>
    public async Task<OwnerCase> OpenAsync(
        CaseId id, CaseRequest request, string? building, CancellationToken cancellationToken, Func<DateTimeOffset, IReadOnlyList<CaseEvent>>? first = null)
    {
        while (true)
        {
            if (await cases.FindAsync(id, cancellationToken) is { } before)
            {
                return before.Case;
            }

            var now = clock.GetUtcNow();
            var here = await staff.NowAsync(cancellationToken);
            var (ledger, etag) = await cases.LedgerAsync(cancellationToken);
            var chosen = FirstContact.Choose(here.Roster, ledger, new(request.Service, building, request.Language, now));
            var opened = OwnerCase.Open(
                request, id, new(ledger.NextNumber), chosen, here.ClockFor(chosen.Clerk, request.Service), now);
            IReadOnlyList<CaseEvent> events = [opened, .. first?.Invoke(now) ?? []];
            var ownerCase = OwnerCase.Rebuild(events);
            if (await cases.CommitAsync(new(null, ownerCase, events, null, new(ledger.Opened(chosen.Clerk, now), etag))))
            {
                log.CaseOpened(ownerCase.Number.Value, ownerCase.Conversation.Value, chosen.Clerk.Value);
                Announce(ownerCase, events);
                return ownerCase;
            }
        }
    }

    /// <summary>Lets the rules decide about a case, and saves what they accept.</summary>
    /// <param name="mark">
    /// The turn or click that asks: the same one again finds it done. Null when the rule itself makes a repeat harmless.
    /// </param>
    /// <returns>Null when there is no such case.</returns>
    public async Task<Worked?> OnAsync(CaseId id, string? mark, Func<OwnerCase, AtTheDesk, Decision> decide, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await cases.FindAsync(id, cancellationToken) is not { } before)
            {
                return null;
            }

            if (mark is not null && before.Applied.Contains(mark))
            {
                return new(before.Case, Decision.NothingNew);
            }

            var here = new AtTheDesk(before.Case, await staff.NowAsync(cancellationToken), clock.GetUtcNow());
            var decision = decide(before.Case, here);
            if (decision is not Decision.Accepted { Events: { Count: > 0 } events })
            {
                return new(before.Case, decision);
            }

            var after = before.Case.After(decision);
            if (await cases.CommitAsync(new(before, after, events, mark, await LedgerAsync(before.Case, after, here.Now, cancellationToken))))
            {
                Announce(after, events);
                return new(after, decision);
            }
        }
    }

    /// <summary>What a clerk at the desk does to a case; see <see cref="OnAsync(CaseId, string?, Func{OwnerCase, AtTheDesk, Decision}, CancellationToken)"/>.</summary>
    public Task<Worked?> OnAsync(
        CaseId id, ClerkId by, string? mark, Func<OwnerCase, Actor, AtTheDesk, Decision> decide, CancellationToken cancellationToken) =>
        OnAsync(id, mark, (c, here) => decide(c, here.Actor(by), here), cancellationToken);

    /// <returns>Null when nobody's load changes.</returns>
    private async Task<LedgerChange?> LedgerAsync(OwnerCase before, OwnerCase after, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (before.IsOpen == after.IsOpen && before.Responsible == after.Responsible)
        {
            return null;
        }

        var (ledger, etag) = await cases.LedgerAsync(cancellationToken);
        return new(
            (before.IsOpen, after.IsOpen) switch
            {
                (true, false) => ledger.Closed(after.Responsible),
                (false, true) => ledger.Reopened(after.Responsible),
                _ => ledger.Moved(before.Responsible, after.Responsible, now),
            },
            etag);
    }

    private void Announce(OwnerCase after, IReadOnlyList<CaseEvent> events)
    {
        if (events.Any(happened => happened.OwnerIsTold))
        {
            notices.Ring();
        }

        desk.CaseChanged(after);
    }
}

/// <summary>What a decision about one case may need to know.</summary>
internal sealed record AtTheDesk(OwnerCase Case, Staff.Snapshot Staff, DateTimeOffset Now)
{
    /// <summary>Counts on the responsible clerk's hours.</summary>
    public PromiseClock Promises => Staff.ClockFor(Case.Responsible, Case.Service);

    public Actor Actor(ClerkId id) => Staff.Roster.ActorFor(id, Case, Now);
}

/// <param name="Case">As it is now.</param>
internal sealed record Worked(OwnerCase Case, Decision Decision);
