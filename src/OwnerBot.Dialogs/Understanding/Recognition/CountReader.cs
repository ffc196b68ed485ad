using System.Text.RegularExpressions;

namespace OwnerBot.Dialogs.Understanding.Recognition;

/// <summary>How many: "两个搬运工", "a couple of movers", "两大一小", "four of us". The first that is said.</summary>
internal static partial class CountReader
{
    /// <param name="text">Plain, phones, homes and times taken out.</param>
    public static int? Read(string text, string? asked)
    {
        if (asked is "count" or "people" or "persons" or "howmany" or "how_many" or "porters" or "places" or "seats" && Bare().Match(text) is { Success: true } bare)
        {
            return SaidNumber.Parse(bare.Groups["n"].Value);
        }

        if (Alone().IsMatch(text.Trim()))
        {
            return 1;
        }

        if (Family().Match(text) is { Success: true } family)
        {
            return SaidNumber.Parse(family.Groups["a"].Value) + SaidNumber.Parse(family.Groups["b"].Value);
        }

        if (Couple().Match(text) is { Success: true } couple)
        {
            return couple.Value[0] == 'h' ? 6 : couple.Value.Contains("dozen", StringComparison.Ordinal) ? 12 : 2;
        }

        foreach (Match match in Han().Matches(text))
        {
            // "有一个问题" counts nothing, "一个人" does.
            if (!Roughly().IsMatch(match.Groups["n"].Value) && SaidNumber.Parse(match.Groups["n"].Value) is { } number && (number > 1 || Person().IsMatch(text[match.Index..])))
            {
                return number;
            }
        }

        foreach (Match match in English().Matches(text))
        {
            if (SaidNumber.Parse(match.Groups["n"].Value) is { } number && !NotCounted().IsMatch(text[(match.Groups["n"].Index + match.Groups["n"].Length)..]))
            {
                return number;
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<a>" + SaidNumber.Han + @")\s*(?:个)?(?:大人?|成人)\s*[,和跟加带]?\s*(?<b>" + SaidNumber.Han + @")\s*(?:个)?(?:小孩|小(?!时)|儿童|孩子|细)|(?<a>\d+|" + SaidNumber.English + @")\s+adults?\s*(?:and|,|\+|&|with)?\s*(?<b>\d+|a|" + SaidNumber.English + @")\s+(?:child|kid)")]
    private static partial Regex Family();

    // "就我一个", "just me".
    [GeneratedRegex(@"^(?:就|只|只有|得|净系|就是|只得)?我(?:自己|本人)?一个(?:人)?(?:[吧啊呀而已]|就够|就行)*[.!]?$|^一个(?:人)?(?:就|都)?(?:够|行|得|可以)(?:了)?[.!]?$|^(?:it's |it is |its )?(?:just|only) (?:me|myself|the one|one of us)(?:,? (?:please|thanks))?[.!]?$|^on my own[.!]?$")]
    private static partial Regex Alone();

    // "四五个" is no number to book by.
    [GeneratedRegex(@"^[一二两三四五六七八九]{2}$")]
    private static partial Regex Roughly();

    [GeneratedRegex(@"\b(?:half a dozen|a dozen|a couple(?: of)?|couple of|a pair of)\b(?!\s*(?:of\s+)?(?:hours?|days?|weeks?|minutes?|times?|things|months|years|questions?))")]
    private static partial Regex Couple();

    [GeneratedRegex(@"(?<![\d月第.:周期])(?<n>" + SaidNumber.Han + @")\s*(?:多)?(?:个(?!小时|钟|月|星期|礼拜|周|单元|半|多|地方|问题|电话|原因|建议|事|忙)|位|名(?!字)|台|张|部|套|辆|架|把(?!锁)|盏|件(?!事)|箱|人|车(?!位)|组|份|只|条|扇|户|口|箱子|师傅|工人|阿姨|搬运工|大汉|兄弟)")]
    private static partial Regex Han();

    [GeneratedRegex(@"^\s*(?:人|个人|位|名|台|张|部|套|辆|份|个(?:搬运|师傅|阿姨|保洁|工人|人|名额|位|大人|小孩|冰箱|沙发))|^(?:[0-9]+|[一])\s*(?:位|名(?!字)|人|台|张|部|套|辆|架|份|个(?:搬运|师傅|阿姨|保洁|工人|人|名额|位|大人|小孩))")]
    private static partial Regex Person();

    [GeneratedRegex(@"(?<![\d.:/$#-])(?<!\b(?:no|any|which|this|that|every|another|some|each|last|next|first|wrong|right|new|old)\s)(?<!\bthe\s(?=one\b))\b(?<n>\d{1,3}|" + SaidNumber.English + @")\b(?:\s+of\s+us|\s+(?:big |strong |large |small |extra |volunteer |more )?[a-z]{3,})|\b(?:for|party of)\s+(?<n>\d{1,2}|" + SaidNumber.English + @")\b(?=\s*(?:please|pls|[.!,?]|$))")]
    private static partial Regex English();

    [GeneratedRegex(@"^\s*(?:-|to\s+\d|am\b|pm\b|o'?clock|hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?|nights?|times?\b|stars?|points?|out of|bedrooms?|beds?room|bathrooms?|floors?|sqm|square|percent|dollars|yuan|rmb|hkd|january|february|march|april|may\b|june|july|august|september|october|november|december|jan\b|feb\b|mar\b|apr\b|jun\b|jul\b|aug\b|sep|oct\b|nov\b|dec\b|in the|at\b|on\b|is\b|and\b|or\b|th\b|st\b|nd\b|rd\b|past|half|quarter|more time|afternoon|morning|evening|please|pls|for\b|will\b|that|which|was\b|has\b|the\b|from\b|until|till|tomorrow|tmr|today|sharp|ish\b|thing\b|fits|works|would|suits|but\b|if\b|maybe|instead|sounds|then|noon|tonight|onwards|rings?)")]
    private static partial Regex NotCounted();

    [GeneratedRegex(@"^\s*(?:就|大概|大约|about|around|maybe|just|need|i need|we need|we are|要)?\s*(?<n>" + SaidNumber.Han + "|" + SaidNumber.English + @")\s*(?:个|位|名|人|个人|people|persons|pax|台|张|吧|of us|of them)?\s*(?:吧|please|pls|人)?[.!]?\s*$")]
    private static partial Regex Bare();
}
