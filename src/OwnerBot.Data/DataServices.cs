using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OwnerBot.Channels;
using OwnerBot.Channels.DirectLine;
using OwnerBot.Data.Attachments;
using OwnerBot.Data.DirectLine;
using OwnerBot.Data.Inbox;
using OwnerBot.Data.Search;
using OwnerBot.Data.Sqlite;

namespace OwnerBot.Data;

/// <summary>Registers the memory.</summary>
public static class DataServices
{
    /// <param name="configure">Runs after the configuration section <c>Data</c>.</param>
    public static IServiceCollection AddData(this IServiceCollection services, Action<DataOptions>? configure = null)
    {
        var options = services.AddOptions<DataOptions>().BindConfiguration(DataOptions.Section).ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DataOptions>, ValidateDataOptions>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ConversationLocks>();

        services.TryAddSingleton(OpenSqlite);
        services.TryAddSingleton<IDocumentStore>(all => all.GetRequiredService<SqliteDocumentStore>());

        services.TryAddSingleton(all => new InboxStore(
            all.GetRequiredService<IDocumentStore>(), all.GetRequiredService<ConversationLocks>(), all.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IDirectLineStore>(all => new DirectLineStore(
            all.GetRequiredService<IDocumentStore>(), all.GetRequiredService<ConversationLocks>(), all.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IAttachmentStore, FileAttachmentStore>();
        services.TryAddSingleton<ITranscriptSearch, TranscriptSearch>();
        return services;
    }

    private static SqliteDocumentStore OpenSqlite(IServiceProvider all)
    {
        var options = all.GetRequiredService<IOptions<DataOptions>>().Value;
        return SqliteDocumentStore.Open(Path.Combine(options.Folder, "ownerbot.db"), options.LockPatience);
    }
}
