using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OwnerBot.Cases;
using OwnerBot.Data.Conversations;
using OwnerBot.Data.People;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Teams;

/// <summary>The real host with a stand-in Teams beside it; callers come from this machine, as the Emulator does.</summary>
public sealed class TeamsHouse : IAsyncLifetime
{
    public OpenHouse House { get; private set; } = default!;

    public StandInTeams Teams { get; private set; } = default!;

    public HttpClient Http { get; private set; } = default!;

    public async Task InitializeAsync()
    {
        Teams = await StandInTeams.StartAsync();
        House = new OpenHouse().Also(services => services.AddSingleton<IStartupFilter>(new FromThisMachine()));
        House = House.With("BotFramework:PublicOrigin", "https://desk.example");
        Http = House.CreateClient();
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await House.DisposeAsync();
        await Teams.DisposeAsync();
    }

    public TeamsOwner Owner(string id = "29:anna", string name = "陈晓明", string locale = "zh-CN") => new(Http, Teams, id, name) { Locale = locale };

    /// <summary>A code that the desk gives out, for the first demo owner.</summary>
    public async Task<string> CodeAsync() => (await House.Services.GetRequiredService<CodeStore>()
        .IssueAsync(new("owner-001"), OpenHouse.WangFang, House.Clock.GetUtcNow())).ForPeople;

    public async Task<IReadOnlyList<TranscriptLine>> TranscriptAsync(TeamsOwner owner) =>
        await House.Conversations.TranscriptAsync(owner.Key, 0, 500, CancellationToken.None);

    public async Task<IReadOnlyList<OwnerCase>> CasesOfAsync(TeamsOwner owner) =>
        await House.Cases.OfConversationAsync(owner.Key, 50, CancellationToken.None);

    public async Task<string> NameOfAsync(ClerkId clerk) =>
        (await House.Services.GetRequiredService<OwnerBot.CaseWork.Staff>().NowAsync(CancellationToken.None)).NameOf(clerk).ZhHans;

    /// <summary>Until every message of the owner is worked.</summary>
    public Task WorkedAsync(TeamsOwner owner) => Eventually.IsTrueAsync(async () =>
        (await House.Services.GetRequiredService<OwnerBot.Data.Inbox.InboxStore>().PendingAsync(owner.Key.Value, 1, CancellationToken.None)).Count == 0);

    /// <summary>Opens a complaint by pressing and writing, as far as the case's card.</summary>
    public async Task<(OwnerCase Case, System.Text.Json.Nodes.JsonObject Card)> ComplainsAsync(TeamsOwner owner)
    {
        await owner.SaysAsync("我要投诉，楼道的垃圾三天没人收");
        await owner.SaysAsync("3栋2单元门口");
        var asked = await owner.SaysAsync("没有");
        await owner.PressesAsync(asked[^1].Card(), "确认提交");
        var told = await owner.SeesAsync(message => Cards.Of(message).Any(card => card["refresh"] is not null));
        return ((await CasesOfAsync(owner))[0], told.Card());
    }

    private sealed class FromThisMachine : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                http.Connection.RemoteIpAddress ??= IPAddress.Loopback;
                return rest(http);
            });
            next(app);
        };
    }
}
