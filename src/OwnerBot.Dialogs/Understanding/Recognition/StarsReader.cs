using System.Text.RegularExpressions;

namespace OwnerBot.Dialogs.Understanding.Recognition;

/// <summary>Stars, 1 to 5: "给个好评", "3/5", "⭐⭐⭐". A bare number or a word of praise counts only when stars were asked for.</summary>
internal static partial class StarsReader
{
    public static int? Read(string said, string? asked)
    {
        if (Pictures().Match(said) is { Success: true } stars)
        {
            return AtMostFive(stars.Value.Count(c => c is '⭐' or '★') + (stars.Value.Split("🌟").Length - 1));
        }

        if (OutOfTen().Match(said) is { Success: true } ten && Number(ten) is { } tenths and <= 10)
        {
            return Math.Max(1, (tenths + 1) / 2);
        }

        if (OutOfFive().Match(said) is { Success: true } five && Number(five) is >= 1 and <= 5 and var outOfFive)
        {
            return outOfFive;
        }

        if (Written().Match(said) is { Success: true } written && Number(written) is { } number)
        {
            return AtMostFive(number);
        }

        if (asked == "rating" && Bare().Match(said.Trim()) is { Success: true } bare)
        {
            return Number(bare) is >= 1 and <= 5 and var given ? given : null;
        }

        return Best().IsMatch(said) ? 5 : Worst().IsMatch(said) ? 1 : Middle().IsMatch(said) ? 3 : asked == "rating" ? Felt(said) : null;
    }

    // From the strongest word to the weakest; "不满意" holds "满意".
    private static int? Felt(string said) =>
        VeryPoor().IsMatch(said) ? 1
        : Poor().IsMatch(said) ? 2
        : So().IsMatch(said) ? 3
        : VeryGood().IsMatch(said) ? 5
        : Good().IsMatch(said) ? 4 : null;

    private static int? Number(Match match) => SaidNumber.Parse(match.Groups["n"].Value);

    private static int? AtMostFive(int number) => number is >= 1 and <= 5 ? number : null;

    [GeneratedRegex(@"(?:⭐️?|★|🌟)+")]
    private static partial Regex Pictures();

    [GeneratedRegex(@"(?<![\d/])(?<n>10|\d)\s*(?:/\s*10\b|out of (?:10|ten))|(?:10|十)分(?:满分|制)?[,的]?\s*(?:给|打|我给|我打)\s*(?<n>" + SaidNumber.Han + @")\s*分|满分(?:10|十)分[,]?\s*(?:给|打|我给|我打)?\s*(?<n>" + SaidNumber.Han + @")\s*分?|(?<n>nine|eight|seven|six|ten) out of ten")]
    private static partial Regex OutOfTen();

    [GeneratedRegex(@"(?<![\d/])(?<n>[1-5])\s*(?:/\s*5(?![\d/])|out of (?:5|five)\b)|\b(?<n>one|two|three|four|five) out of five|满分(?:5|五)分[,]?\s*(?:给|打|我给|我打)?\s*(?<n>[1-5一二三四五])\s*分?")]
    private static partial Regex OutOfFive();

    [GeneratedRegex(@"(?<![\d.第])(?<n>\d+|[一二两三四五六七八九十])\s*(?:颗|个|粒)?\s*星(?!期|座|级|巴|光)|(?:给|打|评|俾)\s*(?:个|他|她|你们|师傅)*\s*(?<n>[1-5一二两三四五])\s*分|(?<![\d:])(?<n>\d+|one|two|three|four|five|six)[\s-]*(?:\*|stars?\b)|\bstars?\s*[:=]\s*(?<n>[1-5])\b|\brat(?:e|ing)(?:\s+\w+){0,3}\s+(?:is\s+|a\s+|as\s+|of\s+)?(?<n>[1-5]|one|two|three|four|five)\b|^(?<n>[1-5一二三四五])\s*分$")]
    private static partial Regex Written();

    [GeneratedRegex(@"^(?:就|我|给|打|评|i'd say|i'd give(?: it)?|i give|give|a|maybe|about|probably|just|it's|solid|definitely|必须|一定|那就)*\s*(?:a\s+|个\s*)?(?<n>[1-5]|[一二两三四五]|one|two|three|four|five)\s*(?:分|吧|颗|粒|个|points?|please|pls|thanks|!|\.|了|for.*|,.*)*$")]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?<!不是|别给|没有|别)(?:好评|满分|五星好评|点赞|100分|一百分)|\b(?:full marks|top marks|full score|five-star|perfect score|a\+)")]
    private static partial Regex Best();

    [GeneratedRegex(@"差评|零分|0分|\bzero stars?\b|\bone-star\b|\bbad review\b")]
    private static partial Regex Worst();

    [GeneratedRegex(@"中评")]
    private static partial Regex Middle();

    [GeneratedRegex(@"非常不满|很不满|极差|太差|很差|非常差|糟透|差劲|最差|垃圾|\b(?:terrible|awful|horrible|worst|dreadful|disgusting|very (?:bad|poor|dissatisfied|unhappy)|useless)\b")]
    private static partial Regex VeryPoor();

    [GeneratedRegex(@"不满意|不太满意|不太好|不好|不怎么样|不行|不够|有点差|失望|\b(?:poor|bad|not (?:good|great|satisfied|happy|impressed)|disappoint\w*|dissatisfied|unhappy|below average)\b")]
    private static partial Regex Poor();

    [GeneratedRegex(@"一般|还行|还可以|普通|凑合|马马虎虎|中等|过得去|\b(?:average|so-so|so so|ok|okay|meh|mediocre|not bad|acceptable|fair)\b")]
    private static partial Regex So();

    [GeneratedRegex(@"非常满意|很满意|太满意|十分满意|特别满意|非常好|太好|很好|特别好|超好|超级好|棒|完美|优秀|赞|极好|一流|\b(?:excellent|perfect|brilliant|fantastic|amazing|wonderful|great|outstanding|superb|awesome|very (?:good|satisfied|happy|pleased)|love(?:d|ly)?|best|spotless|really (?:good|happy|pleased))\b")]
    private static partial Regex VeryGood();

    [GeneratedRegex(@"满意|不错|挺好|好|可以|\b(?:good|satisfied|happy|nice|pleased|fine|decent|well)\b")]
    private static partial Regex Good();
}
