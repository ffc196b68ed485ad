using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using OwnerBot.Channels.DirectLine;

namespace OwnerBot.Channels.Tests.DirectLine;

/// <summary>A Kestrel host with Direct Line and nothing else, on a free loopback port; its clock moves when a test moves it.</summary>
public sealed class DirectLineHost : IAsyncDisposable, IInboxBell
{
    public const string Secret = "a-secret-that-only-servers-know";

    public static readonly DateTimeOffset Start = new(2026, 7, 1, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly WebApplication app;

    private DirectLineHost(Action<DirectLineOptions>? configure, TimeProvider? clock)
    {
        Clock = new FakeTimeProvider(Start);
        Store = new(clock ?? Clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(clock ?? Clock);
        builder.Services.AddSingleton<IDirectLineStore>(Store);
        builder.Services.AddSingleton<IAttachmentStore>(Attachments);
        builder.Services.AddSingleton<IInboxBell>(this);
        builder.Services.AddDirectLine();
        builder.Services.PostConfigure<DirectLineOptions>(options =>
        {
            options.Secret = Secret;
            options.SigningKey = SigningKey;
            configure?.Invoke(options);
        });

        app = builder.Build();
        app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost });
        app.MapDirectLine();
        app.MapFallback(() => "the host's own page");
    }

    public static byte[] SigningKey { get; } = Encoding.UTF8.GetBytes("thirty-two-bytes-or-more-of-a-key");

    public FakeTimeProvider Clock { get; }
    public MemoryDirectLineStore Store { get; }
    public MemoryAttachmentStore Attachments { get; } = new();
    public ConcurrentQueue<string> Rings { get; } = new();
    /// <summary>Stands in for the bot: called after something reached the inbox.</summary>
    public Func<string, Task>? Heard { get; set; }

    public HttpClient Http { get; } = new();
    public DirectLineTokens Tokens => app.Services.GetRequiredService<DirectLineTokens>();
    public DirectLineFeed Feed => app.Services.GetRequiredService<DirectLineFeed>();
    public IChannel Channel => app.Services.GetServices<IChannel>().Single(channel => channel.Serves(new() { ChannelId = "directline" }));
    public string Origin => app.Urls.Single();
    public string Domain => Origin + "/v3/directline";

    public static async Task<DirectLineHost> StartAsync(Action<DirectLineOptions>? configure = null, TimeProvider? clock = null)
    {
        var host = new DirectLineHost(configure, clock);
        await host.app.StartAsync();
        host.Http.BaseAddress = new(host.Domain + "/");
        return host;
    }

    public void Ring(string conversationId)
    {
        Rings.Enqueue(conversationId);
        _ = Heard?.Invoke(conversationId);
    }

    public Task StopAsync() => app.StopAsync();

    /// <summary>A started conversation with a token of its own.</summary>
    public async Task<OpenConversation> ConverseAsync(string? userName = null)
    {
        var (id, user) = (DirectLineIds.NewConversation(), DirectLineIds.NewUser());
        var answer = await SendAsync(HttpMethod.Post, "conversations", Tokens.Mint(id, user, userName));
        Assert.Equal(201, answer.Status);
        return new(this, id, user, answer.Text("token"), answer.Text("streamUrl"));
    }

    /// <summary>As the bot or a clerk says it.</summary>
    public Task SayAsync(string conversationId, string text, string? id = null) => Channel.SendAsync(
        new() { Type = "message", Id = id, Text = text, Conversation = new(conversationId) }, CancellationToken.None);

    public Task<Answer> SendAsync(HttpMethod method, string path, string? bearer = null, string? json = null) =>
        SendAsync(method, path, bearer, json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"));

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? bearer, HttpContent? content, params (string, string)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = bearer is null ? null : new AuthenticationHeaderValue("Bearer", bearer);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Http.SendAsync(request);
        return await Answer.OfAsync(response);
    }

    /// <summary>Moves the clock, so that sockets look at the log again.</summary>
    public void Wait(TimeSpan time) => Clock.Advance(time);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }
}
