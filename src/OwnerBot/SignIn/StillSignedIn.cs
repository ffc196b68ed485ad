using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using OwnerBot.CaseWork;

namespace OwnerBot.SignIn;

/// <summary>
/// Holds an open page to the same rule as a request: who was let go, changed role or chose a new password is signed out of it.
/// At once when it happened in this process, else at the next look.
/// </summary>
internal sealed class StillSignedIn : RevalidatingServerAuthenticationStateProvider
{
    private static readonly AuthenticationState Nobody = new(new ClaimsPrincipal(new ClaimsIdentity()));

    private readonly Accounts _accounts;
    private readonly Staff _staff;
    private bool _closed;

    public StillSignedIn(Accounts accounts, Staff staff, ILoggerFactory log)
        : base(log)
    {
        (_accounts, _staff) = (accounts, staff);
        // Before somebody is signed in there is nothing to look at.
        AuthenticationStateChanged += Begin;
    }

    protected override TimeSpan RevalidationInterval { get; } = TimeSpan.FromSeconds(20);

    /// <summary>Signs the page out if its person may no longer see it.</summary>
    public async Task LookAsync()
    {
        var now = await GetAuthenticationStateAsync();
        if (now.User.Identity?.IsAuthenticated is true && !await ValidateAuthenticationStateAsync(now, CancellationToken.None) && !_closed)
        {
            SetAuthenticationState(Task.FromResult(Nobody));
        }
    }

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        _accounts.IsStillGoodAsync(authenticationState.User, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        _closed = true;
        _staff.Renewed -= Look;
        base.Dispose(disposing);
    }

    private void Begin(Task<AuthenticationState> state)
    {
        AuthenticationStateChanged -= Begin;
        _staff.Renewed += Look;
    }

    private void Look() => _ = LookAsync();
}
