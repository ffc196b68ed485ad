using System.Text.Json.Nodes;

namespace OwnerBot.Channels.Tests.DirectLine;

/// <summary>One conversation from the client's side.</summary>
public sealed record OpenConversation(DirectLineHost Host, string Id, string UserId, string Token, string StreamUrl)
{
    private static int clientActivities;

    public string Path(string what = "activities") => $"conversations/{Id}/{what}";

    public Task<Answer> PostAsync(string json) => Host.SendAsync(HttpMethod.Post, Path(), Token, json);

    /// <returns>The id that the server gave it.</returns>
    public async Task<string> SayAsync(string text)
    {
        var clientActivityId = $"c{Interlocked.Increment(ref clientActivities)}";
        var answer = await PostAsync(new JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["channelData"] = new JsonObject { ["clientActivityID"] = clientActivityId },
        }.ToJsonString());
        Assert.Equal(200, answer.Status);
        return answer.Text("id");
    }

    public Task<Answer> ReadAsync(string? watermark = null) =>
        Host.SendAsync(HttpMethod.Get, Path() + (watermark is null ? "" : $"?watermark={Uri.EscapeDataString(watermark)}"), Token);

    public Task<Answer> ReconnectAsync(string? watermark = null) =>
        Host.SendAsync(HttpMethod.Get, $"conversations/{Id}" + (watermark is null ? "" : $"?watermark={watermark}"), Token);

    public Task<OpenSocket> StreamAsync(string? url = null) => OpenSocket.ToAsync(url ?? StreamUrl);
}
