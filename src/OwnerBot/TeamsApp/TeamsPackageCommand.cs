using OwnerBot.Channels.Authentication;
using OwnerBot.Communities;
using OwnerBot.Data;
using OwnerBot.Data.People;

namespace OwnerBot.TeamsApp;

/// <summary>
/// <c>dotnet run --project src/OwnerBot -- teams-package [--output FILE]</c>: makes the app package that a Teams administrator uploads,
/// from the same configuration as the program's.
/// </summary>
internal static class TeamsPackageCommand
{
    public const string Name = "teams-package";

    private const string DefaultFile = "ownerbot-teams.zip";

    /// <returns>0 when the package was written; 1 when a setting is missing or wrong, which is then named.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        var builder = WebApplication.CreateBuilder(args);
        var bot = builder.Configuration.GetSection(BotFrameworkOptions.Section).Get<BotFrameworkOptions>() ?? new();
        var app = builder.Configuration.GetSection(TeamsAppOptions.Section).Get<TeamsAppOptions>() ?? new();
        if (TeamsPackage.Faults(bot, app) is { Count: > 0 } faults)
        {
            foreach (var fault in faults)
            {
                await errors.WriteLineAsync(fault);
            }

            return 1;
        }

        var file = Path.GetFullPath(builder.Configuration["output"] ?? DefaultFile);
        var package = new MemoryStream();
        TeamsPackage.Write(package, bot, app, await CommunityAsync(builder));
        await File.WriteAllBytesAsync(file, package.ToArray());
        await output.WriteLineAsync(file);
        return 0;
    }

    /// <summary>As the database has it; as the community's files have it before the first start.</summary>
    private static async Task<CommunityProfile> CommunityAsync(WebApplicationBuilder builder)
    {
        var options = builder.AddOwnerBotOptions();
        if (File.Exists(Path.Combine(options.DataFolder, "ownerbot.db")))
        {
            builder.Services.AddMemory(options);
            await using var services = builder.Services.BuildServiceProvider();
            if (await services.GetRequiredService<PeopleStore>().SettingAsync<CommunityProfile>(CommunityProfile.Setting, CancellationToken.None) is { } stored)
            {
                return stored;
            }
        }

        var folder = options.CommunityFolder ?? (builder.Environment.IsDevelopment() ? FirstLoad.Demo : null);
        return folder is null ? CommunityProfile.Unnamed : CommunityFolder.Read(folder).Community;
    }
}
