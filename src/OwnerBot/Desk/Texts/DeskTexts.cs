using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using OwnerBot.Cases;
using OwnerBot.Widget;

namespace OwnerBot.Desk.Texts;

/// <summary>
/// The wording of desk, console and sign-in, in the language of the person who looks at it. One for each circuit;
/// <see cref="Speak"/> is called by the routes before any page.
/// </summary>
public sealed class DeskTexts
{
    /// <summary>Files of <c>Texts/desk.*.json</c>, <c>services.*.json</c> and <c>Texts/manager.*.json</c>; a key stands in one of them only.</summary>
    private static readonly string[] Rooms = ["desk", "services", "manager"];

    private static readonly FrozenDictionary<Language, FrozenDictionary<string, string>> Wordings =
        Enum.GetValues<Language>().ToFrozenDictionary(language => language, language => All(language).ToFrozenDictionary());

    public Language Language { get; private set; } = Language.SimplifiedChinese;

    public string Tag => PageLanguage.Tag(Language);

    /// <exception cref="KeyNotFoundException">There is no such text; a test holds every page to it.</exception>
    public string this[string key] => Wordings[Language][key];

    /// <param name="args">Values for the places <c>{name}</c> of the text.</param>
    public string this[string key, params ReadOnlySpan<(string Name, object? Value)> args]
    {
        get
        {
            Dictionary<string, string> values = [];
            foreach (var (name, value) in args)
            {
                values[name] = $"{value}";
            }

            return Places.Fill(this[key], values);
        }
    }

    /// <summary>The text of a key made of a name, such as a stage or a refusal's code.</summary>
    /// <returns>Null when there is none.</returns>
    public string? Find(string key) => Wordings[Language].GetValueOrDefault(key);

    public string Of(LocalText text) => text.In(Language);

    public void Speak(string? tag) => Language = PageLanguage.Read(tag) ?? Language;

    internal static IReadOnlyDictionary<string, string> In(Language language) => Wordings[language];

    private static IEnumerable<KeyValuePair<string, string>> All(Language language) =>
        Rooms.SelectMany(room => Read($"{room}.{PageLanguage.Tag(language)}.json"));

    private static Dictionary<string, string> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        return stream is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
