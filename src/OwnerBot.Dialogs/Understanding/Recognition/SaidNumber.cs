using System.Globalization;

namespace OwnerBot.Dialogs.Understanding.Recognition;

/// <summary>Numbers as people write them, up to 9999: 12, 十二, 两, 廿三, twelve, a couple of.</summary>
internal static class SaidNumber
{
    /// <summary>For patterns: digits or Chinese numerals.</summary>
    public const string Han = "[0-9]+|[零〇一二两俩三仨四五六七八九十百廿卅]+";

    public const string English = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty";

    private static readonly string[] EnglishWords = [.. English.Split('|')];

    /// <summary>Null when it is no number.</summary>
    public static int? Parse(string word)
    {
        word = word.Trim();
        if (word.Length is 0 or > 9)
        {
            return null;
        }

        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
        {
            return digits;
        }

        var english = Array.IndexOf(EnglishWords, word);
        return english >= 0 ? english + 1 : ParseHan(word);
    }

    private static int? ParseHan(string word)
    {
        var (total, current, anyUnit) = (0, -1, false);
        foreach (var c in word)
        {
            switch (c)
            {
                case '百':
                    (total, current, anyUnit) = (total + (Math.Max(current, 1) * 100), -1, true);
                    break;
                case '十':
                    (total, current, anyUnit) = (total + ((current < 0 ? 1 : current) * 10), -1, true);
                    break;
                case '廿':
                    (total, current, anyUnit) = (total + 20, -1, true);
                    break;
                case '卅':
                    (total, current, anyUnit) = (total + 30, -1, true);
                    break;
                default:
                    var digit = Digit(c);
                    if (digit < 0)
                    {
                        return null;
                    }

                    // 五零二 is read digit by digit, 一百零五 is not.
                    current = anyUnit || current < 0 ? digit : (current * 10) + digit;
                    break;
            }
        }

        return total + Math.Max(current, 0);
    }

    public static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        '零' or '〇' => 0,
        '一' or '幺' => 1,
        '二' or '两' or '俩' => 2,
        '三' or '仨' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };
}
