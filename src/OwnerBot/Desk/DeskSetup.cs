using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;
using MudBlazor.Services;
using OwnerBot.Desk.Board;
using OwnerBot.Desk.Bookings;
using OwnerBot.Desk.CaseView;
using OwnerBot.Desk.Chat;
using OwnerBot.Desk.Texts;
using OwnerBot.Desk.Undelivered;
using OwnerBot.Desk.Words;
using OwnerBot.Layout;
using OwnerBot.SignIn;

namespace OwnerBot.Desk;

internal static class DeskSetup
{
    /// <summary>Bytes of one message from a page: a long paste must reach the page's own limit, not end the connection.</summary>
    private const long LongestMessage = 256 * 1024;

    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddSingleton<DeskFeed>();
        services.AddScoped<DeskTexts>();
        services.AddScoped<DeskBrowser>();
        services.AddScoped<MyDesk>();
        services.AddScoped<DeskTimes>();
        services.AddScoped<HistoryWords>();
        services.AddScoped<DeskBoard>();
        services.AddScoped<CaseDesk>();
        services.AddScoped<BookingDesk>();
        services.AddScoped<Drafts>();
        services.AddScoped<CaseFileReader>();
        services.AddSingleton<OtherWays>();
        services.AddMudServices(mud =>
        {
            mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.TopCenter;
            mud.SnackbarConfiguration.PreventDuplicates = true;
            mud.SnackbarConfiguration.MaxDisplayedSnackbars = 2;
            mud.SnackbarConfiguration.VisibleStateDuration = 6000;
            mud.SnackbarConfiguration.HideTransitionDuration = 200;
            mud.SnackbarConfiguration.ShowTransitionDuration = 150;
        });
        services.AddCascadingAuthenticationState();
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = LongestMessage);
        // After the components, whose own never looks again.
        services.AddScoped<AuthenticationStateProvider, StillSignedIn>();
        return services;
    }

    /// <summary>The pages of desk, console and sign-in; each says by attribute who may see it.</summary>
    public static IEndpointRouteBuilder MapDesk(this IEndpointRouteBuilder routes)
    {
        routes.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        routes.MapDeskLanguage();
        return routes;
    }
}
