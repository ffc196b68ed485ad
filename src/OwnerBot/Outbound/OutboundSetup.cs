namespace OwnerBot.Outbound;

internal static class OutboundSetup
{
    public static IServiceCollection AddOutbound(this IServiceCollection services)
    {
        services.AddSingleton<OutboxBell>();
        services.AddSingleton<NoticeBell>();
        services.AddSingleton<TypingSign>();
        services.AddSingleton<LineWriter>();
        services.AddHostedService<OutboxWorker>();
        services.AddHostedService<NoticeCourier>();
        return services;
    }
}
