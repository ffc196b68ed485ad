using System.Collections.Frozen;
using OwnerBot.Cases;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs;

/// <summary>A pressed button comes back as its label, in whichever language it was shown; here it becomes its text key again.</summary>
internal static class Buttons
{
    private static readonly FrozenDictionary<string, string> Keys = Enum.GetValues<Language>()
        .SelectMany(Wording.All)
        // "不用了" on a button says what it says everywhere else: it is read as the words it is.
        .Where(text => text.Key is not (TextKeys.ButtonNo or TextKeys.ButtonDrop))
        .Where(text => text.Key.StartsWith("button.", StringComparison.Ordinal)
            || text.Key.StartsWith("slot.", StringComparison.Ordinal)
            || (text.Key.StartsWith("stars.", StringComparison.Ordinal) && char.IsAsciiDigit(text.Key[^1])))
        .DistinctBy(text => WordList.Fold(text.Value))
        .ToFrozenDictionary(text => WordList.Fold(text.Value), text => text.Key);

    /// <returns>The text key of the button; null when the words are no button's label.</returns>
    public static string? Pressed(string folded) => Keys.GetValueOrDefault(folded);
}
