namespace OwnerBot.Bookings;

internal static class BookingSetup
{
    public static IServiceCollection AddBookings(this IServiceCollection services)
    {
        services.AddSingleton<TimeTable>();
        services.AddSingleton<DayWork>();
        services.AddSingleton<BookingWork>();
        services.AddSingleton<CalendarFiles>();
        services.AddSingleton<BookingClock>();
        services.AddHostedService(all => all.GetRequiredService<BookingClock>());
        return services;
    }
}
