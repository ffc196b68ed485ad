using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace OwnerBot.Tests.Teams;

/// <summary>Teams' connector and the sender's storage, as the bot sees them: keeps what it is told, answers as the test wants.</summary>
public sealed class StandInTeams : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _ids;

    private StandInTeams()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0", "http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/emea/v3/conversations/{**rest}", TakeAsync);
        _app.MapPost("/apac/v3/conversations/{**rest}", TakeAsync);
        _app.MapGet("/emea/v3/attachments/{name}", (string name) => File(name));
        _app.MapGet("/files/{name}", (string name) => File(name));
        _app.MapPut("/files/{name}", async (string name, HttpRequest request) =>
        {
            var bytes = new MemoryStream();
            await request.Body.CopyToAsync(bytes);
            Put[name] = ($"{request.Headers.ContentRange}", bytes.ToArray());
            return Results.Created();
        });
    }

    /// <summary>Everything that the bot sent, in order; typing left out.</summary>
    public ConcurrentQueue<JsonObject> Sent { get; } = new();

    /// <summary>The service URL's last part by which each of <see cref="Sent"/> came.</summary>
    public ConcurrentQueue<string> Paths { get; } = new();

    /// <summary>Answers instead of taking a message; null takes it.</summary>
    public Func<JsonObject, IResult?> Answer { get; set; } = _ => null;

    public Dictionary<string, byte[]> Files { get; } = [];

    public ConcurrentDictionary<string, (string Range, byte[] Bytes)> Put { get; } = new();

    public string Origin => _app.Urls.First();

    public string ServiceUrl => $"{Origin}/emea/";

    public static async Task<StandInTeams> StartAsync()
    {
        var teams = new StandInTeams();
        await teams._app.StartAsync();
        return teams;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        var activity = (await JsonNode.ParseAsync(request.Body))!.AsObject();
        if ((string?)activity["type"] == "typing")
        {
            return Results.Accepted();
        }

        if (Answer(activity) is { } other)
        {
            return other;
        }

        Sent.Enqueue(activity);
        Paths.Enqueue(request.Path);
        return Results.Json(new { id = $"teams-{Interlocked.Increment(ref _ids)}" }, statusCode: 201);
    }

    private IResult File(string name) => Files.TryGetValue(name, out var bytes) ? Results.Bytes(bytes) : Results.NotFound();
}
