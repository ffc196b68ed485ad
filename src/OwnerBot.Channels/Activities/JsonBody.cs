using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace OwnerBot.Channels.Activities;

/// <summary>Reads JSON from a request, never more than allowed, whether the length was told or not.</summary>
internal static class JsonBody
{
    public static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
        && (type.Charset.Length == 0 || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));

    /// <returns>The body; null when it is larger than <paramref name="most"/> bytes.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most)
        {
            return null;
        }

        return await ReadAsync(request.Body, most, cancellationToken);
    }

    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream body, int most, CancellationToken cancellationToken)
    {
        var whole = new MemoryStream();
        var buffer = new byte[8192];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (whole.Length + read > most)
            {
                return null;
            }

            whole.Write(buffer, 0, read);
        }

        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }

    /// <returns>Null when the bytes are not JSON of that shape, or not UTF-8: what is only looked at later would fail later.</returns>
    public static T? Parse<T>(ReadOnlyMemory<byte> json, JsonTypeInfo<T> shape)
        where T : class
    {
        if (!Utf8.IsValid(json.Span))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(json.Span, shape);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
