using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace OwnerBot.Widget;

/// <summary>One browser's place at the desk: its conversation and its user.</summary>
internal sealed record WidgetSeat(string ConversationId, string UserId);

/// <summary>Remembers a browser's seat in a protected cookie, so that a reload or a second tab resumes the same conversation.</summary>
internal sealed class WidgetSeats(IDataProtectionProvider protection, IOptions<WidgetOptions> options, TimeProvider clock)
{
    public const string CookieName = "ownerbot.seat";

    private readonly IDataProtector _protector = protection.CreateProtector("OwnerBot.Widget.Seat.v1");

    /// <summary>The browser's seat, a new one when it has none or shows one that is not ours. Its lifetime starts anew.</summary>
    public WidgetSeat Take(HttpContext context)
    {
        var seat = Read(context.Request.Cookies[CookieName]) ?? new WidgetSeat(Unguessable(), "dl_" + Unguessable());
        var cookie = _protector.Protect(JsonSerializer.Serialize(seat, WidgetJson.Default.WidgetSeat));
        var lasting = Cookie(context);
        lasting.MaxAge = options.Value.SeatLifetime;
        lasting.Expires = clock.GetUtcNow() + options.Value.SeatLifetime;
        context.Response.Cookies.Append(CookieName, cookie, lasting);
        return seat;
    }

    /// <summary>Forgets the seat on this browser. The conversation itself stays with the desk.</summary>
    public void Leave(HttpContext context) => context.Response.Cookies.Delete(CookieName, Cookie(context));

    private WidgetSeat? Read(string? cookie)
    {
        if (string.IsNullOrEmpty(cookie))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(_protector.Unprotect(cookie), WidgetJson.Default.WidgetSeat);
        }
        catch (Exception notOurs) when (notOurs is CryptographicException or JsonException)
        {
            // Tampered with, or protected by keys that are gone: the owner starts at a new seat rather than not at all.
            return null;
        }
    }

    private static CookieOptions Cookie(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = "/",
    };

    private static string Unguessable() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(18));
}
