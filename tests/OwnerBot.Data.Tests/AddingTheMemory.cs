using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OwnerBot.Channels;
using OwnerBot.Channels.Activities;
using OwnerBot.Channels.DirectLine;
using OwnerBot.Data.Inbox;
using OwnerBot.Data.Search;

namespace OwnerBot.Data.Tests;

public sealed class AddingTheMemory : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_stores_share_one_database_in_the_configured_folder()
    {
        await using var services = Services(_folder.File("memory"));
        var log = services.GetRequiredService<IDirectLineStore>();
        var update = new Activity { Type = "conversationUpdate", Id = "1" };

        await log.StartAsync(new DirectLineConversation("chat", "dl_anna", null, null, OneSqliteStore.Monday9), update, default);

        Assert.Single(await services.GetRequiredService<InboxStore>().PendingAsync("chat", 10, default));
        Assert.Empty(await services.GetRequiredService<ITranscriptSearch>().FindAsync("x", 1, default));
        Assert.Null(await services.GetRequiredService<IAttachmentStore>().OpenAsync("x", default));
        Assert.True(File.Exists(_folder.File("memory/ownerbot.db")));
    }

    [Fact]
    public void A_setting_out_of_range_is_named()
    {
        using var services = Services("");

        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IDocumentStore>());

        Assert.Contains("Folder", error.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(string folder) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", folder)]).Build())
        .AddData()
        .BuildServiceProvider();
}
