using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using OwnerBot.Data.Seats;

namespace OwnerBot.Widget.Devices;

/// <summary>Making a link to another device, and opening one; only for the page's own script.</summary>
internal static class DeviceEndpoints
{
    private const int LongestBody = 1024;

    public static void MapDevices(this RouteGroupBuilder widget)
    {
        widget.MapPost("/link", Offer).AddEndpointFilter<TokenLimit.Filter>();
        widget.MapPost("/continue", Continue).AddEndpointFilter<TokenLimit.Filter>();
    }

    private static async Task<Results<JsonHttpResult<DeviceLink>, ProblemHttpResult>> Offer(
        HttpContext context, WidgetSeats seats, DeviceLinks links, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        return await seats.FindAsync(context, cancellationToken) is { } seat
            ? TypedResults.Json(await links.OfferAsync(seat, $"{context.Request.Scheme}://{context.Request.Host}"), WidgetJson.Default.DeviceLink)
            : TypedResults.Problem("This browser has no chat to go on with.", title: "no_seat", statusCode: StatusCodes.Status409Conflict);
    }

    private static async Task<Results<JsonHttpResult<ContinueAnswer>, ProblemHttpResult>> Continue(
        HttpContext context, WidgetSeats seats, DeviceLinks links, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        var body = await ReadAsync(context.Request, cancellationToken);
        switch (await links.OpenAsync(body?.Secret, body?.Number, cancellationToken))
        {
            case SeatLinkTried.Opened(var conversation, var user):
                seats.Sit(context, new(conversation, user));
                return TypedResults.Json(new ContinueAnswer(true, 0), WidgetJson.Default.ContinueAnswer);
            case SeatLinkTried.WrongNumber(var left):
                return TypedResults.Json(new ContinueAnswer(false, left), WidgetJson.Default.ContinueAnswer);
            default:
                return TypedResults.Json(new ContinueAnswer(false, 0), WidgetJson.Default.ContinueAnswer, statusCode: StatusCodes.Status410Gone);
        }
    }

    /// <returns>Null for whatever is not the page's own few bytes of JSON.</returns>
    private static async Task<ContinueBody?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is null or > LongestBody)
        {
            return null;
        }

        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, WidgetJson.Default.ContinueBody, cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
