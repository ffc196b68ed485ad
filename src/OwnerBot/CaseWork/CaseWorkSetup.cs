namespace OwnerBot.CaseWork;

internal static class CaseWorkSetup
{
    public static IServiceCollection AddCaseWork(this IServiceCollection services)
    {
        services.AddSingleton<Staff>();
        services.AddSingleton<CaseActions>();
        services.AddSingleton<ConversationActions>();
        return services;
    }
}
