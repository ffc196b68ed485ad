using OwnerBot.Cases;
using OwnerBot.Desk.Texts;

namespace OwnerBot.Desk.Words;

/// <summary>A refusal as a sentence in the clerk's language, with people and duties by name.</summary>
internal static class RefusalWords
{
    /// <summary>Refusals of the host itself, beside those of the rules.</summary>
    public static IReadOnlyList<string> HostCodes { get; } = ["held_by_other", "conversation_not_found", "case_not_found"];

    /// <param name="nameOf">A clerk's name in the reader's language.</param>
    public static string Of(Refusal refusal, DeskTexts texts, Func<ClerkId, string> nameOf)
    {
        var text = texts.Find($"refusal_{refusal.Code}") ?? refusal.Detail;
        return refusal.Args is { } args ? Places.Fill(text, args.ToDictionary(arg => arg.Key, arg => Worded(arg.Key, arg.Value, texts, nameOf))) : text;
    }

    private static string Worded(string name, string value, DeskTexts texts, Func<ClerkId, string> nameOf) => name switch
    {
        "responsible" or "by" or "to" => nameOf(new(value)),
        "duty" or "duties" => string.Join(texts["comma"], value.Split(',').Select(duty => texts[$"duty_{duty}"])),
        _ => value,
    };
}
