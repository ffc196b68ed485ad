using System.Text.Json;
using OwnerBot.Dialogs.Inquiry;

namespace OwnerBot.Testing.Dialogs;

/// <summary>The demo community's facts, as they ship.</summary>
public static class DemoKnowledge
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true,
    };

    public static KnowledgeBase Base { get; } = new(Read());

    private static List<CommunityFact> Read()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "OwnerBot.sln")))
        {
            at = at.Parent;
        }

        var path = Path.Combine(at!.FullName, "src", "OwnerBot", "Communities", "Demo", "facts.json");
        return JsonSerializer.Deserialize<FactsFile>(File.ReadAllText(path), Readable)!.Facts;
    }

    private sealed record FactsFile(List<CommunityFact> Facts);
}
