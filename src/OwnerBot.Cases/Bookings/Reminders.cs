namespace OwnerBot.Cases.Bookings;

/// <summary>When an owner is reminded of a booking: the day before, and two hours before. A move begins anew.</summary>
public static class Reminders
{
    public static readonly TimeSpan DayBefore = TimeSpan.FromDays(1);

    public static readonly TimeSpan HoursBefore = TimeSpan.FromHours(2);

    /// <summary>The earliest that was not given yet; null when none is left.</summary>
    internal static (CaseBooking Booking, ReminderKind Kind, DateTimeOffset Due)? Next(
        IReadOnlyList<CaseBooking> bookings, IReadOnlyList<BookingReminded> reminded) => bookings
        .SelectMany(booking => new[]
        {
            (Booking: booking, Kind: ReminderKind.DayBefore, Due: booking.Start - DayBefore),
            (Booking: booking, Kind: ReminderKind.HoursBefore, Due: booking.Start - HoursBefore),
        })
        .Where(each => !reminded.Any(given => given.Booking.Id == each.Booking.Id && given.Booking.Start == each.Booking.Start && given.Kind == each.Kind))
        .OrderBy(each => each.Due)
        .Select(each => ((CaseBooking, ReminderKind, DateTimeOffset)?)each)
        .FirstOrDefault();
}
