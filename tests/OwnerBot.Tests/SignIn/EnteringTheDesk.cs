using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Options;
using OwnerBot.SignIn;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.SignIn;

/// <summary>Who may sit at the desk: nobody unasked, no default password, and the first manager by a link that works once.</summary>
public sealed class EnteringTheDesk
{
    private static readonly WebApplicationFactoryClientOptions NoRedirects = new() { AllowAutoRedirect = false };

    [Theory]
    [InlineData("/desk")]
    [InlineData("/desk/cases/1001")]
    [InlineData("/manager")]
    public async Task A_stranger_is_sent_to_the_sign_in_page(string page)
    {
        await using var house = new OpenHouse();

        using var answer = await house.CreateClient(NoRedirects).GetAsync(new Uri(page, UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/sign-in", answer.Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task In_production_there_are_no_demo_people_and_one_link_makes_the_first_manager()
    {
        await using var house = new OpenHouse { Environment = "Production" };
        var stranger = house.CreateClient(NoRedirects);
        using (var demo = await stranger.PostAsync(new Uri("/sign-in/demo", UriKind.Relative), new FormUrlEncodedContent([new("clerk", "zhao-min")])))
        {
            Assert.NotEqual(HttpStatusCode.Redirect, demo.StatusCode);
        }

        var accounts = house.Services.GetRequiredService<Accounts>();
        var (link, spare) = (await accounts.InviteAsync(null), await accounts.InviteAsync(null));
        var (first, _) = await accounts.AcceptAsync(link, "林经理", "lin", "a long password", CancellationToken.None);
        var (again, fault) = await accounts.AcceptAsync(link, "别人", "other", "a long password", CancellationToken.None);
        var (second, _) = await accounts.AcceptAsync(spare, "别人", "other", "a long password", CancellationToken.None);

        Assert.True(first!.IsInRole(Policies.Manager));
        Assert.Null(again);
        Assert.Equal("invitation_gone", fault);
        Assert.Null(second);
        Assert.NotNull((await accounts.SignInAsync("LIN", "a long password", CancellationToken.None)).Person);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_name_for_a_while()
    {
        await using var house = new OpenHouse { Environment = "Production" };
        _ = house.CreateClient();
        var accounts = house.Services.GetRequiredService<Accounts>();
        await accounts.AcceptAsync(await accounts.InviteAsync(null), "林经理", "lin", "a long password", CancellationToken.None);
        for (var time = 0; time < 5; time++)
        {
            await accounts.SignInAsync("lin", "guess", CancellationToken.None);
        }

        var (locked, until) = await accounts.SignInAsync("lin", "a long password", CancellationToken.None);
        house.Clock.Advance(TimeSpan.FromMinutes(16));
        var (free, _) = await accounts.SignInAsync("lin", "a long password", CancellationToken.None);

        Assert.Null(locked);
        Assert.NotNull(until);
        Assert.NotNull(free);
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_token_is_refused()
    {
        await using var house = new OpenHouse();

        using var answer = await house.CreateClient(NoRedirects).PostAsync(
            new Uri("/sign-in/demo", UriKind.Relative), new FormUrlEncodedContent([new("clerk", "zhao-min"), new("returnUrl", "/manager")]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("OwnerBot:CommunityId", "no spaces", "OwnerBot:CommunityId")]
    [InlineData("OwnerBot:TurnAttempts", "0", "TurnAttempts")]
    [InlineData("DirectLine:TokenLifetime", "00:01:00", "TokenLifetime")]
    public void A_wrong_option_stops_the_start_and_names_itself(string setting, string value, string named)
    {
        using var house = new OpenHouse().With(setting, value);

        var refused = Assert.ThrowsAny<OptionsValidationException>(() => house.CreateClient());

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }
}
