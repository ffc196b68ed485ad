using System.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using OwnerBot.Channels.Authentication;

namespace OwnerBot.Simulator;

/// <summary>
/// <c>dotnet run --project src/OwnerBot -- simulate-teams</c>: the house as always, and beside it a page that plays Teams against
/// <c>/api/messages</c>. For people without a tenant; in Development only, for callers on this machine only.
/// </summary>
internal static class SimulatorCommand
{
    public const string Name = "simulate-teams";

    /// <summary>The configuration key of whether a browser is opened; default true.</summary>
    private const string OpenBrowser = "Simulator:OpenBrowser";

    /// <summary>Plays without sign-in, whatever app the configuration names: no token of a real channel can be had here.</summary>
    public static void AddSimulator(this WebApplicationBuilder builder)
    {
        builder.Services.PostConfigure<BotFrameworkOptions>(options =>
        {
            (options.AppId, options.Secret, options.TenantId, options.Enabled) = (null, null, null, null);
            (options.CertificatePath, options.CertificateThumbprint) = (null, null);
            options.PublicOrigin = Origin(builder.Configuration["urls"]?.Split(';')[0]);
        });
        builder.Services.AddHttpClient(SimulatedTeams.Client);
        builder.Services.AddSingleton<SimulatedTeams>();
    }

    public static void MapSimulator(this WebApplication app)
    {
        app.MapSimulatorPage();
        app.MapSimulatedTeams();
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
            var page = $"{Origin(addresses?.FirstOrDefault())}{SimulatorPage.Path}";
            Console.WriteLine($"  Teams     {page}   (a simulator)\n");
            if (app.Configuration.GetValue(OpenBrowser, true))
            {
                Open(page);
            }
        });
    }

    private static string Origin(string? address) => (address ?? OwnerBotSetup.Here)
        .Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
        .Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal).TrimEnd('/');

    /// <summary>A convenience: where no browser can be opened the address stands on the console.</summary>
    private static void Open(string page)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(page) { UseShellExecute = true });
        }
        catch (Exception none) when (none is System.ComponentModel.Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            Console.WriteLine("  No browser could be opened here; please open that address.\n");
        }
    }
}
