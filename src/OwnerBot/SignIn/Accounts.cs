using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using OwnerBot.Cases;
using OwnerBot.Cases.Responsibility;
using OwnerBot.CaseWork;
using OwnerBot.Data.People;

namespace OwnerBot.SignIn;

/// <summary>Who may sit at the desk: names and passwords, invitations, wrong tries.</summary>
internal sealed class Accounts(PeopleStore people, Staff staff, WrongTries tries, IHostEnvironment environment, TimeProvider clock)
{
    public const int ShortestPassword = 10;

    public const int LongestPassword = 200;

    private static readonly TimeSpan InvitationLasts = TimeSpan.FromDays(3);

    private readonly PasswordHasher<AccountRecord> _hasher = new();

    /// <param name="from">Where the person sits; null when not known.</param>
    /// <returns>Null when name or password is wrong; which of the two is nobody's business.</returns>
    public async Task<(ClaimsPrincipal? Person, DateTimeOffset? LockedUntil)> SignInAsync(
        string name, string password, IPAddress? from, CancellationToken cancellationToken)
    {
        if (tries.LockedUntil(name, from) is { } until)
        {
            return (null, until);
        }

        var account = await people.AccountAsync(name, cancellationToken);
        var good = account?.Value is { PasswordHash: { } hash } record
            && _hasher.VerifyHashedPassword(record, hash, password) is not PasswordVerificationResult.Failed;
        if (!good)
        {
            tries.Wrong(name, from);
            return (null, tries.LockedUntil(name, from));
        }

        tries.Right(name, from);
        return (await PrincipalAsync(account!.Value.Clerk, account.Value.Stamp, cancellationToken), null);
    }

    /// <summary>The person as the cookie holds it; null when no longer on the desk.</summary>
    public async Task<ClaimsPrincipal?> PrincipalAsync(ClerkId id, string stamp, CancellationToken cancellationToken)
    {
        var here = await staff.NowAsync(cancellationToken);
        if (here.Roster.Find(id) is not { Active: true } clerk)
        {
            return null;
        }

        return new(new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, id.Value),
                new(ClaimTypes.Name, clerk.Name.ZhHans),
                new(SignedIn.StampClaim, stamp),
                new(ClaimTypes.Role, clerk.IsManager ? Policies.Manager : Policies.Clerk),
            ],
            CookieAuthenticationDefaults.AuthenticationScheme));
    }

    /// <summary>Whether a cookie still stands for somebody: on the desk, same role, same password.</summary>
    public async Task<bool> IsStillGoodAsync(ClaimsPrincipal person, CancellationToken cancellationToken)
    {
        var here = await staff.NowAsync(cancellationToken);
        var id = SignedIn.IdOf(person);
        if (id is null || here.Roster.Find(id.Value) is not { Active: true } clerk
            || clerk.IsManager != person.IsInRole(Policies.Manager))
        {
            return false;
        }

        var stamp = person.FindFirstValue(SignedIn.StampClaim);
        return stamp == SignedIn.DemoStamp
            ? environment.IsDevelopment()
            : stamp == (await people.AccountAsync(id.Value, cancellationToken))?.Value.Stamp;
    }

    /// <summary>A one-time link's secret, good for three days.</summary>
    /// <param name="clerk">Null for the first manager, who does not exist yet.</param>
    public async Task<string> InviteAsync(ClerkId? clerk)
    {
        var token = RandomNumberGenerator.GetHexString(48, lowercase: true);
        await people.PutAsync(new InvitationRecord(HashOf(token), clerk, clock.GetUtcNow() + InvitationLasts));
        return token;
    }

    /// <returns>Null when the link is used up, too old or never was.</returns>
    public async Task<InvitationRecord?> InvitationAsync(string token, CancellationToken cancellationToken) =>
        await people.InvitationAsync(HashOf(token), cancellationToken) is { Value: var invitation } && invitation.ValidUntil > clock.GetUtcNow()
            ? invitation
            : null;

    /// <summary>Makes the account that an invitation is for.</summary>
    /// <param name="realName">Used for the first manager only.</param>
    /// <returns>The person, signed in; or a text key that says what to do.</returns>
    public async Task<(ClaimsPrincipal? Person, string? Fault)> AcceptAsync(
        string token, string realName, string signInName, string password, CancellationToken cancellationToken)
    {
        var found = await people.InvitationAsync(HashOf(token), cancellationToken);
        var here = await staff.NowAsync(cancellationToken);
        if (found is null || found.Value.ValidUntil <= clock.GetUtcNow() || (found.Value.Clerk is null && here.Roster.Managers.Count > 0))
        {
            return (null, "invitation_gone");
        }

        (signInName, realName) = (signInName.Trim(), realName.Trim());
        if (signInName.Length is 0 or > 60 || (found.Value.Clerk is null && realName.Length is 0 or > 60))
        {
            return (null, "name_missing");
        }

        if (password.Length is < ShortestPassword or > LongestPassword)
        {
            return (null, "password_length");
        }

        var clerk = found.Value.Clerk is { } id ? here.Roster.Find(id) : Manager(realName);
        if (clerk is null)
        {
            return (null, "invitation_gone");
        }

        if (await people.AccountAsync(signInName, cancellationToken) is { Value.Clerk: var other } && other != clerk.Id)
        {
            return (null, "name_taken");
        }

        var stamp = RandomNumberGenerator.GetHexString(16);
        var account = new AccountRecord(clerk.Id, signInName, null, stamp);
        account = account with { PasswordHash = _hasher.HashPassword(account, password) };
        if (!await people.AcceptInvitationAsync(found, clerk, account))
        {
            return (null, "invitation_gone");
        }

        staff.Changed();
        return (await PrincipalAsync(clerk.Id, stamp, cancellationToken), null);
    }

    private static Clerk Manager(string name) => new(
        new($"manager-{RandomNumberGenerator.GetHexString(8, lowercase: true)}"), new(name, name, name),
        [Language.SimplifiedChinese, Language.TraditionalChinese, Language.English], [], [],
        Cases.Promises.WeeklyShift.Weekdays(Cases.Promises.Shift.Of("09:00", "12:00"), Cases.Promises.Shift.Of("13:30", "18:00")), [],
        IsManager: true, Phone: null);

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
