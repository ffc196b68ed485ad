using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.DirectLine;

/// <summary>A message with files: one part <c>activity</c>, one part for each file, in any order.</summary>
internal static class UploadEndpoint
{
    public static void MapUpload(this RouteGroupBuilder directLine) =>
        directLine.MapPost("/conversations/{conversationId}/upload", Upload)
            .AddEndpointFilter<ConversationGate>()
            .AddEndpointFilter(PostingLimit.Apply);

    private static async Task<Results<JsonHttpResult<ResourceReply>, JsonHttpResult<ErrorReply>>> Upload(
        HttpContext http, Reception reception, IAttachmentStore store, IOptions<DirectLineOptions> options, CancellationToken cancellationToken)
    {
        var (form, unreadable) = await UploadForm.ReadAsync(http, options.Value, cancellationToken);
        if (form is not var (posted, files))
        {
            return unreadable!;
        }

        if (UploadedFiles.Match(posted.Attachments ?? [], files) is not { } matched)
        {
            return Refuse.Bad("An attachment has neither content nor a file.");
        }

        var conversation = ConversationGate.Conversation(http);
        try
        {
            var kept = new List<Attachment>();
            foreach (var (attachment, file) in matched)
            {
                kept.Add(file is null ? attachment : await KeepAsync(attachment, file, conversation.Id, store, cancellationToken));
            }

            var id = await reception.TakeAsync(posted with { Attachments = kept }, conversation);
            return TypedResults.Json(new ResourceReply(id), DirectLineJson.Wire.ResourceReply);
        }
        catch (AttachmentRefusedException e)
        {
            var status = e.Code switch { "too_large" => 413, "type_not_taken" => 415, _ => 400 };
            return Refuse.With(status, e.Code, e.Message);
        }
    }

    private static async Task<Attachment> KeepAsync(
        Attachment attachment, IFormFile file, string conversationId, IAttachmentStore store, CancellationToken cancellationToken)
    {
        await using var content = file.OpenReadStream();
        var name = string.IsNullOrEmpty(attachment.Name) ? UploadedFiles.NameOf(file) : attachment.Name;
        var claimed = attachment.ContentType ?? file.ContentType ?? "application/octet-stream";
        var stored = await store.SaveAsync(conversationId, name, claimed, content, cancellationToken);
        return attachment with
        {
            Name = stored.Name,
            ContentType = stored.ContentType,
            ContentUrl = ExternalAddress.RelativeAttachment(stored.Id),
        };
    }
}
