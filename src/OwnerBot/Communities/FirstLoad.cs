using Microsoft.Extensions.Options;
using OwnerBot.Data.People;

namespace OwnerBot.Communities;

/// <summary>Loads the community's files into an empty database, once.</summary>
internal sealed class FirstLoad(PeopleStore people, IOptions<OwnerBotOptions> options, IHostEnvironment environment)
{
    /// <summary>The demo community, beside the program; Development only.</summary>
    private static string Demo => Path.Combine(AppContext.BaseDirectory, "Communities", "Demo");

    /// <exception cref="InvalidDataException">The files are wrong; nothing was loaded.</exception>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var folder = options.Value.CommunityFolder ?? (environment.IsDevelopment() ? Demo : null);
        if (folder is null || await people.SettingAsync<CommunityProfile>(CommunityProfile.Setting, cancellationToken) is not null)
        {
            return;
        }

        var community = CommunityFolder.Read(folder);
        foreach (var clerk in community.Clerks)
        {
            await people.PutAsync(clerk);
        }

        foreach (var home in community.Homes)
        {
            await people.PutAsync(home);
        }

        foreach (var owner in community.Owners)
        {
            await people.PutAsync(owner);
        }

        await people.PutSettingAsync(ServiceList.Setting, community.Services);
        await people.PutSettingAsync(ResourceList.Setting, community.Resources);
        // Last: its presence says that the load was whole; a load cut short is done again from the start.
        await people.PutSettingAsync(CommunityProfile.Setting, community.Community);
    }
}
