using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OwnerBot.Data.Sqlite;

/// <summary>Where a page ended, so that the next one starts behind it whatever was written meanwhile.</summary>
/// <param name="Of">The query it belongs to; a token shown to another query is refused rather than misread.</param>
internal sealed record PageToken(string Of, string Sort, string Id, string Partition)
{
    public static string Write(DocumentQuery query, string sort, string id, string partition) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(
            new PageToken(Fingerprint(query), sort, id, partition), PageTokenJson.Default.PageToken));

    /// <exception cref="ArgumentException">Not one of ours, or another query's.</exception>
    public static PageToken? Read(DocumentQuery query)
    {
        if (query.Token is null)
        {
            return null;
        }

        try
        {
            var token = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(query.Token), PageTokenJson.Default.PageToken);
            if (token is { Sort: not null, Id: not null, Partition: not null } && token.Of == Fingerprint(query))
            {
                return token;
            }
        }
        catch (Exception garbage) when (garbage is FormatException or JsonException)
        {
            throw new ArgumentException("The continuation token is not one that this store gave.", nameof(query), garbage);
        }

        throw new ArgumentException("The continuation token belongs to another query.", nameof(query));
    }

    private static string Fingerprint(DocumentQuery query)
    {
        string?[] parts = [query.Container, query.Partition, query.IndexName, query.Key, query.From, query.Before, query.Descending ? "down" : "up"];
        var whole = string.Concat(parts.Select(part => part is null ? "-;" : $"{part.Length}:{part};"));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(whole)), 0, 8);
    }
}

[JsonSerializable(typeof(PageToken))]
internal sealed partial class PageTokenJson : JsonSerializerContext;
