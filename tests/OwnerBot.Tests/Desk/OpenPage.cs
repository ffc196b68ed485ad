using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using OwnerBot.Cases;
using OwnerBot.SignIn;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Desk;

/// <summary>One person's open page: the services of a circuit, signed in.</summary>
internal static class OpenPage
{
    public static async Task<AsyncServiceScope> OfAsync(OpenHouse house, ClerkId clerk) =>
        Of(house, await house.Services.GetRequiredService<Accounts>().PrincipalAsync(clerk, SignedIn.DemoStamp, CancellationToken.None)
            ?? throw new InvalidOperationException($"{clerk} does not work here."));

    public static AsyncServiceScope Of(OpenHouse house, ClaimsPrincipal person)
    {
        var scope = house.Services.CreateAsyncScope();
        ((IHostEnvironmentAuthenticationStateProvider)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>())
            .SetAuthenticationState(Task.FromResult(new AuthenticationState(person)));
        return scope;
    }
}
