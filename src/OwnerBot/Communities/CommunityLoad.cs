using OwnerBot.Data.Knowledge;
using OwnerBot.Data.People;

namespace OwnerBot.Communities;

/// <summary>Writes a checked community into the memory. May be repeated: the same entry again changes nothing.</summary>
internal sealed class CommunityLoad(PeopleStore people, KnowledgeStore knowledge)
{
    /// <summary>Calls <paramref name="progress"/> after each batch of a long list.</summary>
    public async Task<LoadCounts> RunAsync(CommunityFolder community, Action<string, int, int>? progress = null)
    {
        foreach (var clerk in community.Clerks)
        {
            await people.PutAsync(clerk);
        }

        var homes = await people.PutAllAsync(community.Homes, done => progress?.Invoke("homes", done, community.Homes.Count));
        var addresses = community.Homes.ToDictionary(home => home.Id);
        var owners = await people.PutAllAsync(
            [.. community.Owners.Select(owner => (owner, owner.Homes is [var first, ..] ? addresses[first] : null))],
            done => progress?.Invoke("owners", done, community.Owners.Count));
        foreach (var fact in community.Facts)
        {
            await knowledge.PutAsync(fact);
        }

        await people.PutSettingAsync(ServiceList.Setting, community.Services);
        await people.PutSettingAsync(ResourceList.Setting, community.Resources);
        // Last: its presence says that the load was whole; a load cut short is done again from the start.
        await people.PutSettingAsync(CommunityProfile.Setting, community.Community);
        return new(community.Clerks.Count, homes, owners, community.Services.Services.Count);
    }
}

internal sealed record LoadCounts(int Clerks, Written Homes, Written Owners, int Services);
