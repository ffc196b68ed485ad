using System.Globalization;
using System.Text.RegularExpressions;

namespace OwnerBot.Dialogs.Understanding.Recognition;

/// <summary>Rewrites what the recogniser misreads or does not know into words that it reads right.</summary>
internal static partial class TimeMending
{
    private static readonly (Regex Name, Func<int, DateOnly> In)[] FestivalNames =
        [.. Festivals.All.SelectMany(f => f.Names.Select(n => (Name: n, f.In))).OrderByDescending(f => f.Name.Length)
            .Select(f => (new Regex(char.IsAsciiLetter(f.Name[0]) ? $@"\b{Regex.Escape(f.Name)}\b" : Regex.Escape(f.Name), RegexOptions.Compiled), f.In))];

    private static readonly (string Names, string Chinese)[] EnglishInChinese =
    [
        ("monday|mon", "周一"), ("tuesday|tues|tue", "周二"), ("wednesday|wed", "周三"), ("thursday|thurs|thur|thu", "周四"), ("friday|fri", "周五"),
        ("saturday|sat", "周六"), ("sunday|sun", "周日"), ("tomorrow|tmr|tmrw", "明天"), ("today", "今天"), ("weekend", "周末"),
        ("morning|am", "上午"), ("afternoon|pm", "下午"), ("evening|night", "晚上"), ("next ", "下"), ("this ", "这"),
    ];

    /// <param name="text">In mainland words (<see cref="Model.Mandarin"/>).</param>
    public static string Chinese(string text, DateOnly today)
    {
        text = MixedEnglish(text);
        text = LittleBit().Replace(text, "");
        text = DayInSpeech().Replace(text, "${d}天");
        text = AfterWork().Replace(text, "${d}之前");
        text = BeforeNewYear().Replace(text, "春节前");
        text = ToNoon().Replace(text, "到12点");
        text = CountedDays().Replace(text, "${n}天后");
        text = HalfAnHour().Replace(text, "30分钟后");
        text = CountedHours().Replace(text, "${n}小时后");
        text = LastDayOfMonth().Replace(text, "月底");
        text = BothWeekendDays().Replace(text, "${w}周末");
        text = SameWeek().Replace(text, "${w}周${a}到${w}周${b}");
        text = TwoOClock().Replace(text, "2点");
        text = ClockHand().Replace(text, m => $"{m.Groups["h"].Value}点{5 * SaidNumber.Parse(m.Groups["m"].Value)}分");
        text = text.Replace("周天", "周日", StringComparison.Ordinal).Replace("周头", "周末", StringComparison.Ordinal);
        text = WeekWithMeasure().Replace(text, "$1周");
        text = Named(text, today, d => $"{d.Year}年{d.Month}月{d.Day}日");
        text = LunarDate().Replace(text, m => Lunar(m, today) is { } d ? $"{d.Year}年{d.Month}月{d.Day}日" : m.Value);
        text = LunarDayAlone().Replace(text, m => FirstMonth(m, today) is { } d ? $"{d.Year}年{d.Month}月{d.Day}日" : m.Value);
        text = DaysBeforeOrAfter().Replace(text, Shifted);
        text = MonthEdge().Replace(text, m => Edge(m, today) is var d ? $"{d.Year}年{d.Month}月{d.Day}日" : m.Value);
        text = DottedDate().Replace(text, m => IsDay(m.Groups["m"].Value, m.Groups["d"].Value) ? $"{m.Groups["m"].Value}月{m.Groups["d"].Value}日" : m.Value);
        text = DayAlone().Replace(text, m => DayOfMonth(m.Groups["d"].Value, m.Groups["next"].Success, today) is { } d ? $"{d.Year}年{d.Month}月{d.Day}日" : m.Value);
        text = HourRange().Replace(text, "${a}点到${b}点");
        text = ClockRange().Replace(text, "${a}到${b}");
        text = AmPmBefore().Replace(text, m => (m.Groups["p"].Value == "am" ? "上午" : "下午") + m.Groups["h"].Value + (m.Groups["min"].Success ? $"点{m.Groups["min"].Value}分" : "点"));
        return text.Replace("点钟", "点", StringComparison.Ordinal).Replace("点正", "点", StringComparison.Ordinal).Replace("点整", "点", StringComparison.Ordinal)
            .Replace("一大早", "早上", StringComparison.Ordinal).Replace("傍晚", "晚上", StringComparison.Ordinal).Replace("午后", "下午", StringComparison.Ordinal);
    }

    /// <param name="text">Plain.</param>
    public static string English(string text, DateOnly today)
    {
        text = Slang().Replace(text, m => m.Value switch
        {
            "arvo" => "afternoon",
            "morn" or "mornin" => "morning",
            "tonite" => "tonight",
            "b4" => "before",
            "wkend" or "wknd" => "weekend",
            "eod" => "end of day",
            "weds" => "wednesday",
            "midday" or "noonish" => "noon",
            "a fortnight" or "fortnight" => "2 weeks",
            "sat" => "saturday",
            "sun" => "sunday",
            _ => "tomorrow",
        });
        text = ShortDay().Replace(text, m => m.Groups["day"].Value switch
        {
            "mon" => "monday",
            "tue" or "tues" => "tuesday",
            "wed" => "wednesday",
            "fri" => "friday",
            _ => "thursday",
        });
        text = EveningHour().Replace(text, m => $"{(m.Groups["day"].Success ? m.Groups["day"].Value : "today")} {m.Groups["before"].Value} {m.Groups["h"].Value}{(m.Groups["m"].Success ? ":" + m.Groups["m"].Value : "")}pm");
        text = Named(text, today, Iso);
        text = DayAround().Replace(text, m => Iso(DateOnly.ParseExact(m.Groups["d"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(m.Groups["after"].Success ? 1 : -1)));
        text = WeekdayAndOrdinal().Replace(text, "the ${d}");
        text = DayOfWeekAfterNext().Replace(text, m => Iso(Monday(today).AddDays(14 + ((Array.FindIndex(WeekDays, d => m.Groups["day"].Value.StartsWith(d, StringComparison.Ordinal)) + 6) % 7))));
        text = WeekOnDay().Replace(text, m => Iso(Coming(m.Groups["day"].Value, today).AddDays(7)));
        text = WeekdayWeek().Replace(text, m => Iso(Coming(m.Groups["day"].Value, today).AddDays(7)));
        text = RangeThenPart().Replace(text, m => m.Groups["part"].Value is "morning" ? $"{m.Groups["day"].Value} from {m.Groups["a"].Value}am to {m.Groups["b"].Value}am" : $"{m.Groups["day"].Value} from {m.Groups["a"].Value}pm to {m.Groups["b"].Value}pm");
        text = HourSpan().Replace(text, m => SpanFrom(m) ?? m.Value);
        text = MonthEnd().Replace(text, m => Iso(EndOfMonth(m.Groups["next"].Success ? today.AddMonths(1) : today)));
        text = WeekAfterNext().Replace(text, m => Monday(today).AddDays(14) is var monday ? $"{Iso(monday)} to {Iso(monday.AddDays(6))}" : m.Value);
        text = HalfHour().Replace(text, m => $"{Hour(m.Groups["h"].Value)}:30");
        text = BareHour().Replace(text, m => $"{m.Groups["before"].Value} {m.Groups["h"].Value}{(SaidNumber.Parse(m.Groups["h"].Value) is >= 8 and <= 11 ? "am" : "pm")}");
        text = Ish().Replace(text, m => m.Groups["h"].Value + (int.Parse(m.Groups["h"].Value.Split(':')[0], CultureInfo.InvariantCulture) is >= 8 and <= 11 ? "am" : "pm"));
        text = PartThenHour().Replace(text, m => m.Groups["h"].Value + (m.Groups["part"].Value is "morning" ? "am" : "pm"));
        text = OrdinalAlone().Replace(text, m => DayOfMonth(m.Groups["d"].Value, false, today) is { } d ? Iso(d) : m.Value);
        text = DottedHour().Replace(text, "${h}:${m}");
        text = TightRange().Replace(text, "${a} to ${b}");
        return text;
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static string Iso(DateOnly d) => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Named(string text, DateOnly today, Func<DateOnly, string> write)
    {
        foreach (var (name, festival) in FestivalNames)
        {
            text = name.Replace(text, m => write(Festivals.Next(festival, today)));
        }

        return text;
    }

    private static string Shifted(Match match)
    {
        var (year, month, day) = (Number("y"), Number("m"), Number("d"));
        if (month is not (>= 1 and <= 12) || day < 1 || day > DateTime.DaysInMonth(year, month) || SaidNumber.Parse(match.Groups["n"].Value) is not { } days)
        {
            return match.Value;
        }

        var date = new DateOnly(year, month, day).AddDays(match.Groups["side"].Value == "前" ? -days : days);
        return $"{date.Year}年{date.Month}月{date.Day}日";

        int Number(string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    private static DateOnly Coming(string weekday, DateOnly today)
    {
        var wanted = Array.FindIndex(WeekDays, d => weekday.StartsWith(d, StringComparison.Ordinal));
        return today.AddDays((wanted - (int)today.DayOfWeek + 7) % 7);
    }

    // "from 8am for 3 hours" is a window.
    private static string? SpanFrom(Match match)
    {
        var afternoon = match.Groups["p"].Value == "pm" || (!match.Groups["p"].Success && SaidNumber.Parse(match.Groups["h"].Value) is <= 6);
        return SaidNumber.Parse(match.Groups["h"].Value) is (>= 1 and <= 12 and var hour) && SaidNumber.Parse(match.Groups["n"].Value) is (>= 1 and <= 12 and var hours)
            && (hour % 12) + (afternoon ? 12 : 0) is var from && from + hours < 24
            ? $"from {from}:00 to {from + hours}:00"
            : null;
    }

    private static readonly string[] WeekDays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static string MixedEnglish(string text)
    {
        if (!EnglishTimeWord().IsMatch(text))
        {
            return text;
        }

        text = AmPmBefore().Replace(text, m => (m.Groups["p"].Value == "am" ? "上午" : "下午") + m.Groups["h"].Value + (m.Groups["min"].Success ? $"点{m.Groups["min"].Value}分" : "点"));
        foreach (var (names, chinese) in EnglishInChinese)
        {
            text = Regex.Replace(text, names.EndsWith(' ') ? $@"(?<![a-z])(?:{names})" : $@"(?<![a-z])(?:{names})(?![a-z])", chinese);
        }

        return text;
    }

    private static DateOnly? Lunar(Match match, DateOnly today)
    {
        var month = match.Groups["m"].Value switch { "正" => 1, "冬" => 11, "腊" => 12, var m => SaidNumber.Parse(m) };
        var day = SaidNumber.Parse(match.Groups["d"].Value.TrimStart('初'));
        if (month is not (>= 1 and <= 12) || day is not (>= 1 and <= 30))
        {
            // "农历十六": the next sixteenth.
            return match.Groups["m"].Success || day is null ? null : NextLunarDay(day.Value, today);
        }

        var inLast = Festivals.LunarDay(today.Year - 1, month.Value, day.Value);
        return inLast >= today ? inLast : Festivals.Next(y => Festivals.LunarDay(y, month.Value, day.Value), today);
    }

    private static DateOnly? FirstMonth(Match match, DateOnly today) =>
        SaidNumber.Parse(match.Groups["d"].Value.TrimStart('初')) is >= 1 and <= 15 and var day ? Festivals.Next(y => Festivals.LunarDay(y, 1, day), today) : null;

    private static DateOnly? NextLunarDay(int day, DateOnly today)
    {
        var calendar = new ChineseLunisolarCalendar();
        for (var date = today; date < today.AddDays(61); date = date.AddDays(1))
        {
            if (calendar.GetDayOfMonth(date.ToDateTime(TimeOnly.MinValue)) == day)
            {
                return date;
            }
        }

        return null;
    }

    private static DateOnly Edge(Match match, DateOnly today)
    {
        if (match.Groups["year"].Success)
        {
            return new DateOnly(today.Year, 12, 31);
        }

        var month = match.Groups["m"].Success && SaidNumber.Parse(match.Groups["m"].Value) is >= 1 and <= 12 and var named
            ? new DateOnly(named < today.Month ? today.Year + 1 : today.Year, named, 1)
            : new DateOnly(today.Year, today.Month, 1).AddMonths(match.Groups["next"].Success ? 1 : 0);
        return match.Groups["edge"].Value switch
        {
            "初" => month,
            "中" => month.AddDays(14),
            _ => EndOfMonth(month),
        };
    }

    private static DateOnly EndOfMonth(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1);

    private static bool IsDay(string month, string day) =>
        int.Parse(month, CultureInfo.InvariantCulture) is >= 1 and <= 12 && int.Parse(day, CultureInfo.InvariantCulture) is >= 1 and <= 31;

    // "28号" is the next twenty-eighth, today included.
    private static DateOnly? DayOfMonth(string said, bool nextMonth, DateOnly today)
    {
        if (SaidNumber.Parse(said) is not (>= 1 and <= 31 and var day))
        {
            return null;
        }

        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(nextMonth || day < today.Day ? 1 : 0);
        return day <= DateTime.DaysInMonth(month.Year, month.Month) ? month.AddDays(day - 1) : null;
    }

    private static int Hour(string said) => SaidNumber.Parse(said) ?? 0;

    [GeneratedRegex(@"(下|上|这|本)(?:一)?个?周")]
    private static partial Regex WeekWithMeasure();

    [GeneratedRegex(@"(?:农历|阴历|旧历)(?:(?<m>正|冬|腊|[一二三四五六七八九十]{1,2}|\d{1,2})月)?(?<d>初?[一二三四五六七八九十廿]{1,3}|\d{1,2})(?:日|号)?|(?<m>正|腊)月(?<d>初?[一二三四五六七八九十廿]{1,3})")]
    private static partial Regex LunarDate();

    [GeneratedRegex(@"(?<next>下个?)?(?:(?<m>\d{1,2}|[一二三四五六七八九十]{1,2})|这个?|本)?月(?<edge>底|末|尾|初|中)(?!旬)|(?<year>年底|年末|年尾)")]
    private static partial Regex MonthEdge();

    [GeneratedRegex(@"(?<![\d./:-])(?<m>\d{1,2})[./-](?<d>\d{1,2})(?![\d:./%-]|\s*(?:点|个|元|块|平|米|万|楼|栋|座|匹|星|分|套|台|人))(?:号|日)?")]
    private static partial Regex DottedDate();

    [GeneratedRegex(@"(?:(?<next>下个?月)|这个?月|本月)?(?<![\d月./-]|第|[一二三四五六七八九十])(?<d>\d{1,2}|[一二三四五六七八九十廿]{1,3})(?:号|日)(?!\d|楼|线|栋|门|机|院|馆|店|梯|口|电梯|码|车|房|座)")]
    private static partial Regex DayAlone();

    [GeneratedRegex(@"(?<![\d:])(?<a>\d{1,2})\s*(?:-|~|–|—|至|到)\s*(?<b>\d{1,2})点")]
    private static partial Regex HourRange();

    [GeneratedRegex(@"(?<a>\d{1,2}:\d{2}|点半?|\d分)\s*(?:-|~|–|—|至)\s*(?<b>\d{1,2})")]
    private static partial Regex ClockRange();

    [GeneratedRegex(@"(?<![\d:])(?<h>\d{1,2})(?::(?<min>\d{2}))?\s*(?<p>am|pm)(?![a-z])")]
    private static partial Regex AmPmBefore();

    [GeneratedRegex(@"(?<![a-z])(?:mon|tue|wed|thu|fri|sat|sun|tomorrow|tmr|today|weekend|morning|afternoon|evening|night|am|pm|next|this|\d{1,2}\s*(?:am|pm))")]
    private static partial Regex EnglishTimeWord();

    [GeneratedRegex(@"\b(?:arvo|morn|mornin|tonite|b4|wkend|wknd|eod|weds|midday|noonish|a fortnight|fortnight|tmr|tmrw|tmw|tomoro|tomorow|tommorow|tommorrow|tomorrrow|2moro|2morrow|tmoro|tmrow|(?<=(?:next|this|on|coming|every|last|for|by|before|until|after|,|^)\s*)(?:sat|sun)|(?:sat|sun)(?=\s+(?:morning|afternoon|arvo|evening|night|at|\d)))\b")]
    private static partial Regex Slang();

    [GeneratedRegex(@"\b(?:at )?(?:the )?(?:end of (?:the |this )?month|month[ -]end|month's end|end of (?<next>next) month)\b")]
    private static partial Regex MonthEnd();

    [GeneratedRegex(@"\b(?:the )?week after next\b")]
    private static partial Regex WeekAfterNext();

    [GeneratedRegex(@"\bhalf\s+(?:past\s+)?(?<h>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b")]
    private static partial Regex HalfHour();

    [GeneratedRegex(@"\b(?<before>after|before|by|until|till|from)\s+(?<h>1[0-2]|[1-9])(?=\s*(?:[.,!?]|$|on\b|this\b|next\b|tomorrow\b|today\b|please\b|pls\b|works?\b|is\b|would\b|if\b|or\b|i\b|suits?\b|fine\b|ok\b|thanks\b|onwards\b))")]
    private static partial Regex BareHour();

    [GeneratedRegex(@"\b(?<h>\d{1,2}(?::\d{2})?)\s*-?ish\b(?!\s*(?:am|pm))")]
    private static partial Regex Ish();

    [GeneratedRegex(@"(?<=\bthe |\bon |\bby |\bbefore |\bafter |^)(?<d>\d{1,2})(?:st|nd|rd|th)\b(?!\s+(?:floor|of|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|time|block|tower|day))")]
    private static partial Regex OrdinalAlone();

    [GeneratedRegex(@"(?<![\d.])(?<h>\d{1,2})\.(?<m>[0-5]\d)(?=\s*(?:am|pm)\b)|(?<=(?:\b(?:at|from|by|before|after|around)|day|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*),?\s)(?<h>1\d|2[0-3]|[1-9])\.(?<m>[0-5]\d)(?![\d.])")]
    private static partial Regex DottedHour();

    [GeneratedRegex(@"(?<a>\b\d{1,2}(?::\d{2})?\s*(?:am|pm)?)\s*[-–—~]\s*(?<b>\d{1,2}(?::\d{2})?\s*(?:am|pm))\b")]
    private static partial Regex TightRange();

    // "一点都不好" is no hour.
    [GeneratedRegex(@"(?<![十\d早晚])一点(?=[都也儿不没])|有一点")]
    private static partial Regex LittleBit();

    [GeneratedRegex(@"(?<d>[今明后昨])儿个?(?!子|童|女|媳|孙)")]
    private static partial Regex DayInSpeech();

    [GeneratedRegex(@"(?<d>[今明后]天|周[一二三四五六日])(?:下班|收工|放工)(?:之|以)?前")]
    private static partial Regex AfterWork();

    [GeneratedRegex(@"(?:农历|旧历|阴历)年前|(?<![\d一二三四五六七八九十两几半多今去明百整])年前")]
    private static partial Regex BeforeNewYear();

    [GeneratedRegex(@"(?:到|至)(?:中午|正午|晌午)(?!\s*[\d十一二两])")]
    private static partial Regex ToNoon();

    [GeneratedRegex(@"半个?(?:小时|钟头|钟)(?:之|以)?后")]
    private static partial Regex HalfAnHour();

    [GeneratedRegex(@"\b(?<day>mon|tues?|wed|thu(?:rs?)?|fri)\b")]
    private static partial Regex ShortDay();

    [GeneratedRegex(@"\b(?:tonight|this evening|(?:(?<day>tomorrow|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day) (?:evening|night)))(?:,|\s)+(?<before>after|before|from|by|at|until|till|around)\s+(?<h>[4-9]|1[01])(?::?(?<m>[0-5]\d))?(?!\s*(?:am|pm|[:\d]))")]
    private static partial Regex EveningHour();

    [GeneratedRegex(@"\b(?:a|one) week (?:on|from) (?<day>mon|tues|wednes|thurs|fri|satur|sun)day\b")]
    private static partial Regex WeekOnDay();

    [GeneratedRegex(@"\b(?:(?:the )?week after next,?\s*(?:on )?(?<day>mon|tues|wednes|thurs|fri|satur|sun)day|(?<day>mon|tues|wednes|thurs|fri|satur|sun)day,? (?:of |in )?(?:the )?week after next)\b")]
    private static partial Regex DayOfWeekAfterNext();

    [GeneratedRegex(@"(?<![\d月一二三四五六七八九十])(?<n>\d{1,2}|[一二两三四五六七八九十]{1,2})日(?:之|以)?后")]
    private static partial Regex CountedDays();

    [GeneratedRegex(@"(?<n>\d{1,2}|[一二两三四五六七八九十半]{1,2})(?:个)?(?:小时|钟头|钟)(?:之|以)?后")]
    private static partial Regex CountedHours();

    [GeneratedRegex(@"月(?:份)?的?(?:最后|最尾)一[天日]")]
    private static partial Regex LastDayOfMonth();

    [GeneratedRegex(@"(?<w>[这下上本]?)个?周六(?:和|与|跟|,)?(?:周)?[日天](?![\d上下晚早])")]
    private static partial Regex BothWeekendDays();

    [GeneratedRegex(@"(?<w>下下|下|这)个?周(?<a>[一二三四五六日])(?:到|至|-|~)周?(?<b>[一二三四五六日])")]
    private static partial Regex SameWeek();

    [GeneratedRegex(@"两点(?!论)")]
    private static partial Regex TwoOClock();

    [GeneratedRegex(@"\bfrom (?<a>\d{1,2}) (?:to|till|until) (?<b>\d{1,2}) (?<day>tomorrow|today|this|(?:mon|tues|wednes|thurs|fri|satur|sun)day) (?<part>morning|afternoon|evening)\b")]
    private static partial Regex RangeThenPart();

    // "三点三": the minute hand stands on the three.
    [GeneratedRegex(@"(?<h>\d{1,2}|[一二两三四五六七八九十]{1,2})点(?<m>[一二三四五六七八九1-9])(?![\d十分刻点个到至:-])")]
    private static partial Regex ClockHand();

    [GeneratedRegex(@"(?<![月最当起])(?:大?年)?(?<d>初[一二三四五六七八九十]{1,2})(?![中次步一二三四五六七八九十])")]
    private static partial Regex LunarDayAlone();

    [GeneratedRegex(@"(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})日的?(?<side>前|后)(?<n>[一二两三]|\d)[天日]")]
    private static partial Regex DaysBeforeOrAfter();

    [GeneratedRegex(@"\b(?:the )?day (?:before|(?<after>after)) (?<d>\d{4}-\d{2}-\d{2})")]
    private static partial Regex DayAround();

    [GeneratedRegex(@"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? the (?<d>\d{1,2}(?:st|nd|rd|th))\b")]
    private static partial Regex WeekdayAndOrdinal();

    [GeneratedRegex(@"\b(?<day>mon|tues|wednes|thurs|fri|satur|sun)day week\b")]
    private static partial Regex WeekdayWeek();

    [GeneratedRegex(@"\bfrom (?<h>\d{1,2})\s*(?<p>am|pm)? for (?<n>\d{1,2}|two|three|four|five|six) hours\b")]
    private static partial Regex HourSpan();

    [GeneratedRegex(@"(?:in the )?\b(?<part>morning|afternoon|evening),?\s+(?:at |around |about )?(?<h>\d{1,2}(?::\d{2})?)(?!\s*(?:[\d:./-]|am|pm|to\b|till\b|until\b|st\b|nd\b|rd\b|th\b|people|of\b|movers|seats|cleaners))\b")]
    private static partial Regex PartThenHour();
}
