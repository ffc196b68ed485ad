using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OwnerBot.Channels.Tests.Messaging;

/// <summary>Keeps what it is told, and answers what the test wants: a channel as seen from the bot.</summary>
public sealed class StandInConnector : IAsyncDisposable
{
    private readonly WebApplication app;

    private StandInConnector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public ConcurrentQueue<Told> Calls { get; } = new();

    /// <summary>The next answers; when there are none, 201 and an id.</summary>
    public ConcurrentQueue<Action<HttpResponse>> Answers { get; } = new();

    /// <summary>With a slash at its end, as Teams writes it.</summary>
    public string ServiceUrl => app.Urls.Single() + "/emea/";

    public static async Task<StandInConnector> StartAsync()
    {
        var connector = new StandInConnector();
        await connector.app.StartAsync();
        return connector;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        Calls.Enqueue(new(
            http.Request.Method, http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget,
            http.Request.Headers.Authorization.ToString(), body));
        if (Answers.TryDequeue(out var answer))
        {
            answer(http.Response);
            return;
        }

        http.Response.StatusCode = http.Request.Method == "POST" ? 201 : 200;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync($$"""{"id":"channel-{{Calls.Count}}"}""");
    }

    /// <param name="Path">As it came, with what was escaped.</param>
    public sealed record Told(string Method, string Path, string Authorization, string Body)
    {
        public JsonObject Json => JsonNode.Parse(Body)!.AsObject();
    }
}
