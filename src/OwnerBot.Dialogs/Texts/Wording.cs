using System.Collections.Frozen;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using OwnerBot.Cases;

namespace OwnerBot.Dialogs.Texts;

/// <summary>A text as the owner reads it, with its buttons.</summary>
/// <param name="Facts">The lines of a summary in their parts, for channels that can set them in a table; empty when there are none.</param>
public sealed record Rendered(string Text, IReadOnlyList<RenderedChoice> Choices, IReadOnlyList<RenderedFact> Facts);

public sealed record RenderedFact(string Label, string Value);

/// <param name="Label">What the button shows.</param>
/// <param name="Value">What is heard when it is pressed.</param>
public sealed record RenderedChoice(string Label, string Value);

/// <summary>Turns a <see cref="Say"/> into words of the owner's language.</summary>
public static class Wording
{
    private static readonly FrozenDictionary<Language, FrozenDictionary<string, string>> Texts =
        Enum.GetValues<Language>().ToFrozenDictionary(language => language, Load);

    /// <param name="now">What "today" is measured from.</param>
    /// <param name="zone">The community's time zone, in which instants are shown.</param>
    /// <exception cref="KeyNotFoundException">The key is not in the texts: a fault of ours.</exception>
    public static Rendered Render(Say say, Language language, DateTimeOffset now, TimeZoneInfo zone)
    {
        var choices = say.Choices.Select(choice =>
        {
            var label = Show(choice.Label, language, now, zone);
            return new RenderedChoice(label, choice.Value ?? label);
        });
        var facts = say.Args.Values.OfType<Arg.Lines>().SelectMany(lines => lines.Says)
            .Where(line => line.Key == TextKeys.FormLine)
            .Select(line => new RenderedFact(Show(line.Args["label"], language, now, zone), Show(line.Args["value"], language, now, zone)));
        return new Rendered(Fill(Raw(say.Key, language), say.Args, language, now, zone).TrimEnd(), [.. choices], [.. facts]);
    }

    /// <summary>A text that has no placeholders: a button's label, a word of ours.</summary>
    public static string Plain(string key, Language language) => Raw(key, language);

    internal static IReadOnlyDictionary<string, string> All(Language language) => Texts[language];

    private static string Raw(string key, Language language) => Texts[language].TryGetValue(key, out var text)
        ? text
        : throw new KeyNotFoundException($"There is no text for '{key}' in {language}.");

    /// <summary>One pass over the template: what is put in is never read again, so an owner's "{clerk}" stays as it is.</summary>
    private static string Fill(
        string template, IReadOnlyDictionary<string, Arg> args, Language language, DateTimeOffset now, TimeZoneInfo zone)
    {
        var filled = new StringBuilder(template.Length + 32);
        var at = 0;
        while (at < template.Length)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            filled.Append(template, at, open - at);
            var name = template[(open + 1)..close];
            filled.Append(args.TryGetValue(name, out var arg)
                ? Show(arg, language, now, zone)
                : throw new KeyNotFoundException($"The text '{template}' needs '{name}'."));
            at = close + 1;
        }

        return filled.Append(template, at, template.Length - at).ToString();
    }

    private static string Show(Arg arg, Language language, DateTimeOffset now, TimeZoneInfo zone) => arg switch
    {
        Arg.Words words => words.Value,
        Arg.Text text => Raw(text.Key, language),
        Arg.Named named => named.Name.In(language),
        Arg.Moment moment => Moment(moment.At, language, now, zone),
        Arg.Lines lines => string.Join(lines.Between, lines.Says.Select(say => Render(say, language, now, zone).Text)),
        _ => throw new UnreachableException($"{arg.GetType().Name} has no wording."),
    };

    private static string Moment(DateTimeOffset at, Language language, DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        var today = TimeZoneInfo.ConvertTime(now, zone).Date;
        var key = (local.Date - today).Days switch
        {
            -1 => TextKeys.MomentYesterday,
            0 => TextKeys.MomentToday,
            1 => TextKeys.MomentTomorrow,
            _ => TextKeys.MomentDay,
        };
        var args = new Dictionary<string, Arg>
        {
            ["time"] = local.ToString("HH:mm", CultureInfo.InvariantCulture),
            ["day"] = local.Day,
            ["month"] = Raw(TextKeys.MomentMonths, language).Split(' ')[local.Month - 1],
            ["weekday"] = Raw(TextKeys.MomentWeekdays, language).Split(' ')[(int)local.DayOfWeek],
        };
        return Fill(Raw(key, language), args, language, now, zone);
    }

    private static FrozenDictionary<string, string> Load(Language language)
    {
        var name = language switch
        {
            Language.English => "texts.en.json",
            Language.TraditionalChinese => "texts.zh-Hant.json",
            _ => "texts.zh-Hans.json",
        };
        using var stream = typeof(Wording).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not built into the assembly.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary();
    }
}
