using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OwnerBot.Channels;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Teams;

/// <summary>An owner in Teams' personal chat: posts the activities that Teams posts, and sees what the bot sends.</summary>
public sealed class TeamsOwner(HttpClient http, StandInTeams teams, string id = "29:anna", string name = "陈晓明")
{
    private int _ids;
    private int _seen;

    public string Locale { get; init; } = "zh-CN";

    public string ConversationId => $"a:1-{id};x";

    public Cases.ConversationId Key => new(ConversationKeys.Of("msteams", ConversationId));

    /// <summary>Changes the service URL of what comes next.</summary>
    public string? ServiceUrl { get; set; }

    public JsonObject Activity(string type, string? activityId = null) => new()
    {
        ["type"] = type,
        ["id"] = activityId ?? $"17{Interlocked.Increment(ref _ids):D11}",
        ["timestamp"] = "2026-11-23T02:00:00.123Z",
        ["localTimestamp"] = "2026-11-23T10:00:00.123+08:00",
        ["localTimezone"] = "Asia/Shanghai",
        ["serviceUrl"] = ServiceUrl ?? teams.ServiceUrl,
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = id, ["name"] = name, ["aadObjectId"] = "77f5a7f5-0000-4000-8000-000000000001" },
        ["conversation"] = new JsonObject { ["id"] = ConversationId, ["conversationType"] = "personal", ["tenantId"] = "tenant-1" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Front desk" },
        ["locale"] = Locale,
        ["entities"] = new JsonArray(new JsonObject { ["locale"] = Locale, ["country"] = "CN", ["platform"] = "Web", ["type"] = "clientInfo" }),
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "tenant-1" } },
    };

    public JsonObject Message(string text, string? activityId = null)
    {
        var message = Activity("message", activityId);
        message["textFormat"] = "plain";
        message["text"] = text;
        // Teams repeats every message's words as HTML.
        message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{text}</p>" });
        return message;
    }

    public async Task<(HttpStatusCode Status, JsonNode? Body)> PostAsync(JsonObject activity)
    {
        using var answer = await http.PostAsJsonAsync("/api/messages", activity);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length > 0 ? JsonNode.Parse(text) : null);
    }

    /// <summary>Installs the app: Teams tells of it twice.</summary>
    public async Task<IReadOnlyList<JsonObject>> InstallsAsync()
    {
        var update = Activity("installationUpdate");
        update["action"] = "add";
        var members = Activity("conversationUpdate");
        members["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" });
        await PostAsync(update);
        await PostAsync(members);
        return await HearsAsync();
    }

    public async Task RemovesTheAppAsync()
    {
        var update = Activity("installationUpdate");
        update["action"] = "remove";
        await PostAsync(update);
    }

    /// <summary>Says something, and waits for what the bot says next.</summary>
    public async Task<IReadOnlyList<JsonObject>> SaysAsync(string text) => await SendsAsync(Message(text));

    public async Task<IReadOnlyList<JsonObject>> SendsAsync(JsonObject activity)
    {
        _seen = teams.Sent.Count;
        var (status, body) = await PostAsync(activity);
        Assert.True((int)status < 300, $"{status}: {body}");
        return await HearsAsync();
    }

    /// <summary>What came since the last look, once something has come and then nothing for a while.</summary>
    public async Task<IReadOnlyList<JsonObject>> HearsAsync()
    {
        await Eventually.IsTrueAsync(() => Task.FromResult(teams.Sent.Count > _seen));
        int count;
        do
        {
            count = teams.Sent.Count;
            await Task.Delay(150);
        }
        while (teams.Sent.Count > count);
        JsonObject[] heard = [.. teams.Sent.Skip(_seen)];
        _seen = count;
        return heard;
    }

    public async Task<JsonObject> SeesAsync(Func<JsonObject, bool> message)
    {
        await Eventually.IsTrueAsync(() => Task.FromResult(teams.Sent.Any(message)));
        return teams.Sent.Last(message);
    }

    /// <summary>Presses a button of a card: what Teams posts, and the answer that it would draw.</summary>
    public async Task<JsonNode> PressesAsync(JsonObject card, string title, string? activityId = null)
    {
        var action = Cards.Actions(card).First(one => (string?)one["title"] == title);
        return await ActsAsync(action, activityId);
    }

    public async Task<JsonNode> ActsAsync(JsonNode action, string? activityId = null, string trigger = "manual")
    {
        var (status, body) = await PostAsync(Invoke(action, activityId, trigger));
        Assert.Equal(HttpStatusCode.OK, status);
        return body!;
    }

    public JsonObject Invoke(JsonNode action, string? activityId = null, string trigger = "manual")
    {
        var invoke = Activity("invoke", activityId);
        invoke["name"] = "adaptiveCard/action";
        invoke["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = action["verb"]!.DeepClone(), ["data"] = action["data"]!.DeepClone() },
            ["trigger"] = trigger,
        };
        return invoke;
    }
}
