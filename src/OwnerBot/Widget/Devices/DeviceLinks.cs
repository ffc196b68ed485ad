using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using OwnerBot.Channels.Activities;
using OwnerBot.Channels.DirectLine;
using OwnerBot.Data.Seats;
using QRCoder;

namespace OwnerBot.Widget.Devices;

/// <summary>Links by which an owner goes on with the chat on one more device: good once, for minutes, with a number to type.</summary>
/// <remarks>
/// The secret stands behind the # of the address: no server, proxy, log or link preview ever sees it. The number, which is
/// in no link, is what a stranger who got hold of the link does not have.
/// </remarks>
internal sealed class DeviceLinks(SeatStore store, DirectLineFeed feed, IOptions<WidgetOptions> options, TimeProvider clock)
{
    private const int Tries = 3;
    private const int LongestSecret = 64;
    private const int DotSize = 6;

    public async Task<DeviceLink> OfferAsync(WidgetSeat seat, string origin)
    {
        var secret = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(16));
        var number = RandomNumberGenerator.GetInt32(10_000).ToString("D4", CultureInfo.InvariantCulture);
        var until = clock.GetUtcNow() + options.Value.LinkLifetime;
        await store.OfferAsync(secret, new(seat.ConversationId, seat.UserId, number, until, Tries));
        var url = $"{origin}/#continue={secret}";
        return new(url, number, Picture(url), (int)options.Value.LinkLifetime.TotalMinutes);
    }

    public async Task<SeatLinkTried> OpenAsync(string? secret, string? number, CancellationToken cancellationToken)
    {
        if (secret is not { Length: > 0 and <= LongestSecret } || number is not { Length: > 0 and <= 16 })
        {
            return new SeatLinkTried.Gone();
        }

        var tried = await store.RedeemAsync(secret, number, clock.GetUtcNow(), cancellationToken);
        if (tried is SeatLinkTried.Opened opened)
        {
            // Those who have the chat open see at once that one more device has it now.
            feed.Show(opened.ConversationId, new Activity
            {
                Type = "event",
                Name = "ownerbot/device",
                Id = DirectLineIds.NewActivity(),
                Timestamp = clock.GetUtcNow(),
                ChannelId = DirectLineChannel.Id,
                Conversation = new(opened.ConversationId),
                From = new("ownerbot", null, "bot"),
            });
        }

        return tried;
    }

    /// <summary>As a data URL, which the page's policy lets an image show.</summary>
    private static string Picture(string url)
    {
        using var code = QRCodeGenerator.GenerateQrCode(url, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(code);
        return "data:image/png;base64," + Convert.ToBase64String(png.GetGraphic(DotSize, [0x21, 0x48, 0x3f], [0xff, 0xff, 0xff]));
    }
}

/// <param name="Number">To be typed on the other device.</param>
/// <param name="Picture">The link as a QR code, a data URL.</param>
internal sealed record DeviceLink(string Url, string Number, string Picture, int Minutes);

internal sealed record ContinueBody(string? Secret, string? Number);

/// <param name="Left">Tries left when the number was wrong; 0 when the link is used up, too old or never was.</param>
internal sealed record ContinueAnswer(bool Opened, int Left);
