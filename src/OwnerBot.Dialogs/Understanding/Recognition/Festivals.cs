using System.Globalization;

namespace OwnerBot.Dialogs.Understanding.Recognition;

/// <summary>Days that people name instead of a date, by the Gregorian or the lunar calendar.</summary>
internal static class Festivals
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    /// <summary>Names, the longest first where one holds another, and what they fall on.</summary>
    public static readonly IReadOnlyList<(string[] Names, Func<int, DateOnly> In)> All =
    [
        (["年三十", "除夕", "大年夜", "年卅晚", "年三十晚", "lunar new year's eve", "lunar new year eve", "chinese new year's eve", "chinese new year eve", "cny eve"], year => LunarDay(year, 1, 1).AddDays(-1)),
        (["大年初一", "年初一", "正月初一", "春节", "农历新年", "农历年", "过年", "新春", "chinese new year", "lunar new year", "spring festival", "cny"], year => LunarDay(year, 1, 1)),
        (["元宵节", "元宵", "正月十五", "lantern festival"], year => LunarDay(year, 1, 15)),
        (["清明节", "清明", "qingming", "ching ming", "tomb sweeping day"], year => new DateOnly(year, 4, year % 4 is 0 or 1 ? 4 : 5)),
        (["劳动节", "五一节", "五一", "labour day", "labor day", "may day"], year => new DateOnly(year, 5, 1)),
        (["端午节", "端午", "dragon boat festival", "dragon boat day", "dragon boat", "tuen ng"], year => LunarDay(year, 5, 5)),
        (["七夕", "qixi"], year => LunarDay(year, 7, 7)),
        (["中秋节", "中秋", "mid-autumn festival", "mid autumn festival", "mid-autumn", "mid autumn", "moon festival"], year => LunarDay(year, 8, 15)),
        (["重阳节", "重阳", "chung yeung", "double ninth"], year => LunarDay(year, 9, 9)),
        (["国庆节", "国庆日", "国庆", "十一黄金周", "national day"], year => new DateOnly(year, 10, 1)),
        (["冬至", "winter solstice"], year => new DateOnly(year, 12, year % 4 == 0 ? 21 : 22)),
        (["平安夜", "christmas eve", "xmas eve"], year => new DateOnly(year, 12, 24)),
        (["圣诞节", "圣诞", "christmas day", "christmas", "xmas"], year => new DateOnly(year, 12, 25)),
        (["元旦", "新历新年", "new year's day", "new years day"], year => new DateOnly(year, 1, 1)),
        (["跨年夜", "new year's eve", "new years eve", "nye"], year => new DateOnly(year, 12, 31)),
        (["情人节", "valentine's day", "valentines day"], year => new DateOnly(year, 2, 14)),
        (["妇女节"], year => new DateOnly(year, 3, 8)),
        (["儿童节", "六一"], year => new DateOnly(year, 6, 1)),
    ];

    /// <summary>The next one, today included.</summary>
    public static DateOnly Next(Func<int, DateOnly> festival, DateOnly today)
    {
        var thisYear = festival(today.Year);
        return thisYear >= today ? thisYear : festival(today.Year + 1);
    }

    /// <summary>The Gregorian day of a lunar month and day; leap months are never meant by a festival.</summary>
    /// <param name="year">The Gregorian year in which that lunar year begins.</param>
    public static DateOnly LunarDay(int year, int month, int day)
    {
        var leap = Lunar.GetLeapMonth(year);
        var counted = leap > 0 && month >= leap ? month + 1 : month;
        var days = Lunar.GetDaysInMonth(year, counted);
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, counted, Math.Min(day, days), 0, 0, 0, 0));
    }
}
