using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using OwnerBot.Testing.Processes;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Turns;

/// <summary>The same front desk behind <c>/api/messages</c>: a channel such as the Emulator posts, and is answered at its service URL.</summary>
public sealed class ThroughTheMessagingEndpoint : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ownerbot-emulator-").FullName;
    private readonly ConcurrentQueue<JsonNode> _sent = new();
    private WebApplication? _channel;
    private RunningHouse? _house;

    [Fact]
    public async Task A_message_delivered_three_times_opens_one_case_and_is_answered_at_the_service_url()
    {
        using var http = new HttpClient { BaseAddress = _house!.Address };

        for (var time = 0; time < 3; time++)
        {
            using var taken = await http.PostAsJsonAsync("/api/messages", new
            {
                type = "message",
                id = "message-1",
                channelId = "emulator",
                serviceUrl = _channel!.Urls.Single(),
                from = new { id = "user-1", name = "Emily" },
                recipient = new { id = "bot-1", name = "Desk" },
                conversation = new { id = "a chat|with odd characters" },
                locale = "en-US",
                text = "I want to talk to a person please",
            });
            Assert.True(taken.IsSuccessStatusCode, $"{taken.StatusCode}: {await taken.Content.ReadAsStringAsync()}");
        }

        await Eventually.IsTrueAsync(() => Task.FromResult(Messages().Any(text => text.Contains("1001", StringComparison.Ordinal))));
        Assert.Single(Messages(), text => text.Contains("1001", StringComparison.Ordinal));
        Assert.DoesNotContain(Messages(), text => text.Contains("1002", StringComparison.Ordinal));
    }

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{RunningHouse.FreePort()}");
        _channel = builder.Build();
        _channel.MapPost("/v3/conversations/{**rest}", async (HttpRequest request) =>
        {
            _sent.Enqueue((await JsonNode.ParseAsync(request.Body))!);
            return Results.Json(new { id = Guid.NewGuid().ToString("N") });
        });
        await _channel.StartAsync();
        _house = await RunningHouse.StartAsync(Repository.Root, _folder);
    }

    public async Task DisposeAsync()
    {
        await _house!.DisposeAsync();
        await _channel!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private IEnumerable<string> Messages() =>
        _sent.Where(activity => (string?)activity["type"] == "message").Select(activity => (string?)activity["text"] ?? "");
}
