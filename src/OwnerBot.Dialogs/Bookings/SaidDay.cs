using System.Text.RegularExpressions;
using OwnerBot.Dialogs.Understanding.Recognition;

namespace OwnerBot.Dialogs.Bookings;

/// <summary>What a time recogniser keeps silent about: days that do not exist, and hours without a day.</summary>
internal static partial class SaidDay
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>"2月30日", "31 June": a day that no year, or not the coming one, has.</summary>
    public static bool IsNone(string folded, DateOnly today)
    {
        foreach (Match match in Dates().Matches(folded))
        {
            var month = match.Groups["word"].Success ? Array.IndexOf(Months, match.Groups["word"].Value) + 1 : SaidNumber.Parse(match.Groups["m"].Value);
            if (month is >= 1 and <= 12 && SaidNumber.Parse(match.Groups["d"].Value) is { } day)
            {
                var year = match.Groups["y"].Success ? SaidNumber.Parse(match.Groups["y"].Value)!.Value : month < today.Month ? today.Year + 1 : today.Year;
                if (day < 1 || day > DateTime.DaysInMonth(Math.Clamp(year, 1, 9998), month.Value))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"十点", "下午三点": no word of a day in it.</summary>
    public static bool IsHourOnly(string folded) => folded.Length <= 20 && !DayWords().IsMatch(folded);

    [GeneratedRegex(
        @"(?:(?<y>20\d\d)\s*[年/.-]\s*)?(?<m>\d{1,2}|[一二三四五六七八九十]{1,3})月(?<d>\d{1,2}|[一二三四五六七八九十廿卅]{1,3})(?:日|号|號|$|\D)" +
        @"|(?<y>20\d\d)[/.-](?<m>\d{1,2})[/.-](?<d>\d{1,2})" +
        @"|\b(?<d>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<word>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b" +
        @"|\b(?<word>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+(?<d>\d{1,2})\b")]
    private static partial Regex Dates();

    [GeneratedRegex(@"今|明|后天|後天|昨|周|週|星期|礼拜|禮拜|月|日|号|號|day|tomorrow|tmr|tonight|week|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d[/-]\d")]
    private static partial Regex DayWords();
}
