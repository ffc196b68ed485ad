using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OwnerBot.SignIn;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.SignIn;

/// <summary>Who may sit at the desk: nobody unasked, no default password, and the first manager by a link that works once.</summary>
public sealed partial class EnteringTheDesk
{
    private static readonly IPAddress Stranger = IPAddress.Parse("2001:db8:1:1::5");

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
        Assert.NotNull((await accounts.SignInAsync("LIN", "a long password", Stranger, CancellationToken.None)).Person);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_name_for_who_typed_them_and_for_nobody_else()
    {
        await using var house = new OpenHouse { Environment = "Production" };
        _ = house.CreateClient();
        var accounts = house.Services.GetRequiredService<Accounts>();
        await accounts.AcceptAsync(await accounts.InviteAsync(null), "林经理", "lin", "a long password", CancellationToken.None);
        for (var time = 0; time < 5; time++)
        {
            await accounts.SignInAsync("lin", "guess", Stranger, CancellationToken.None);
        }

        var (locked, until) = await accounts.SignInAsync("lin", "a long password", Stranger, CancellationToken.None);
        var (nextDoor, _) = await accounts.SignInAsync("lin", "a long password", IPAddress.Parse("2001:db8:1:1::99"), CancellationToken.None);
        var (manager, _) = await accounts.SignInAsync("lin", "a long password", IPAddress.Parse("198.51.100.7"), CancellationToken.None);
        house.Clock.Advance(TimeSpan.FromMinutes(16));
        var (free, _) = await accounts.SignInAsync("lin", "a long password", Stranger, CancellationToken.None);

        Assert.Null(locked);
        Assert.NotNull(until);
        Assert.Null(nextDoor);
        Assert.NotNull(manager);
        Assert.NotNull(free);
    }

    [Fact]
    public void Who_tries_many_names_is_locked_out_of_them_all()
    {
        var tries = new WrongTries(TimeProvider.System);
        for (var time = 0; time < 50; time++)
        {
            tries.Wrong($"name {time}", Stranger);
        }

        Assert.NotNull(tries.LockedUntil("lin", Stranger));
        Assert.Null(tries.LockedUntil("lin", IPAddress.Parse("198.51.100.7")));
    }

    [Theory]
    [InlineData("/sign-in/demo", "Development")]
    [InlineData("/sign-in/password", "Production")]
    [InlineData("/sign-in/password", "Development")]
    [InlineData("/sign-in/welcome", "Production")]
    [InlineData("/sign-out", "Development")]
    public async Task A_form_that_is_not_from_our_page_is_refused_in_words_and_with_one_line_in_the_log(string door, string environment)
    {
        var lines = new LogLines();
        await using var house = new OpenHouse { Environment = environment }.With("Logging:LogLevel:OwnerBot.SignIn", "Warning")
            .Also(services => services.AddSingleton<ILoggerProvider>(lines));
        using var form = new HttpRequestMessage(HttpMethod.Post, door) { Content = new FormUrlEncodedContent([new("clerk", "zhao-min"), new("name", "lin")]) };
        form.Headers.Add("Origin", "https://elsewhere.example");

        using var answer = await house.CreateClient(NoRedirects).SendAsync(form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("页面已过期", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        // A new house warns once that its keys lie in the data folder as they are; that is not about the form.
        var line = Assert.Single(lines.All, line => line.Level >= LogLevel.Warning && !line.Text.StartsWith("No XML encryptor", StringComparison.Ordinal));
        Assert.Equal((LogLevel.Warning, false), (line.Level, line.HasException));
    }

    [Fact]
    public async Task A_form_of_our_own_page_signs_out()
    {
        await using var house = new OpenHouse();
        var browser = house.CreateClient(NoRedirects);
        var token = AntiforgeryToken().Match(await browser.GetStringAsync(new Uri("/sign-in", UriKind.Relative))).Groups["token"].Value;

        using var answer = await browser.PostAsync(
            new Uri("/sign-out", UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));

        Assert.Equal("/sign-in", answer.Headers.Location?.ToString());
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

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex AntiforgeryToken();
}
