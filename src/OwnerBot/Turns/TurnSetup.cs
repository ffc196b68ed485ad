using OwnerBot.Bookings;
using OwnerBot.Channels;
using OwnerBot.Dialogs;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Turns;

internal static class TurnSetup
{
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddSingleton<IUnderstanding, TwoReaders>();
        services.AddSingleton<FrontDesk>();
        services.AddSingleton<ConversationGate>();
        services.AddSingleton<Gathering>();
        services.AddSingleton<BookingOutcomes>();
        services.AddSingleton<Outcomes>();
        services.AddSingleton<TypedCodes>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<TurnWorker>();
        services.AddSingleton<IInboxBell>(all => all.GetRequiredService<TurnWorker>());
        services.AddHostedService(all => all.GetRequiredService<TurnWorker>());
        return services;
    }
}
