using System.Security.Claims;
using OwnerBot.Cases;

namespace OwnerBot.SignIn;

/// <summary>The person behind a request to the desk.</summary>
internal static class SignedIn
{
    public const string StampClaim = "stamp";

    /// <summary>Of demo sign-ins, which have no password; given out in Development only.</summary>
    public const string DemoStamp = "demo";

    public static ClerkId? IdOf(ClaimsPrincipal person) =>
        person.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? new ClerkId(id) : null;
}

internal static class Policies
{
    /// <summary>Role and policy: a clerk, or a manager.</summary>
    public const string Clerk = "clerk";

    public const string Manager = "manager";
}
