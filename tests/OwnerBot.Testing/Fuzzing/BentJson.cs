using System.Text.Json.Nodes;

namespace OwnerBot.Testing.Fuzzing;

/// <summary>JSON of a good shape, bent where it hurts: wrong types, odd letters, endless names, missing and doubled fields.</summary>
internal static class BentJson
{
    private static readonly string[] Names =
    [
        "type", "id", "text", "timestamp", "localTimestamp", "from", "recipient", "conversation", "channelData", "value", "attachments", "entities",
        "membersAdded", "serviceUrl", "channelId", "locale", "name", "replyToId", "deliveryMode", "suggestedActions", "callerId", "$type", "__proto__", "",
    ];

    private static readonly string[] Words =
    [
        "", " ", "\0", "😀", "\u202E", "\uFEFF", "message", "event", "invoke", "conversationUpdate", "typing", "endOfConversation", "messageUpdate",
        "messageDelete", "installationUpdate", "messageReaction", "null", "-1", "2026-02-30T25:61:61Z", "9999-12-31T23:59:59.9999999-14:00", "yesterday",
        "../../etc/passwd", "'; DROP TABLE documents; --", "<script>alert(1)</script>", "%00%ff", "漏水，12栋3单元502，明天上午十点", "gas leak!!!", "确认提交", "取消", "⭐⭐⭐⭐⭐",
        "找人工", "directline", "msteams", "emulator", "application/vnd.microsoft.card.adaptive", "data:text/html,x", "javascript:alert(1)",
        "//[::1]:99999/", "urn:x", "zh-Hant-HK", "x-klingon", "application/vnd.microsoft.teams.file.consent", "task/fetch", "adaptiveCard/action",
    ];

    public static string Bend(Random random, string sample)
    {
        var root = JsonNode.Parse(sample)!;
        for (var times = random.Next(0, 4); times > 0; times--)
        {
            var places = new List<JsonNode>();
            Collect(root, places);
            Bend(random, places[random.Next(places.Count)]);
        }

        var text = root.ToJsonString();
        return random.Next(8) == 0 ? Splinter(random, text) : text;
    }

    private static void Bend(Random random, JsonNode place)
    {
        switch (place)
        {
            case JsonObject fields when fields.Count > 0 && random.Next(4) == 0:
                fields.Remove(fields.ElementAt(random.Next(fields.Count)).Key);
                break;
            case JsonObject fields:
                var name = random.Next(3) > 0 && fields.Count > 0 ? fields.ElementAt(random.Next(fields.Count)).Key : Names[random.Next(Names.Length)];
                fields[name] = Anything(random, 0);
                break;
            case JsonArray items when items.Count > 0 && random.Next(3) == 0:
                items.RemoveAt(random.Next(items.Count));
                break;
            case JsonArray items:
                for (var more = random.Next(1, random.Next(50) == 0 ? 2_000 : 4); more > 0; more--)
                {
                    items.Add(Anything(random, 1));
                }

                break;
        }
    }

    private static JsonNode? Anything(Random random, int depth) => random.Next(13) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => JsonValue.Create(random.NextInt64() - (long.MaxValue / 2)),
        3 => JsonValue.Create(double.MaxValue * (random.NextDouble() - 0.5)),
        4 => new JsonArray(),
        5 => new JsonObject(),
        6 when depth < 3 => new JsonArray(Anything(random, depth + 1), Anything(random, depth + 1)),
        7 when depth < 3 => new JsonObject { [Names[random.Next(Names.Length)]] = Anything(random, depth + 1), ["id"] = Anything(random, depth + 1) },
        8 => Deep(random.Next(1, 90)),
        9 => new string((char)random.Next('a', 'z'), random.Next(1, random.Next(40) == 0 ? 300_000 : 3_000)),
        10 => string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => (char)random.Next(1, 0xD7FF))),
        _ => Words[random.Next(Words.Length)],
    };

    private static JsonNode Deep(int levels)
    {
        JsonNode node = "x";
        for (; levels > 0; levels--)
        {
            node = levels % 2 == 0 ? new JsonArray(node) : new JsonObject { ["a"] = node };
        }

        return node;
    }

    /// <summary>Broken as text: what no writer of JSON would make.</summary>
    private static string Splinter(Random random, string text)
    {
        string[] splinters = ["\"", "\\ud800", "\\", "{", "}", "[", ",", ":", "\0", "1e999", "NaN", "/*", "\uFEFF", "\"type\":\"message\",", "\"\\udc00\":1,", "null"];
        var at = random.Next(text.Length);
        return random.Next(3) == 0 ? text[..at] : text.Insert(at, splinters[random.Next(splinters.Length)]);
    }

    private static void Collect(JsonNode node, List<JsonNode> places)
    {
        places.Add(node);
        IEnumerable<JsonNode?> below = node switch
        {
            JsonObject fields => fields.Select(field => field.Value),
            JsonArray items => items,
            _ => [],
        };
        foreach (var one in below)
        {
            if (one is JsonObject or JsonArray)
            {
                Collect(one, places);
            }
        }
    }
}
