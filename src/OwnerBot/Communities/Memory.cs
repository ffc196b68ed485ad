using OwnerBot.Channels.Authentication;
using OwnerBot.Data;
using OwnerBot.Data.Bookings;
using OwnerBot.Data.Cases;
using OwnerBot.Data.Channels;
using OwnerBot.Data.Conversations;
using OwnerBot.Data.Knowledge;
using OwnerBot.Data.Notes;
using OwnerBot.Data.People;
using OwnerBot.Data.Seats;
using OwnerBot.Knowledge;

namespace OwnerBot.Communities;

internal static class Memory
{
    /// <summary>The document store and what stands on it, for this community.</summary>
    public static IServiceCollection AddMemory(this IServiceCollection services, OwnerBotOptions options)
    {
        services.AddData(data => data.Folder = options.DataFolder);
        services.AddSingleton(new CommunityPartition(options.CommunityId));
        services.AddSingleton<ConversationStore>();
        services.AddSingleton<ConversationDirectory>();
        services.AddSingleton<CaseStore>();
        services.AddSingleton<BookingStore>();
        services.AddSingleton<NoteStore>();
        services.AddSingleton<KnowledgeStore>();
        services.AddSingleton<Library>();
        services.AddSingleton<PeopleStore>();
        services.AddSingleton<CodeStore>();
        services.AddSingleton<SeatStore>();
        services.AddSingleton<IServiceUrls, ServiceUrlStore>();
        services.AddSingleton<CommunityLoad>();
        services.AddSingleton<FirstLoad>();
        return services;
    }
}
