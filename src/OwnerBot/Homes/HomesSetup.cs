namespace OwnerBot.Homes;

internal static class HomesSetup
{
    public static IServiceCollection AddHomes(this IServiceCollection services) => services.AddSingleton<HomeRegister>();
}
