using System.Text;
using System.Text.Json;

namespace OwnerBot.Data;

/// <summary>What every backend refuses before it touches its storage: the limits of Cosmos DB, in one place.</summary>
internal static class DocumentRules
{
    public const int MostOperations = 100;
    public const int LargestPage = 500;

    /// <summary>UTF-8 bytes of the bodies of one commit: Cosmos DB takes 2 MB a document and 2 MB a batch.</summary>
    public const int LargestCommit = 2 * 1024 * 1024;

    private const int LongestId = 200;
    private const int LongestText = 1000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool IsId(string? id) => id is { Length: > 0 and <= LongestId } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    /// <summary>A partition, key or sort value that no backend changes on the way: unpaired surrogates would be lost in UTF-8.</summary>
    public static bool IsText(string? text, bool mayBeEmpty = false)
    {
        if (text is null || text.Length > LongestText || (text.Length == 0 && !mayBeEmpty))
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    public static void Check(string container, string partition, IReadOnlyList<Operation> operations)
    {
        ArgumentNullException.ThrowIfNull(operations);
        Demand(IsId(container), $"A container's name is 1 to {LongestId} of A-Z a-z 0-9 _ -; '{container}' is not.", nameof(container));
        Demand(IsText(partition), $"A partition is 1 to {LongestText} characters of well-formed text.", nameof(partition));
        Demand(operations.Count is > 0 and <= MostOperations,
            $"A commit has 1 to {MostOperations} operations; this one has {operations.Count}.", nameof(operations));

        var ids = new HashSet<string>(StringComparer.Ordinal);
        var bytes = 0L;
        foreach (var operation in operations)
        {
            Demand(operation is not null, "A commit has an operation that is null.", nameof(operations));
            Demand(IsId(operation!.Id), $"A document's id is 1 to {LongestId} of A-Z a-z 0-9 _ -; '{operation.Id}' is not.", nameof(operations));
            Demand(ids.Add(operation.Id), $"A commit has one operation for each document; '{operation.Id}' has two.", nameof(operations));
            switch (operation)
            {
                case Operation.Create create:
                    bytes += CheckContent(create.Id, create.Body, create.Index);
                    break;
                case Operation.Replace replace:
                    bytes += CheckContent(replace.Id, replace.Body, replace.Index);
                    Demand(replace.IfMatch is not null, $"Replacing '{replace.Id}' needs the ETag it had when read.", nameof(operations));
                    break;
                case Operation.Upsert upsert:
                    bytes += CheckContent(upsert.Id, upsert.Body, upsert.Index);
                    break;
            }
        }

        Demand(bytes <= LargestCommit, $"A commit carries at most {LargestCommit} bytes; this one has {bytes}.", nameof(operations));
    }

    public static void Check(DocumentQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        Demand(IsId(query.Container), $"A container's name is 1 to {LongestId} of A-Z a-z 0-9 _ -; '{query.Container}' is not.", nameof(query));
        Demand(query.Partition is null || IsText(query.Partition), $"A partition is 1 to {LongestText} characters of well-formed text.", nameof(query));
        Demand(IsText(query.IndexName), $"An index name is 1 to {LongestText} characters of well-formed text.", nameof(query));
        Demand(IsText(query.Key, mayBeEmpty: true), $"An index key is at most {LongestText} characters of well-formed text.", nameof(query));
        Demand(query.From is null || IsText(query.From, mayBeEmpty: true), "The lowest sort value is not well-formed text.", nameof(query));
        Demand(query.Before is null || IsText(query.Before, mayBeEmpty: true), "The highest sort value is not well-formed text.", nameof(query));
        Demand(query.Size is >= 1 and <= LargestPage, $"A page has 1 to {LargestPage} documents; {query.Size} were asked for.", nameof(query));
    }

    private static int CheckContent(string id, string body, IReadOnlyList<IndexEntry> index)
    {
        Demand(body is not null && index is not null, $"The document '{id}' needs a body and a list of index entries.", nameof(body));
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in index!)
        {
            Demand(IsText(entry.Name) && IsText(entry.Key, mayBeEmpty: true) && IsText(entry.Sort, mayBeEmpty: true),
                $"The document '{id}' has an index entry with a missing, ill-formed or too long value (most {LongestText} characters).", nameof(index));
            Demand(names.Add(entry.Name), $"The document '{id}' has two index entries named '{entry.Name}'.", nameof(index));
        }

        return CheckBody(id, body!);
    }

    private static int CheckBody(string id, string body)
    {
        Demand(body.Length <= LargestCommit, $"The document '{id}' is larger than {LargestCommit} bytes.", nameof(body));
        try
        {
            var bytes = Strict.GetBytes(body);
            Demand(bytes.Length <= LargestCommit, $"The document '{id}' has {bytes.Length} bytes; at most {LargestCommit} are kept.", nameof(body));
            var reader = new Utf8JsonReader(bytes);
            Demand(reader.Read() && reader.TokenType == JsonTokenType.StartObject, $"The body of '{id}' is not a JSON object.", nameof(body));
            while (reader.Read())
            {
            }

            return bytes.Length;
        }
        catch (Exception broken) when (broken is JsonException or EncoderFallbackException)
        {
            throw new ArgumentException($"The body of '{id}' is not a JSON object.", nameof(body), broken);
        }
    }

    private static void Demand(bool holds, string sentence, string name)
    {
        if (!holds)
        {
            throw new ArgumentException(sentence, name);
        }
    }
}
