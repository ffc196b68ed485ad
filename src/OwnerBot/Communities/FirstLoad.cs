using Microsoft.Extensions.Options;
using OwnerBot.Data.People;

namespace OwnerBot.Communities;

/// <summary>Loads the community's files into an empty database, once.</summary>
internal sealed class FirstLoad(PeopleStore people, CommunityLoad load, IOptions<OwnerBotOptions> options, IHostEnvironment environment)
{
    /// <summary>The demo community, beside the program; Development only.</summary>
    public static string Demo => Path.Combine(AppContext.BaseDirectory, "Communities", "Demo");

    /// <exception cref="CommunityFilesException">The files are wrong; nothing was loaded.</exception>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var folder = options.Value.CommunityFolder ?? (environment.IsDevelopment() ? Demo : null);
        if (folder is null || await people.SettingAsync<CommunityProfile>(CommunityProfile.Setting, cancellationToken) is not null)
        {
            return;
        }

        await load.RunAsync(CommunityFolder.Read(folder));
    }
}
