using System.Text.RegularExpressions;

namespace OwnerBot.Dialogs.Understanding.SecondOpinion;

/// <summary>Takes out of a message what tells who wrote it and is not needed to see what it is for: numbers of phones, cards and papers, addresses of mail.</summary>
public static partial class Masking
{
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Code().Replace(LongNumber().Replace(Mail().Replace(text.Normalize(System.Text.NormalizationForm.FormKC), "<mail>"), "<number>"), "<code>");
    }

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.[\w.-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Mail();

    // Letters and digits mixed, six or more, are an invitation's code, a plate or a meter's number.
    [GeneratedRegex(@"(?<![A-Za-z0-9-])(?=[A-Za-z-]*[0-9])(?=[0-9-]*[A-Za-z])[A-Za-z0-9-]{6,}(?![A-Za-z0-9-])")]
    private static partial Regex Code();

    // Seven digits or more, however they are grouped, said in Chinese too; a home or a date has fewer. A last X belongs to an identity card.
    [GeneratedRegex(@"\+?\(?[0-9零〇一二三四五六七八九](?:[ ().\-]{0,2}[0-9零〇一二三四五六七八九]){6,}[xX]?", RegexOptions.NonBacktracking)]
    private static partial Regex LongNumber();
}
