using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OwnerBot.Tests.SecondOpinion;

/// <summary>A small OpenAI-compatible service on a port of its own; what it answers is the test's to say.</summary>
internal sealed class ModelService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<string> _asked = [];

    private ModelService(Func<string, HttpContext, Task<string>> answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/v1/chat/completions", async (HttpContext http) =>
        {
            var body = (await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted))!.ToJsonString(Plain);
            lock (_asked)
            {
                _asked.Add(body);
            }

            var content = await answers(body, http);
            return http.Response.StatusCode == 200 ? Results.Text(Completion(content), "application/json") : Results.StatusCode(http.Response.StatusCode);
        });
    }

    private static System.Text.Json.JsonSerializerOptions Plain { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Endpoint => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/v1";

    /// <summary>The bodies of the requests so far.</summary>
    public IReadOnlyList<string> Asked
    {
        get
        {
            lock (_asked)
            {
                return [.. _asked];
            }
        }
    }

    public static Task<ModelService> AnsweringAsync(string content) => StartAsync((_, _) => Task.FromResult(content));

    public static async Task<ModelService> StartAsync(Func<string, HttpContext, Task<string>> answers)
    {
        var service = new ModelService(answers);
        await service._app.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string Completion(string content) => new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1_700_000_000,
        ["model"] = "small",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["finish_reason"] = "stop",
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content },
        }),
    }.ToJsonString();
}
