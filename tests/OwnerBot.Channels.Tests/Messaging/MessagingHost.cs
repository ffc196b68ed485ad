using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using OwnerBot.Channels.Activities;
using OwnerBot.Channels.Authentication;
using OwnerBot.Channels.Connector;
using OwnerBot.Channels.Messaging;
using OwnerBot.Channels.Tests.DirectLine;

namespace OwnerBot.Channels.Tests.Messaging;

/// <summary>A Kestrel host with the Bot Framework endpoint and nothing else, its stand-in channel and token service beside it.</summary>
public sealed class MessagingHost : IAsyncDisposable, IInboxBell
{
    public const string AppId = "6b1d9c3e-8a52-4a53-9b7d-2f1f0f5a7c11";

    public const string Tenant = "0f9a4c1e-55aa-4a5b-8f53-1f0b1c2d3e4f";

    public static readonly DateTimeOffset Start = new(2026, 7, 1, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly WebApplication app;

    private MessagingHost(StandInTokenService tokens, StandInConnector connector, Setting setting)
    {
        (TokenService, Connector) = (tokens, connector);
        Clock = new FakeTimeProvider(Start);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = setting.Environment });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(setting.Clock ?? Clock);
        builder.Services.AddSingleton<IActivityInbox>(Inbox);
        builder.Services.AddSingleton<IServiceUrls>(ServiceUrls);
        builder.Services.AddSingleton<IInboxBell>(this);
        builder.Services.AddBotFramework();
        builder.Services.AddHttpClient("BotFramework.Tokens").ConfigurePrimaryHttpMessageHandler(StandInTokenService.Believing);
        builder.Services.Configure<BotFrameworkOptions>(options =>
        {
            options.AppId = AppId;
            options.TenantId = Tenant;
            options.Secret = "not-in-a-file";
            options.OpenIdMetadata = tokens.MetadataAddress;
            options.EmulatorOpenIdMetadata = tokens.MetadataAddress;
            options.Authority = tokens.Secure;
            setting.Configure?.Invoke(options);
        });
        if (setting.Invokes is { } invokes)
        {
            builder.Services.AddSingleton(invokes);
        }

        app = builder.Build();
        app.Use((http, next) =>
        {
            http.Connection.RemoteIpAddress = CallerAddress ?? http.Connection.RemoteIpAddress;
            return next(http);
        });
        app.MapBotFramework();
    }

    public StandInTokenService TokenService { get; }
    public StandInConnector Connector { get; }
    public FakeTimeProvider Clock { get; }
    public MemoryInbox Inbox { get; } = new();
    public MemoryServiceUrls ServiceUrls { get; } = new();
    public ConcurrentQueue<string> Rings { get; } = new();

    /// <summary>Where callers seem to be; null: where they are, on this machine.</summary>
    public IPAddress? CallerAddress { get; set; }

    /// <summary>Stands in for the bot: called after something reached the inbox.</summary>
    public Func<string, Task>? Heard { get; set; }

    public HttpClient Http { get; } = new();
    public IConnector Out => app.Services.GetRequiredService<IConnector>();
    public IChannel Channel => app.Services.GetServices<IChannel>().Single();
    public string Address => app.Urls.Single() + "/api/messages";

    public static async Task<MessagingHost> StartAsync(
        Action<BotFrameworkOptions>? configure = null, string environment = "Development", IInvokeHandler? invokes = null, TimeProvider? clock = null)
    {
        var host = new MessagingHost(
            await StandInTokenService.StartAsync(), await StandInConnector.StartAsync(), new(configure, environment, invokes, clock));
        await host.app.StartAsync();
        return host;
    }

    public void Ring(string conversationId)
    {
        Rings.Enqueue(conversationId);
        _ = Heard?.Invoke(conversationId);
    }

    /// <summary>What Teams sends when somebody writes; a test changes what it is about.</summary>
    public JsonObject Message(string text = "水管漏水", string? id = null, string channel = "msteams") => new()
    {
        ["type"] = "message",
        ["id"] = id ?? Guid.NewGuid().ToString("N"),
        ["timestamp"] = "2026-07-01T01:00:00.123Z",
        ["localTimestamp"] = "2026-07-01T09:00:00.123+08:00",
        ["serviceUrl"] = Connector.ServiceUrl,
        ["channelId"] = channel,
        ["from"] = new JsonObject { ["id"] = "29:anna", ["name"] = "Anna", ["aadObjectId"] = "77f5a7f5-0000-4000-8000-000000000001" },
        ["conversation"] = new JsonObject { ["id"] = "a:1-anna;x@y/z", ["conversationType"] = "personal", ["tenantId"] = Tenant },
        ["recipient"] = new JsonObject { ["id"] = $"28:{AppId}", ["name"] = "Front desk" },
        ["text"] = text,
        ["textFormat"] = "plain",
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
    };

    public string Token(string? serviceUrl = null) => TokenService.Sign(serviceUrl ?? Connector.ServiceUrl, Clock.GetUtcNow());

    /// <summary>With a good token.</summary>
    public Task<Answer> PostAsync(JsonNode activity) => PostAsync(activity.ToJsonString(), Token(activity["serviceUrl"]?.GetValue<string>()));

    public Task<Answer> PostAsync(JsonNode activity, string? bearer) => PostAsync(activity.ToJsonString(), bearer);

    public async Task<Answer> PostAsync(string body, string? bearer, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (bearer is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + bearer);
        }

        using var response = await Http.SendAsync(request);
        return await Answer.OfAsync(response);
    }

    /// <summary>What the bot would say in the conversation of <see cref="Message"/>.</summary>
    public Activity Reply(string text = "收到") => new()
    {
        Type = "message",
        Id = "line-1",
        ChannelId = "msteams",
        ServiceUrl = Connector.ServiceUrl,
        Conversation = new("a:1-anna;x@y/z", TenantId: Tenant),
        From = new($"28:{AppId}", "Front desk", "bot"),
        Recipient = new("29:anna", "Anna", "user"),
        Text = text,
    };

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        await Connector.DisposeAsync();
        await TokenService.DisposeAsync();
    }

    private sealed record Setting(Action<BotFrameworkOptions>? Configure, string Environment, IInvokeHandler? Invokes, TimeProvider? Clock);
}
