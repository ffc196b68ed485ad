using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace OwnerBot.SignIn;

internal static class SignInSetup
{
    /// <summary>Cookies for the desk and the console; keys in the data folder, so that a restart signs nobody out.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services, string dataFolder)
    {
        services.AddDataProtection()
            .SetApplicationName("OwnerBot")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(dataFolder, "keys")));
        services.AddSingleton<WrongTries>();
        services.AddSingleton<Accounts>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "ownerbot-desk";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = "/sign-in";
            cookie.AccessDeniedPath = "/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.SlidingExpiration = true;
            cookie.Events.OnValidatePrincipal = RejectStaleAsync;
        });
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Clerk, policy => policy.RequireRole(Policies.Clerk, Policies.Manager))
            .AddPolicy(Policies.Manager, policy => policy.RequireRole(Policies.Manager));
        return services;
    }

    private static async Task RejectStaleAsync(CookieValidatePrincipalContext context)
    {
        var accounts = context.HttpContext.RequestServices.GetRequiredService<Accounts>();
        if (context.Principal is not { } person || !await accounts.IsStillGoodAsync(person, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        }
    }
}
