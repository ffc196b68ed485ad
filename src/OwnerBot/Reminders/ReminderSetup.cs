namespace OwnerBot.Reminders;

internal static class ReminderSetup
{
    public static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services.AddSingleton<FirstPeople>();
        services.AddSingleton<ClockWork>();
        services.AddHostedService(all => all.GetRequiredService<ClockWork>());
        return services;
    }
}
