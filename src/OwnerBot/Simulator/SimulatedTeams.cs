using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace OwnerBot.Simulator;

/// <summary>Teams' side of the wire: makes its activities, posts them to <c>/api/messages</c>, and keeps files.</summary>
internal sealed class SimulatedTeams(IHttpClientFactory http, TimeProvider clock, IHostApplicationLifetime lifetime)
{
    public const string Client = "Simulator";

    private static readonly TimeSpan RepeatsAfter = TimeSpan.FromSeconds(15);

    private readonly Dictionary<string, SimulatedChat> _chats = Persona.All.ToDictionary(persona => persona.Key, persona => new SimulatedChat(persona));

    public ConcurrentDictionary<string, SimulatedFile> Files { get; } = new();

    public SimulatedChat? Find(string key) => _chats.GetValueOrDefault(key);

    public SimulatedChat? OfConversation(string id) => _chats.Values.FirstOrDefault(chat => chat.ConversationId == id);

    /// <summary>Posts what the page asks for, as Teams would.</summary>
    /// <param name="origin">Where this program is reached.</param>
    /// <param name="wish"><c>type</c>, and whatever belongs to that type.</param>
    /// <returns>The status, and the bot's answer.</returns>
    public async Task<(int Status, JsonNode? Body)> PostAsync(SimulatedChat chat, string origin, JsonObject wish)
    {
        var activity = Activity(chat, origin, wish);
        var answer = await CallAsync(chat, origin, activity);
        if (chat.Redelivers)
        {
            _ = RepeatAsync(chat, origin, activity);
        }

        return answer;
    }

    private JsonObject Activity(SimulatedChat chat, string origin, JsonObject wish)
    {
        var now = clock.GetUtcNow();
        var activity = new JsonObject
        {
            ["type"] = (string?)wish["type"] ?? "message",
            ["id"] = chat.NextId(),
            ["timestamp"] = now.ToString("O", CultureInfo.InvariantCulture),
            ["localTimestamp"] = now.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
            ["localTimezone"] = "Asia/Shanghai",
            ["channelId"] = "msteams",
            ["serviceUrl"] = $"{origin}{SimulatedTeamsEndpoints.Service}/",
            ["from"] = new JsonObject { ["id"] = chat.UserId, ["name"] = chat.Persona.Name, ["aadObjectId"] = chat.Persona.DirectoryId },
            ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = "simulated-tenant", ["id"] = chat.ConversationId },
            ["recipient"] = new JsonObject { ["id"] = "28:simulated-bot", ["name"] = "Front desk" },
            ["locale"] = chat.Persona.Locale,
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "simulated-tenant" } },
        };
        foreach (var (name, value) in wish)
        {
            activity[name] = value?.DeepClone();
        }

        return activity;
    }

    private async Task<(int Status, JsonNode? Body)> CallAsync(SimulatedChat chat, string origin, JsonObject activity)
    {
        using var client = http.CreateClient(Client);
        using var answer = await client.PostAsJsonAsync($"{origin}/api/messages", activity, lifetime.ApplicationStopping);
        var text = await answer.Content.ReadAsStringAsync(lifetime.ApplicationStopping);
        var body = text.Length > 0 ? JsonNode.Parse(text) : null;
        chat.Add("wire", new JsonObject
        {
            ["way"] = "in", ["status"] = (int)answer.StatusCode, ["activity"] = activity.DeepClone(), ["answer"] = body?.DeepClone(),
        });
        return ((int)answer.StatusCode, body);
    }

    private async Task RepeatAsync(SimulatedChat chat, string origin, JsonObject activity)
    {
        await Task.Delay(RepeatsAfter, clock, lifetime.ApplicationStopping);
        var again = activity.DeepClone().AsObject();
        again["timestamp"] = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        await CallAsync(chat, origin, again);
    }
}

internal sealed record SimulatedFile(string Name, string ContentType, byte[] Bytes);
