using Microsoft.Extensions.Options;

namespace OwnerBot.Widget;

public static class WidgetRegistration
{
    /// <summary>The owners' page. The host adds an <see cref="IWidgetTokens"/> of its own, and keeps the data protection keys.</summary>
    public static IServiceCollection AddWidget(this IServiceCollection services)
    {
        services.AddDataProtection();
        services.AddOptions<WidgetOptions>().BindConfiguration(WidgetOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WidgetOptions>, ValidateWidgetOptions>();
        services.AddSingleton<WidgetPage>();
        services.AddSingleton<WidgetSeats>();
        services.AddSingleton<TokenLimit>();
        return services;
    }
}
