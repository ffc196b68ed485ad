using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using OwnerBot.Cases;
using OwnerBot.Cases.Bookings;

namespace OwnerBot.Bookings;

/// <summary>Bookings as a calendar file (RFC 5545). A moved booking keeps its case's UID under a later SEQUENCE, so that a calendar moves it too.</summary>
internal static class CalendarFile
{
    /// <param name="stamp">DTSTAMP: when the file was made.</param>
    /// <param name="title">What the calendar shows before the resource's name: the community.</param>
    public static string Of(CaseId about, CaseNumber number, IReadOnlyList<CaseBooking> bookings, LocalText title, Language language, DateTimeOffset stamp)
    {
        var calendar = new Calendar { Method = "PUBLISH", ProductId = "-//OwnerBot//OwnerBot//EN" };
        foreach (var (at, booking) in bookings.Index())
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{about}-{at}@ownerbot",
                Sequence = booking.Version,
                DtStamp = new CalDateTime(stamp.UtcDateTime),
                Start = new CalDateTime(booking.Start.UtcDateTime),
                End = new CalDateTime(booking.End.UtcDateTime),
                Summary = $"{booking.What.In(language)} · {title.In(language)}",
                Location = booking.Where?.In(language),
                Description = string.Join(" · ", new[] { $"{number}", booking.Person?.In(language) }.OfType<string>()),
            });
        }

        return new CalendarSerializer().SerializeToString(calendar)
            ?? throw new InvalidOperationException("A calendar with events has a text.");
    }
}
