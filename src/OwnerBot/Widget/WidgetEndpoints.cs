using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using OwnerBot.CaseWork;
using OwnerBot.Widget.Demo;
using OwnerBot.Widget.Devices;
using OwnerBot.Widget.Embed;

namespace OwnerBot.Widget;

/// <summary>The owners' page, by itself and in a frame, and the doors that only its script may use.</summary>
public static class WidgetEndpoints
{
    public static IEndpointRouteBuilder MapWidget(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", Show).AllowAnonymous().ExcludeFromDescription();
        routes.MapWidgetDoors();
        routes.MapEmbed();
        if (routes.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            routes.MapDemo();
        }

        return routes;
    }

    internal static void MapWidgetDoors(this IEndpointRouteBuilder routes)
    {
        var widget = routes.MapGroup("/widget").AllowAnonymous().ExcludeFromDescription().AddEndpointFilter<OwnPageOnly>();
        widget.MapPost("/token", Token).AddEndpointFilter<TokenLimit.Filter>();
        widget.MapPost("/leave", Leave);
        widget.MapDevices();
    }

    private static async Task<ContentHttpResult> Show(HttpContext context, WidgetPage page, Staff staff, CancellationToken cancellationToken)
    {
        var here = await staff.NowAsync(cancellationToken);
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        WidgetHeaders.Write(context, nonce);
        return TypedResults.Content(page.Render(PageLanguage.Of(context.Request), here.Community, nonce), "text/html; charset=utf-8");
    }

    private static async Task<JsonHttpResult<SeatAnswer>> Token(
        HttpContext context, WidgetSeats seats, IWidgetTokens tokens, CancellationToken cancellationToken)
    {
        var (seat, forFrame) = await seats.TakeAsync(context, cancellationToken);
        var token = tokens.Issue(seat.ConversationId, seat.UserId);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(
            new SeatAnswer(seat.ConversationId, token.Value, seat.UserId, PageLanguage.Tag(PageLanguage.Of(context.Request)), forFrame),
            WidgetJson.Default.SeatAnswer);
    }

    private static async Task<NoContent> Leave(HttpContext context, WidgetSeats seats, CancellationToken cancellationToken)
    {
        await seats.LeaveAsync(context, cancellationToken);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.NoContent();
    }
}
