using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.DirectLine;

/// <summary>Posting an activity, and reading the log.</summary>
internal static class ActivityEndpoints
{
    private const int Page = 200;

    public static void MapActivities(this RouteGroupBuilder directLine)
    {
        const string Path = "/conversations/{conversationId}/activities";
        directLine.MapGet(Path, Read).AddEndpointFilter<ConversationGate>();
        directLine.MapPost(Path, Post).AddEndpointFilter<ConversationGate>().AddEndpointFilter(PostingLimit.Apply);
    }

    private static async Task<Results<JsonHttpResult<ResourceReply>, JsonHttpResult<ErrorReply>>> Post(
        HttpContext http, Reception reception, IOptions<DirectLineOptions> options, CancellationToken cancellationToken)
    {
        if (!JsonBody.IsJson(http.Request))
        {
            return Refuse.NotJson;
        }

        var json = await JsonBody.ReadAsync(http.Request, options.Value.MaxActivityBytes, cancellationToken);
        if (json is null)
        {
            return Refuse.TooLarge;
        }

        return ActivityBody.Parse(json.Value) switch
        {
            null => Refuse.Bad("The body is not an activity."),
            var posted when IncomingActivity.Complaint(posted) is { } complaint => Refuse.Bad(complaint),
            var posted => TypedResults.Json(
                new ResourceReply(await reception.TakeAsync(posted, ConversationGate.Conversation(http))), DirectLineJson.Wire.ResourceReply),
        };
    }

    private static async Task<JsonHttpResult<ActivitySet>> Read(
        HttpContext http, IDirectLineStore store, string? watermark, CancellationToken cancellationToken)
    {
        var id = ConversationGate.Conversation(http).Id;
        var position = await store.WithinAsync(id, Watermark.Read(watermark), cancellationToken);
        var origin = ExternalAddress.Origin(http.Request);

        var activities = new List<Activity>();
        IReadOnlyList<LoggedActivity> page;
        do
        {
            page = await store.ReadAsync(id, position, Page, cancellationToken);
            activities.AddRange(page.Select(logged => logged.Activity.SeenFrom(origin)));
            position = page.Count > 0 ? page[^1].Position : position;
        }
        while (page.Count == Page);

        return TypedResults.Json(new ActivitySet(activities, Watermark.Write(position)), DirectLineJson.Wire.ActivitySet);
    }
}
