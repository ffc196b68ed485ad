using System.Text.Json;
using System.Text.RegularExpressions;
using OwnerBot.Cases;
using OwnerBot.Cases.Responsibility;
using OwnerBot.Data.Conversations;
using OwnerBot.Knowledge;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Manager;

public sealed partial class ManagerWording
{
    private static readonly Dictionary<string, Dictionary<string, string>> Texts =
        new[] { "zh-Hans", "zh-Hant", "en" }.ToDictionary(tag => tag, tag => Read($"manager.{tag}.json"));

    [Fact]
    public void Every_text_is_there_in_every_language_with_the_same_places_to_fill()
    {
        foreach (var (key, text) in Texts["zh-Hans"])
        {
            foreach (var (tag, texts) in Texts)
            {
                Assert.True(texts.TryGetValue(key, out var other) && !string.IsNullOrWhiteSpace(other), $"{key} is missing in {tag}.");
                // A clerk's name has one place for each script.
                Assert.Equal(Places(text), Places(other!.Replace("{clerkEn}", "{clerk}", StringComparison.Ordinal).Replace("{clerkHant}", "{clerk}", StringComparison.Ordinal)));
            }
        }

        Assert.All(Texts.Values, texts => Assert.Equal(Texts["zh-Hans"].Count, texts.Count));
    }

    [Fact]
    public void No_text_of_the_console_has_the_name_of_a_text_of_the_desk() => Assert.Empty(Texts["en"].Keys.Intersect(Read("desk.en.json").Keys));

    [Fact]
    public void Every_text_that_a_page_asks_for_is_there()
    {
        var known = Texts["en"].Keys.Concat(Read("desk.en.json").Keys).ToHashSet();
        var asked = new[] { "Manager", "Homes" }
            .SelectMany(room => Directory.GetFiles(Path.Combine(Repository.Root, "src", "OwnerBot", room)))
            .SelectMany(path => KeyAsked().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value))
            .Distinct().ToList();

        Assert.True(asked.Count > 60, $"Only {asked.Count} texts are asked for.");
        Assert.All(asked, key => Assert.Contains(key, known));
    }

    [Fact]
    public void Every_name_that_makes_a_key_has_its_text()
    {
        string[] made =
        [
            .. RosterChange.Codes.Select(code => $"refused_{code}"), .. Enum.GetNames<Speaker>().Select(name => $"speaker_{name}"),
            .. Enum.GetNames<DayOfWeek>().Select(name => $"day_{name}"),
            .. FactCheck.Codes.Select(code => $"know_fault_{code}"), "promise_due", "promise_overdue", "promise_paused",
        ];

        Assert.All(made, key => Assert.Contains(key, Texts["en"].Keys));
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Order();

    private static Dictionary<string, string> Read(string name)
    {
        using var stream = typeof(OwnerBot.Desk.Texts.DeskTexts).Assembly.GetManifestResourceStream(name);
        Assert.NotNull(stream);
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }

    /// <summary>Keys have an underscore; test ids have dashes, and parameter names neither.</summary>
    [GeneratedRegex("\"([a-z]+(?:_[a-z]+)+)\"")]
    private static partial Regex KeyAsked();

    [GeneratedRegex(@"\{[A-Za-z]+\}")]
    private static partial Regex Place();
}
