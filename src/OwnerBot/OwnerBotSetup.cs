using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using OwnerBot.CaseWork;
using OwnerBot.Communities;
using OwnerBot.SignIn;

namespace OwnerBot;

/// <summary>What happens around the rooms: options at the start, the first load, the words on the console.</summary>
internal static class OwnerBotSetup
{
    public const string Here = "http://localhost:3978";

    /// <summary>Options are needed before the services exist: where the data lies decides where keys lie.</summary>
    /// <exception cref="OptionsValidationException">An option is wrong; the message says which and what to write.</exception>
    public static OwnerBotOptions AddOwnerBotOptions(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<OwnerBotOptions>().BindConfiguration(OwnerBotOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<OwnerBotOptions>, ValidateOwnerBotOptions>();
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(Here);
        }

        var options = builder.Configuration.GetSection(OwnerBotOptions.Section).Get<OwnerBotOptions>() ?? new();
        if (new ValidateOwnerBotOptions().Validate(null, options) is { Failed: true } wrong)
        {
            throw new OptionsValidationException(OwnerBotOptions.Section, typeof(OwnerBotOptions), wrong.Failures);
        }

        return options with { DataFolder = Path.GetFullPath(options.DataFolder, builder.Environment.ContentRootPath) };
    }

    /// <summary>Loads the community into an empty database, and prints where everything is once the doors are open.</summary>
    public static async Task OpenHouseAsync(this WebApplication app)
    {
        await app.Services.GetRequiredService<FirstLoad>().LoadAsync(CancellationToken.None);
        var here = await app.Services.GetRequiredService<Staff>().NowAsync(CancellationToken.None);
        var token = here.Roster.Managers.Count == 0 ? await app.Services.GetRequiredService<Accounts>().InviteAsync(null) : null;
        app.Lifetime.ApplicationStarted.Register(() => Greet(app, here, token));
    }

    private static void Greet(WebApplication app, Staff.Snapshot here, string? token)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
        var address = (addresses?.FirstOrDefault() ?? Here).Replace("[::]", "localhost", StringComparison.Ordinal)
            .Replace("0.0.0.0", "localhost", StringComparison.Ordinal).TrimEnd('/');
        Console.WriteLine($"""

              OwnerBot · {here.Community.Name.ZhHans} · {here.Community.Name.En}

              Owners    {address}/
              Clerks    {address}/desk
              Managers  {address}/manager
            {(token is null ? "" : $"""

              There is no manager yet. This link makes the first one, once, within three days:
              {address}/welcome/{token}
            """)}
            """);
    }
}
