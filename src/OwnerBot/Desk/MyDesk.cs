using Microsoft.AspNetCore.Components.Authorization;
using OwnerBot.Cases;
using OwnerBot.Cases.Responsibility;
using OwnerBot.CaseWork;
using OwnerBot.Desk.Texts;
using OwnerBot.SignIn;

namespace OwnerBot.Desk;

/// <summary>The person who looks at the pages of one circuit, and who else works here.</summary>
internal sealed class MyDesk(AuthenticationStateProvider signedIn, Staff staff, DeskTexts texts, TimeProvider clock)
{
    private Staff.Snapshot? _here;

    /// <summary>Known once <see cref="OpenAsync"/> has run.</summary>
    public ClerkId Me { get; private set; }

    public Staff.Snapshot Here => _here ?? throw new InvalidOperationException("The desk is not open yet: call OpenAsync first.");

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Reads who is here; a page calls it when it opens and before it shows news.</summary>
    public async Task OpenAsync()
    {
        var person = (await signedIn.GetAuthenticationStateAsync()).User;
        Me = SignedIn.IdOf(person) ?? throw new InvalidOperationException("The desk is for people who signed in.");
        _here = await staff.NowAsync(CancellationToken.None);
    }

    public string NameOf(ClerkId clerk) => texts.Of(Here.NameOf(clerk));

    /// <summary>Everybody who works here now, colleagues first and managers after them.</summary>
    public IEnumerable<Clerk> Colleagues => Here.Roster.Clerks.Where(clerk => clerk.Active).OrderBy(clerk => clerk.IsManager);

    public Actor ActorFor(OwnerCase ownerCase) => Here.Roster.ActorFor(Me, ownerCase, Now);
}
