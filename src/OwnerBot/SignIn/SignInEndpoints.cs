using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using OwnerBot.Cases;

namespace OwnerBot.SignIn;

/// <summary>Where the sign-in pages send their forms. Antiforgery holds for each.</summary>
internal static class SignInEndpoints
{
    public static IEndpointRouteBuilder MapSignIn(this IEndpointRouteBuilder routes)
    {
        var door = routes.MapGroup("/sign-in").AllowAnonymous().ExcludeFromDescription();
        door.MapPost("/password", WithPassword);
        door.MapPost("/welcome", Welcome);
        if (routes.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            door.MapPost("/demo", AsDemo);
        }

        // It reads no field of its form, hence must be told to look at the token.
        routes.MapPost("/sign-out", (Delegate)Leave).WithMetadata(new RequireAntiforgeryTokenAttribute()).ExcludeFromDescription();
        return routes;
    }

    private static async Task<IResult> WithPassword(
        [FromForm] string? name, [FromForm] string? password, [FromForm] string? returnUrl, Accounts accounts, HttpContext context,
        CancellationToken cancellationToken)
    {
        var (person, lockedUntil) = await accounts.SignInAsync(name ?? "", password ?? "", context.Connection.RemoteIpAddress, cancellationToken);
        if (person is null)
        {
            var fault = lockedUntil is null ? "wrong" : "locked";
            return Results.LocalRedirect($"/sign-in?fault={fault}&returnUrl={Uri.EscapeDataString(Local(returnUrl))}");
        }

        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, person);
        return Results.LocalRedirect(Local(returnUrl));
    }

    private static async Task<IResult> AsDemo(
        [FromForm] string? clerk, [FromForm] string? returnUrl, Accounts accounts, HttpContext context, CancellationToken cancellationToken)
    {
        if (await accounts.PrincipalAsync(new(clerk ?? ""), SignedIn.DemoStamp, cancellationToken) is not { } person)
        {
            return Results.LocalRedirect("/sign-in?fault=wrong");
        }

        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, person);
        return Results.LocalRedirect(Local(returnUrl));
    }

    private static async Task<IResult> Welcome(
        [FromForm] string? token, [FromForm] string? realName, [FromForm] string? name, [FromForm] string? password, Accounts accounts,
        HttpContext context, CancellationToken cancellationToken)
    {
        var (person, fault) = await accounts.AcceptAsync(token ?? "", realName ?? "", name ?? "", password ?? "", cancellationToken);
        if (person is null)
        {
            return Results.LocalRedirect($"/welcome/{Uri.EscapeDataString(token ?? "")}?fault={fault}");
        }

        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, person);
        return Results.LocalRedirect(person.IsInRole(Policies.Manager) ? "/manager" : "/desk");
    }

    private static async Task<IResult> Leave(HttpContext context)
    {
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.LocalRedirect("/sign-in");
    }

    /// <summary>Only a path of our own: a link must not send a signed-in clerk elsewhere.</summary>
    private static string Local(string? url) =>
        url is ['/', not ('/' or '\\'), ..] && Uri.IsWellFormedUriString(url, UriKind.Relative) ? url : "/desk";
}
