using OwnerBot.Cases;
using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.Interruptions;

/// <summary>Another language, by its name, by a button or by the page's switch.</summary>
internal static class ChangingLanguage
{
    /// <summary>The three languages, each in its own name.</summary>
    public static IReadOnlyList<Choice> Languages { get; } = [new Choice("简体中文"), new Choice("繁體中文"), new Choice("English")];

    public static Step? Hear(Turn turn) => turn.Means(Intent.ChangeLanguage, atMost: 40) || IsButton(turn) ? Named(turn) : null;

    public static Conversation Chosen(Conversation conversation, Language language) =>
        conversation with { Language = language, LanguageChosen = true };

    /// <summary>The language whose button was pressed; null when none was.</summary>
    public static Language? Pressed(Turn turn) => IsButton(turn) ? Manners.LanguageNamed(turn.Folded) : null;

    private static bool IsButton(Turn turn) => Languages.Any(each => ((Arg.Words)each.Label).Value == turn.Text);

    private static Step Named(Turn turn) => Manners.LanguageNamed(turn.Folded) is { } named
        ? turn.With(Chosen(turn.Before, named)).Says(new Say(TextKeys.LanguageChanged))
        : turn.Says(new Say(TextKeys.LanguageWhich).Offering([.. Languages]));
}
