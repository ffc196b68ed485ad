using Microsoft.Extensions.Options;
using OwnerBot.Widget.Devices;
using OwnerBot.Widget.Embed;

namespace OwnerBot.Widget;

public static class WidgetRegistration
{
    /// <summary>The owners' page. The host adds an <see cref="IWidgetTokens"/> of its own, and keeps the data protection keys.</summary>
    public static IServiceCollection AddWidget(this IServiceCollection services)
    {
        services.AddDataProtection();
        services.AddOptions<WidgetOptions>().BindConfiguration(WidgetOptions.Section)
            .Validate(
                options => options.NoOrigin() is null,
                "Widget:Origins: each must be an origin such as https://www.example.com, without a path or a star.")
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<WidgetOptions>, ValidateWidgetOptions>();
        services.AddSingleton<WidgetPage>();
        services.AddSingleton<WidgetSeats>();
        services.AddSingleton<SeatCookies>();
        services.AddSingleton<DeviceLinks>();
        services.AddSingleton<EmbedDoor>();
        services.AddSingleton<TokenLimit>();
        return services;
    }
}
