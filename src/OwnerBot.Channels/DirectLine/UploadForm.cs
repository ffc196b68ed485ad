using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.DirectLine;

/// <summary>The parts of an upload: the activity, and the files.</summary>
internal sealed record UploadForm(Activity Posted, IReadOnlyList<IFormFile> Files)
{
    private const string ActivityPart = "activity";

    public static async Task<(UploadForm? Form, JsonHttpResult<ErrorReply>? Refusal)> ReadAsync(
        HttpContext http, DirectLineOptions options, CancellationToken cancellationToken)
    {
        if (!http.Request.HasFormContentType || http.Request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) != true)
        {
            return (null, Refuse.NotMultipart);
        }

        if (http.Request.ContentLength > options.MaxUploadBytes)
        {
            return (null, Refuse.TooLarge);
        }

        var (form, unreadable) = await ReadPartsAsync(http, options.MaxUploadBytes, cancellationToken);
        if (form is null)
        {
            return (null, unreadable);
        }

        var (posted, complaint) = await ActivityOfAsync(form, options.MaxActivityBytes, cancellationToken);
        return posted is null
            ? (null, complaint)
            : (new(posted, [.. form.Files.Where(file => file.Name != ActivityPart)]), null);
    }

    private static async Task<(IFormCollection? Form, JsonHttpResult<ErrorReply>? Refusal)> ReadPartsAsync(
        HttpContext http, int most, CancellationToken cancellationToken)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = most;
        }

        try
        {
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = most, ValueLengthLimit = most }));
            return (await http.Request.ReadFormAsync(cancellationToken), null);
        }
        catch (InvalidDataException e)
        {
            return (null, e.Message.Contains("limit", StringComparison.OrdinalIgnoreCase) ? Refuse.TooLarge : Refuse.Bad("The parts cannot be read."));
        }
        catch (IOException e) when (e is not BadHttpRequestException)
        {
            return (null, Refuse.Bad("The parts end too early."));
        }
    }

    /// <summary>Browsers give the activity a file name (<c>blob</c>), others do not; without one, a message of only the files.</summary>
    private static async Task<(Activity? Posted, JsonHttpResult<ErrorReply>? Refusal)> ActivityOfAsync(
        IFormCollection form, int most, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte>? json;
        if (form.Files.GetFile(ActivityPart) is { } part)
        {
            await using var content = part.OpenReadStream();
            json = await JsonBody.ReadAsync(content, most, cancellationToken);
        }
        else if (form.TryGetValue(ActivityPart, out var value))
        {
            json = Encoding.UTF8.GetBytes(value.ToString());
            json = json.Value.Length > most ? null : json;
        }
        else
        {
            return form.Files.Count > 0 ? (new Activity { Type = "message" }, null) : (null, Refuse.Bad("There is no activity and no file."));
        }

        return json is null ? (null, Refuse.TooLarge) : ActivityBody.Parse(json.Value) switch
        {
            null => (null, Refuse.Bad("The part activity is not an activity.")),
            var posted when IncomingActivity.Complaint(posted) is { } complaint => (null, Refuse.Bad(complaint)),
            { Type: not "message" } => (null, Refuse.Bad("Only a message carries files.")),
            var posted => (posted, null),
        };
    }
}
