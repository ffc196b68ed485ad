using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using OwnerBot.Cases;
using OwnerBot.Cases.Responsibility;
using OwnerBot.CaseWork;
using OwnerBot.Data.Cases;
using OwnerBot.Data.Conversations;
using OwnerBot.Dialogs.Understanding;
using OwnerBot.Testing.Owners;

namespace OwnerBot.Tests.House;

/// <summary>
/// The real host with the demo community, on a database of its own, entered by its HTTP door. The clock stands at Monday,
/// 23 November 2026, 10:00 in Shanghai unless a test moves it.
/// </summary>
public sealed class OpenHouse : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ownerbot-test-").FullName;
    private readonly Dictionary<string, string?> _settings = [];
    private Action<IServiceCollection>? _also;

    internal static ClerkId WangFang { get; } = new("wang-fang");

    internal static ClerkId LiWei { get; } = new("li-wei");

    internal static ClerkId ZhaoMin { get; } = new("zhao-min");

    internal static ClerkId ZhangQiang { get; } = new("zhang-qiang");

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(8)));

    public string Environment { get; init; } = "Development";

    public string Folder => _folder;

    internal CaseStore Cases => Services.GetRequiredService<CaseStore>();

    internal CaseActions Work => Services.GetRequiredService<CaseActions>();

    internal ConversationActions Floor => Services.GetRequiredService<ConversationActions>();

    internal ConversationStore Conversations => Services.GetRequiredService<ConversationStore>();

    public OpenHouse With(string setting, string value)
    {
        _settings[setting] = value;
        return this;
    }

    public OpenHouse Reading(IUnderstanding understanding)
    {
        _also += services => services.Replace(ServiceDescriptor.Singleton(understanding));
        return this;
    }

    public OpenHouse Also(Action<IServiceCollection> services)
    {
        _also += services;
        return this;
    }

    /// <summary>A new browser opens the owners' page.</summary>
    public Task<ChatOwner> OwnerAsync(string locale = "zh-CN") => ChatOwner.ArriveAsync(CreateClient(), locale);

    /// <summary>What a clerk does at the desk.</summary>
    internal async Task<Worked> DeskAsync(CaseId id, ClerkId by, Func<OwnerCase, Actor, AtTheDesk, Decision> action, string? mark = null) =>
        await Work.OnAsync(id, by, mark, action, CancellationToken.None) ?? throw new InvalidOperationException($"There is no case {id}.");

    internal async Task<IReadOnlyList<OwnerCase>> CasesOfAsync(ChatOwner owner) =>
        await Cases.OfConversationAsync(new(owner.ConversationId), 50, CancellationToken.None);

    internal async Task<IReadOnlyList<TranscriptLine>> TranscriptAsync(ChatOwner owner) =>
        await Conversations.TranscriptAsync(new(owner.ConversationId), 0, 500, CancellationToken.None);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("OwnerBot:DataFolder", _folder);
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        foreach (var (setting, value) in _settings)
        {
            builder.UseSetting(setting, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            _also?.Invoke(services);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
