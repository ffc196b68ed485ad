using System.Text.RegularExpressions;
using OwnerBot.Cases;
using OwnerBot.Dialogs.Understanding.Model;

namespace OwnerBot.Dialogs.Understanding.Recognition;

/// <summary>The language of a message, from its characters and words; null when they don't tell.</summary>
internal static partial class LanguageFinder
{
    // Characters that spoken Cantonese writes and Mandarin does not.
    private const string Cantonese = "嘅咗喺嚟冇唔啲嗰佢哋㗎攞搵𨋢咩乜嘢嘥嚿瞓揸嗌唞掟諗睇著";

    // Simplified forms that traditional writing also uses as characters of their own, so that they tell nothing.
    private const string InBoth = "后里面干台只系几才云松谷丑斗于余了志向准制致征冬千卷叶吃合吊周回困夸姜家尸岩布幸念托折担挂据采曲朱朴杆杰板核欲止气注泛洒涂淀灶熏症秋种筑签累纤背脚舍荐虫蜡表适郁酱重钟闲雕须饥着吁凶岳并床强占峰群它秘游克伙修凌出刮升即合同教晒查玩秋粽彩抬抵扣霉面只";

    private static readonly HashSet<char> SimplifiedOnly = ReadSimplified();

    /// <param name="text">As written, not yet simplified.</param>
    public static Language? Find(string text, Language? known)
    {
        var (han, traditional, simplified) = (0, 0, 0);
        foreach (var c in text)
        {
            if (PlainText.IsHan(c) || c == '\ud851')
            {
                han++;
                traditional += PlainText.IsTraditional(c) || Cantonese.Contains(c, StringComparison.Ordinal) ? 1 : 0;
                simplified += SimplifiedOnly.Contains(c) ? 1 : 0;
            }
        }

        var english = EnglishWord().Matches(text).Count(word => !Neutral().IsMatch(word.Value));
        return han == 0
            ? (english > 0 ? Language.English : null)
            : han * 2 < english * 3 ? Language.English : Script(text, traditional, simplified, known);
    }

    // "你好" is written alike: the owner's own script stands, and without one the mainland's.
    private static Language Script(string text, int traditional, int simplified, Language? known) =>
        traditional > simplified ? Language.TraditionalChinese
        : simplified > traditional ? Language.SimplifiedChinese
        : SaidInHongKongOrTaiwan().IsMatch(text) ? Language.TraditionalChinese
        : known == Language.TraditionalChinese ? Language.TraditionalChinese : Language.SimplifiedChinese;

    private static HashSet<char> ReadSimplified() =>
        [.. WordFiles.Lines("characters.txt")
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(pair => pair[1])
            .Where(c => !InBoth.Contains(c, StringComparison.Ordinal) && !PlainText.IsTraditional(c))];

    [GeneratedRegex(@"[A-Za-z][A-Za-z']+|\b[Ii]\b")]
    private static partial Regex EnglishWord();

    // Said in every language: no sign of any.
    [GeneratedRegex(@"^(?:ok|okay|kk|wifi|tv|app|vip|ac|wc|sos|bb|qq|id|pm|am|sms|email|http|https|www|com|[A-Z]{1,2})$", RegexOptions.IgnoreCase)]
    private static partial Regex Neutral();

    [GeneratedRegex("早晨|早抖|攞|搵|升降机|巴士|的士|唞|冇|嘅|瓦斯|宵夜|社工|早安|午安")]
    private static partial Regex SaidInHongKongOrTaiwan();
}
