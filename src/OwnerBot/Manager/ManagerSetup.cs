using OwnerBot.Knowledge;

namespace OwnerBot.Manager;

internal static class ManagerSetup
{
    public static IServiceCollection AddManager(this IServiceCollection services)
    {
        services.AddSingleton<TranscriptFinder>();
        services.AddSingleton<TranscriptReader>();
        services.AddSingleton<TodaysFigures>();
        services.AddSingleton<TeamChanges>();
        services.AddScoped<KnowledgeDesk>();
        services.AddScoped<ManagerScript>();
        return services;
    }
}
