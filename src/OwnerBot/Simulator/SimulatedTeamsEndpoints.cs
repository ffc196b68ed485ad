using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace OwnerBot.Simulator;

/// <summary>The connector that the bot answers to, the storage that files lie in, and what the page needs of both.</summary>
internal static class SimulatedTeamsEndpoints
{
    /// <summary>The service URL's path.</summary>
    public const string Service = "/simulator/service";

    private const string Storage = "/simulator/storage";

    public static void MapSimulatedTeams(this IEndpointRouteBuilder routes)
    {
        var all = routes.MapGroup("").AllowAnonymous().DisableAntiforgery().AddEndpointFilter(SimulatorPage.OnThisMachine);

        all.MapPost($"{Service}/v3/conversations/{{id}}/activities/{{replyTo?}}", Take);
        all.MapPut($"{Service}/v3/conversations/{{id}}/activities/{{activity}}", Change);
        all.MapDelete($"{Service}/v3/conversations/{{id}}/activities/{{activity}}", TakeBack);
        all.MapGet($"{Service}/v3/attachments/{{id}}/views/original", File);
        all.MapGet($"{Storage}/{{id}}", File);
        all.MapPut($"{Storage}/{{id}}", Store);

        var chats = all.MapGroup("/simulator/chats");
        chats.MapGet("", () => Persona.All);
        chats.MapGet("/{key}/events", Events);
        chats.MapPost("/{key}/activities", Post);
        chats.MapPost("/{key}/files", Upload);
        chats.MapPost("/{key}/state", SetState);
    }

    private static IResult Take(string id, JsonObject activity, SimulatedTeams teams, HttpResponse response)
    {
        if (teams.OfConversation(id) is not { } chat)
        {
            return Fault(404, "ConversationNotFound");
        }

        if (!chat.Installed)
        {
            chat.Add("wire", new JsonObject { ["way"] = "out", ["status"] = 403, ["activity"] = activity });
            return Fault(403, "BotNotInConversationRoster");
        }

        if ((string?)activity["type"] == "typing")
        {
            chat.Add("typing", new JsonObject());
            return TypedResults.Accepted((string?)null);
        }

        if (chat.Busy > 0)
        {
            chat.Busy--;
            response.Headers.RetryAfter = "3";
            chat.Add("wire", new JsonObject { ["way"] = "out", ["status"] = 429, ["activity"] = activity });
            chat.Add("state", State(chat));
            return Fault(429, "TooManyRequests");
        }

        if ((string?)activity["type"] != "message")
        {
            // The hand-over events among others.
            return Fault(400, "BadSyntax");
        }

        activity["id"] = chat.NextId();
        chat.Add("wire", new JsonObject { ["way"] = "out", ["status"] = 201, ["activity"] = activity.DeepClone() });
        chat.Add("message", activity);
        return TypedResults.Json(new { id = (string?)activity["id"] }, statusCode: 201);
    }

    private static JsonHttpResult<JsonObject> Change(string id, string activity, JsonObject changed, SimulatedTeams teams)
    {
        changed["id"] = activity;
        teams.OfConversation(id)?.Add("update", changed);
        return TypedResults.Json(new JsonObject { ["id"] = activity });
    }

    private static Ok TakeBack(string id, string activity, SimulatedTeams teams)
    {
        teams.OfConversation(id)?.Add("delete", new JsonObject { ["id"] = activity });
        return TypedResults.Ok();
    }

    private static IResult File(string id, SimulatedTeams teams) =>
        teams.Files.TryGetValue(id, out var file) ? TypedResults.File(file.Bytes, file.ContentType, file.Name) : TypedResults.NotFound();

    private static async Task<IResult> Store(string id, HttpRequest request, SimulatedTeams teams)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes);
        teams.Files[id] = new(id, request.ContentType ?? "application/octet-stream", bytes.ToArray());
        return TypedResults.Created($"{Storage}/{id}");
    }

    /// <summary>Server-sent events: the whole chat so far, and then whatever comes.</summary>
    private static async Task Events(string key, int? after, SimulatedTeams teams, HttpContext http)
    {
        if (teams.Find(key) is not { } chat)
        {
            http.Response.StatusCode = 404;
            return;
        }

        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            await SendAsync(new(0, "state", State(chat)));
            await foreach (var happened in chat.ReadAsync(after ?? 0, http.RequestAborted))
            {
                await SendAsync(happened);
            }
        }
        catch (OperationCanceledException)
        {
            // The page is closed.
        }

        async Task SendAsync(ChatEvent happened)
        {
            var line = JsonSerializer.Serialize(new { seq = happened.Seq, kind = happened.Kind, data = happened.Data });
            await http.Response.WriteAsync($"data: {line}\n\n", http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
        }
    }

    private static async Task<IResult> Post(string key, JsonObject wish, SimulatedTeams teams, HttpRequest request)
    {
        if (teams.Find(key) is not { } chat)
        {
            return TypedResults.NotFound();
        }

        if ((string?)wish["type"] == "installationUpdate")
        {
            chat.Installed = (string?)wish["action"] == "add";
            chat.Add("state", State(chat));
        }

        var type = (string?)wish["type"];
        if (type is "message")
        {
            // Shown first, as Teams does it: the answer may be quicker than the answer to the call.
            chat.Add("message", Shown(chat, wish));
        }

        var card = wish["card"]?.DeepClone();
        wish.Remove("card");
        var (status, body) = await teams.PostAsync(chat, Origin(request), wish);
        if (type is "messageUpdate" or "messageDelete")
        {
            chat.Add(type is "messageUpdate" ? "update" : "delete", wish.DeepClone());
        }

        if ((string?)body?["type"] == "application/vnd.microsoft.card.adaptive")
        {
            chat.Add("card", new JsonObject { ["id"] = (string?)wish["replyToId"], ["card"] = card, ["content"] = body!["value"]!.DeepClone() });
        }

        return TypedResults.Json(new { status, body });
    }

    /// <summary>The person's own message, under the id that the bot is given.</summary>
    private static JsonNode Shown(SimulatedChat chat, JsonObject wish)
    {
        wish["id"] ??= chat.NextId();
        var shown = wish.DeepClone();
        shown["mine"] = true;
        return shown;
    }

    /// <summary>Teams puts a picture behind its own address and any other file into the person's storage.</summary>
    private static async Task<IResult> Upload(string key, IFormFile file, SimulatedTeams teams, HttpRequest request)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        var id = Guid.NewGuid().ToString("N");
        teams.Files[id] = new(file.FileName, file.ContentType, bytes.ToArray());
        var origin = Origin(request);
        return TypedResults.Json(file.ContentType.StartsWith("image/", StringComparison.Ordinal)
            ? new JsonObject { ["contentType"] = "image/*", ["contentUrl"] = $"{origin}{Service}/v3/attachments/{id}/views/original" }
            : new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["contentUrl"] = $"{origin}{Storage}/{id}",
                ["name"] = file.FileName,
                ["content"] = new JsonObject
                {
                    ["downloadUrl"] = $"{origin}{Storage}/{id}", ["uniqueId"] = id, ["fileType"] = Path.GetExtension(file.FileName).TrimStart('.'),
                },
            });
    }

    private static IResult SetState(string key, JsonObject state, SimulatedTeams teams)
    {
        if (teams.Find(key) is not { } chat)
        {
            return TypedResults.NotFound();
        }

        chat.Redelivers = (bool?)state["redelivers"] ?? chat.Redelivers;
        chat.Busy = (int?)state["busy"] ?? chat.Busy;
        chat.Add("state", State(chat));
        return TypedResults.Ok();
    }

    private static JsonObject State(SimulatedChat chat) =>
        new JsonObject { ["installed"] = chat.Installed, ["redelivers"] = chat.Redelivers, ["busy"] = chat.Busy };

    private static string Origin(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    private static JsonHttpResult<JsonObject> Fault(int status, string code) =>
        TypedResults.Json(new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "So says the simulator." } }, statusCode: status);
}
