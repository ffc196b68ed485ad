using OwnerBot.Cases;
using OwnerBot.Cases.Responsibility;
using OwnerBot.CaseWork;
using OwnerBot.Data.Cases;
using OwnerBot.Data.People;
using OwnerBot.SignIn;

namespace OwnerBot.Manager;

/// <summary>The one way to change who is on the desk.</summary>
internal sealed class TeamChanges(PeopleStore people, CaseStore cases, Staff staff, Accounts accounts) : IDisposable
{
    private const int MostCases = 500;

    /// <summary>One change at a time: two managers who let each other go must not both succeed.</summary>
    private readonly SemaphoreSlim _one = new(1);

    /// <returns>Null when saved.</returns>
    public async Task<Refusal?> SaveAsync(ClerkId by, Clerk next, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            staff.Changed();
            var before = (await staff.NowAsync(cancellationToken)).Roster;
            if (await WhyNotAsync(before, by, next, cancellationToken) is { } why)
            {
                return why;
            }

            await people.PutAsync(next);
            staff.Changed();

            // A case may have fallen to the person between the look and the save: then she stays until it is transferred.
            if (!next.Active && before.Find(next.Id) is { Active: true } stays && await WhyNotAsync(before, by, next, cancellationToken) is { } late)
            {
                await people.PutAsync(stays);
                staff.Changed();
                return late;
            }

            return null;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>A one-time link's secret for a clerk to choose a sign-in name and password, also when the old one is forgotten.</summary>
    /// <returns>Null when the person is not on the desk, or who asks is no manager.</returns>
    public async Task<string?> InviteAsync(ClerkId by, ClerkId clerk, CancellationToken cancellationToken)
    {
        var here = await staff.NowAsync(cancellationToken);
        return here.Roster.Find(by) is { Active: true, IsManager: true } && here.Roster.Find(clerk) is { Active: true }
            ? await accounts.InviteAsync(clerk)
            : null;
    }

    public void Dispose() => _one.Dispose();

    private async Task<Refusal?> WhyNotAsync(Roster roster, ClerkId by, Clerk next, CancellationToken cancellationToken)
    {
        var open = next.Active ? 0 : (await cases.OpenOfAsync(next.Id, MostCases, cancellationToken)).Count;
        return RosterChange.WhyNot(roster, by, next, open);
    }
}
