using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using OwnerBot.Dialogs.Understanding.Model;

namespace OwnerBot.Dialogs.Understanding.Recognition;

/// <summary>
/// Finds when: an instant, a window or a day, in the community's local time. Microsoft.Recognizers.Text reads; before it the words are mended
/// (<see cref="TimeMending"/>), after it its guesses are settled: weeks start on Monday, a bare weekday is the next one, "3点" is in the afternoon.
/// </summary>
internal static partial class TimeReader
{
    // Lazy, so that the two can load side by side.
    private static readonly Lazy<DateTimeModel> Chinese = new(() => new DateTimeRecognizer(Culture.Chinese).GetDateTimeModel());
    private static readonly Lazy<DateTimeModel> English = new(() => new DateTimeRecognizer(Culture.English).GetDateTimeModel());

    /// <param name="plain">Phones taken out.</param>
    /// <param name="now">The community's local time.</param>
    public static Said Read(string plain, DateTime now)
    {
        if (!Hint().IsMatch(plain))
        {
            return default;
        }

        var today = DateOnly.FromDateTime(now);
        var inChinese = plain.Any(PlainText.IsHan);
        plain = AfterCorrection(inChinese ? Mandarin.Of(plain) : plain);
        var mended = inChinese ? TimeMending.Chinese(plain, today) : TimeMending.English(plain, today);
        var (text, hints) = Stretch(mended);
        if (hints == 0)
        {
            return default;
        }

        var found = (inChinese ? Chinese : English).Value.Parse(text, now).Select(r => new TimeFound(r, text, now)).Where(f => f.IsTime).ToList();
        return TimeFound.Join(found, text, now);
    }

    /// <summary>Loads both languages, so that the first owner does not wait for them.</summary>
    public static void WarmUp(DateTime now) =>
        Parallel.Invoke(() => Read("后天上午十点到十二点", now), () => Read("tomorrow 10am to 12pm", now));

    // "周三不行,改成周四下午": what was taken back is not said.
    private static string AfterCorrection(string text)
    {
        var cut = 0;
        foreach (Match mark in Correction().Matches(text))
        {
            if (Hint().IsMatch(text[(mark.Index + mark.Length)..]))
            {
                cut = mark.Index + mark.Length;
            }
        }

        return Impossible().Replace(text[cut..], " ");
    }

    // The recogniser's cost grows with what it is given: only the stretch from the first word of time to the last.
    private static (string Text, int Hints) Stretch(string text)
    {
        var hints = Hint().Matches(text);
        if (hints.Count == 0)
        {
            return (text, 0);
        }

        var from = Math.Max(0, hints[0].Index - 14);
        var to = Math.Min(text.Length, Math.Min(hints[^1].Index + hints[^1].Length + 20, from + 160));
        while (from > 0 && char.IsAsciiLetterOrDigit(text[from]) && char.IsAsciiLetterOrDigit(text[from - 1]))
        {
            from--;
        }

        return (text[from..to], hints.Count);
    }

    [GeneratedRegex(@"今[天晚早晨午夜日朝晏儿]|明[天晚早晨日儿]|后[天日儿]|昨|前天|听[日朝晚]|寻日|噚日|琴日|周[一二三四五六日天末\d]|星期[一二三四五六日天\d]|礼拜|[下上这本]个?周|周末|[\d一二三四五六七八九十两半]\s*点(?!赞|心|击|评)|点半|[\d一二三四五六七八九十]\s*[月号日](?!楼|线)|上午|下午|中午|早上|晚上|傍晚|凌晨|朝早|上昼|下昼|晏昼|夜晚|今晚|\d{1,2}:\d{2}|月[底初末尾中]|年[底末尾]|[天周月年](?:之?[内后前]|以[内后前])|(?:小时|钟头?)(?:之|以)?[后内]|(?<![\d半多几两])年前|年卅|(?<![月最当起])初[一二三四五六七八九十]|分钟后|(?<!\d)\d{1,2}[./-]\d{1,2}(?!\d)|\d{4}-\d{1,2}-\d{1,2}|农历|阴历|旧历|正月|腊月|春节|过年|新年|除夕|年三十|年初一|元宵|清明|劳动节|五一|端午|七夕|中秋|重阳|国庆|冬至|圣诞|平安夜|元旦|情人节|\b(?:today|tonight|tonite|tomorrow|tmrw?|tmw|tomoro\w*|tomm?or+ow|2moro|tmrow|yesterday|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:weekend|wkend|morn(?:in)?|morning|afternoon|arvo|evening|night|noon|midday|midnight|noonish|fortnight|eod|cny|christmas|xmas|easter)\b|\b(?:next|this|coming|in a|in two|in \d+|in three|within) (?:week|month|year|day|hour|couple|few)|\b(?:days?|weeks?|months?|hours?)\b (?:from|later|time|after)|\b\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|a\.m|p\.m|o'?clock)\b|\b\d{1,2}(?:st|nd|rd|th)\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?\s*\d|\d\s*(?:st|nd|rd|th)?\s*(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|month[ -]?end|end of (?:the |this |next )?(?:month|week|year|day)|new year|mid-?\s?autumn|lantern festival|dragon boat|spring festival|national day|labou?r day|qingming|half (?:past )?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|quarter (?:to|past)|\d\s*-?ish\b|(?:before|after|by|at|around|until|till|from|between)\s+\d{1,2}\b|^\s*(?:at\s+)?\d{1,2}\s*$")]
    private static partial Regex Hint();

    [GeneratedRegex(@"改成|改到|改为|改做|改去|换成|换到|还是(?=.{0,6}[天日点午晚周号])|不对[,.]?|错了[,.]?|不是.{1,14}(?:,|\s)(?:而?[是系])|更正|应该是|我是说|即是|\bbut (?:let's|can we)\b|\bactually\b|\bmake it\b|\binstead of .{2,25}?(?:,|\bmake|\bmove)|\bi mean(?:t)?\b|\bno wait\b|\bsorry,|\brather\b|\bcorrection\b|\bchange (?:it |that |the \w+ )?(?:from .{2,20} )?to\b|\bmove (?:it|my \w+|the \w+) to\b|\bpush (?:it )?(?:back )?to\b|\breschedule (?:it |that |my \w+ )?(?:from .{2,20} )?(?:to|for)\b")]
    private static partial Regex Correction();

    [GeneratedRegex(@"[^,.;!?]{0,14}(?:考试|出差|开会|要上班|有课|有事|加班|不行|不方便|没空|没时间|不可以|不在家|来不了|没办法|不用来吧?|不要来)(?=[,.;!]|\s)|(?:半夜|凌晨|深夜|三更|每晚|每天|天天|整晚)[^,.!?]{0,10}(?:吵|闹|敲|唱|叫|响|弹|跳|装修|施工|跑|搬|拖)[^,.!?]{0,6}|(?:不要|别约?|不想要?)周[一二三四五六日末]|不是周[一二三四五六日末](?=[都也就的])|除了周[一二三四五六日末](?:以外|之外)?|\bnot (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days? (?:is|are) (?:out|no good|not good|bad)\b|\bcan't (?:do |make )(?:it )?(?:on )?\w+")]
    private static partial Regex Impossible();
}

/// <summary>When it starts and ends, as far as was said.</summary>
internal readonly record struct Said(SaidTime? Start, SaidTime? End);
