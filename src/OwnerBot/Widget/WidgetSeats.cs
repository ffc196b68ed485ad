using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using OwnerBot.Data.Seats;

namespace OwnerBot.Widget;

/// <summary>One browser's place at the desk: its conversation and its user.</summary>
/// <param name="Device">Which browser; null in cookies of before it was written down.</param>
internal sealed record WidgetSeat(string ConversationId, string UserId, string? Device = null);

/// <summary>Remembers a browser's seat, so that a reload or a second tab resumes the same conversation.</summary>
/// <remarks>
/// By itself the page has a protected cookie. In a frame on another site browsers keep cookies apart for each site
/// (<c>Partitioned</c>), refuse them, or refuse them without https: there the frame also holds the seat, protected, in
/// its own storage, which is kept apart in the same way, and shows it in a header. The cookie, out of reach of scripts, wins.
/// </remarks>
internal sealed class WidgetSeats(IDataProtectionProvider protection, SeatCookies cookies, SeatStore left, TimeProvider clock)
{
    public const string FrameHeader = "X-OwnerBot-Frame";
    public const string SeatHeader = "X-OwnerBot-Seat";

    private readonly IDataProtector _alone = protection.CreateProtector("OwnerBot.Widget.Seat.v1");
    private readonly IDataProtector _framed = protection.CreateProtector("OwnerBot.Widget.FrameSeat.v1");

    /// <summary>The browser's seat, a new one when it has none or shows one that is not ours. Its lifetime starts anew.</summary>
    public async Task<TakenSeat> TakeAsync(HttpContext context, CancellationToken cancellationToken) =>
        Sit(context, await FindAsync(context, cancellationToken) ?? new(Unguessable(), "dl_" + Unguessable()));

    /// <summary>Puts the browser at a seat, whichever it had before.</summary>
    public TakenSeat Sit(HttpContext context, WidgetSeat seat)
    {
        seat = seat with { Device = seat.Device ?? Unguessable() };
        var framed = IsFramed(context);
        var written = (framed ? _framed : _alone).Protect(JsonSerializer.Serialize(seat, WidgetJson.Default.WidgetSeat));
        cookies.Write(context, framed, written);
        return new(seat, framed ? written : null);
    }

    /// <returns>Null when the browser has no seat, or one that it has left.</returns>
    public async Task<WidgetSeat?> FindAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var framed = IsFramed(context);
        var protector = framed ? _framed : _alone;
        var seat = Read(protector, cookies.Read(context, framed)) ?? (framed ? Read(protector, context.Request.Headers[SeatHeader]) : null);
        return seat?.Device is { } device && await left.HasLeftAsync(seat.ConversationId, device, cancellationToken) ? null : seat;
    }

    /// <summary>Signs this browser out: its seat is forgotten here and opens nothing again. The conversation itself stays with the desk.</summary>
    public async Task LeaveAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (await FindAsync(context, cancellationToken) is { Device: { } device } seat)
        {
            await left.LeaveAsync(seat.ConversationId, device, clock.GetUtcNow());
        }

        cookies.Delete(context, IsFramed(context));
    }

    private static bool IsFramed(HttpContext context) => context.Request.Headers[FrameHeader] == "1";

    private static WidgetSeat? Read(IDataProtector protector, string? written)
    {
        if (string.IsNullOrEmpty(written))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(protector.Unprotect(written), WidgetJson.Default.WidgetSeat);
        }
        catch (Exception notOurs) when (notOurs is CryptographicException or JsonException)
        {
            // Tampered with, or protected by keys that are gone: the owner starts at a new seat rather than not at all.
            return null;
        }
    }

    private static string Unguessable() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(18));
}

/// <param name="ForFrame">The seat for the frame to keep; null for the page by itself.</param>
internal sealed record TakenSeat(WidgetSeat Seat, string? ForFrame);
