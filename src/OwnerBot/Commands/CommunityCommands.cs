using Microsoft.Extensions.Options;
using OwnerBot.Communities;
using OwnerBot.Data;

namespace OwnerBot.Commands;

/// <summary>
/// <c>-- import FOLDER</c> and <c>-- export FOLDER</c>: a community in and out as readable files. Both work on the database of
/// <c>OwnerBot:DataFolder</c>, beside a running house as well.
/// </summary>
internal static class CommunityCommands
{
    public const string Import = "import";
    public const string Export = "export";

    /// <returns>0 when done; 1 when nothing was done, with the reason on <paramref name="errors"/>.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is not [var command, { Length: > 0 } given, .. var settings] || given.StartsWith('-'))
        {
            await errors.WriteLineAsync($"Name a folder: dotnet run --project src/OwnerBot -- {args[0]} FOLDER [--OwnerBot:DataFolder data]");
            return 1;
        }

        try
        {
            await using var app = Build(settings);
            var folder = Path.GetFullPath(given, WhereItWasTyped());
            return command == Import
                ? await app.Services.GetRequiredService<CommunityImport>().RunAsync(folder, output)
                : await app.Services.GetRequiredService<CommunityExport>().RunAsync(folder, output);
        }
        catch (Exception told) when (told is CommunityFilesException or InvalidDataException or IOException or UnauthorizedAccessException or DocumentStoreException or OptionsValidationException)
        {
            await errors.WriteLineAsync(told.Message);
            return 1;
        }
    }

    private static WebApplication Build(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(settings);
        builder.Logging.ClearProviders();
        var options = builder.AddOwnerBotOptions();
        builder.Services.AddMemory(options);
        builder.Services.AddSingleton<CommunityImport>();
        builder.Services.AddSingleton<CommunityExport>();
        return builder.Build();
    }

    /// <summary><c>dotnet run --project</c> moves into the project's folder; a shell still says where the person was.</summary>
    private static string WhereItWasTyped() =>
        Environment.GetEnvironmentVariable("PWD") is { Length: > 0 } shell && Directory.Exists(shell) ? shell : Environment.CurrentDirectory;
}
