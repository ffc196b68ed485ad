using OwnerBot.Cases;

namespace OwnerBot.Dialogs.Understanding.Rules;

/// <summary>Tells the language from the words; null when they don't tell.</summary>
internal static class LanguageReading
{
    private static readonly IReadOnlyDictionary<string, WordList> Lists = WordList.Load("answers.words");

    public static Language? Of(string folded, Language? known)
    {
        var han = folded.Count(c => c is >= '\u4e00' and <= '\u9fff');
        var latin = folded.Count(char.IsAsciiLetter);
        // A Chinese place name inside English is still English.
        if (han == 0 || latin > han * 4)
        {
            return latin > 1 && Lists["english"].IsIn(folded) && folded.Contains(' ') ? Language.English
                : latin > 3 && !folded.Any(char.IsDigit) && Lists["english"].IsAllOf(folded) ? Language.English
                : null;
        }

        // "3栋2单元" is copied from a letter as it stands, by whoever.
        if (known is Language.English && folded.All(c => c is < '\u4e00' or > '\u9fff' || "栋棟幢座楼樓号號单單元室房".Contains(c, StringComparison.Ordinal)))
        {
            return null;
        }

        return Lists["traditional"].IsIn(folded) ? Language.TraditionalChinese
            : Lists["simplified"].IsIn(folded) ? Language.SimplifiedChinese
            : known is Language.English ? (han >= 2 ? Language.SimplifiedChinese : null)
            : known;
    }
}
