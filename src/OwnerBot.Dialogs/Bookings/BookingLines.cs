using OwnerBot.Cases.Bookings;
using OwnerBot.Dialogs.Texts;

namespace OwnerBot.Dialogs.Bookings;

/// <summary>Bookings as an owner reads them: what, when, with whom.</summary>
internal static class BookingLines
{
    public static Arg.Lines Of(IEnumerable<CaseBooking> bookings) => new([.. bookings.Select(Line)]);

    public static Say Line(CaseBooking booking)
    {
        var key = (booking.Person, booking.Places) switch
        {
            (not null, _) => TextKeys.BookingLinePerson,
            (_, > 1) => TextKeys.BookingLinePlaces,
            _ => TextKeys.BookingLine,
        };
        var say = new Say(key).With("what", booking.What).With("time", booking.Start);
        return booking.Person is { } person ? say.With("person", person) : booking.Places > 1 ? say.With("places", booking.Places) : say;
    }
}
