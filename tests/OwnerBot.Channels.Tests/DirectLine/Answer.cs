using System.Text.Json.Nodes;

namespace OwnerBot.Channels.Tests.DirectLine;

/// <summary>What came back, read whole.</summary>
public sealed record Answer(int Status, HttpResponseMessage Response, byte[] Bytes)
{
    public JsonObject Json => JsonNode.Parse(Bytes)!.AsObject();

    public static async Task<Answer> OfAsync(HttpResponseMessage response) =>
        new((int)response.StatusCode, response, await response.Content.ReadAsByteArrayAsync());

    public string Text(string field) => Json[field]!.GetValue<string>();

    public JsonArray Activities() => Json["activities"]!.AsArray();

    /// <summary>The code of a refusal, which has to be in the error's shape.</summary>
    public string ErrorCode()
    {
        Assert.Equal("application/json", Response.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty(Json["error"]!["message"]!.GetValue<string>());
        return Json["error"]!["code"]!.GetValue<string>();
    }
}
