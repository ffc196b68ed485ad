using System.Globalization;
using System.Text.RegularExpressions;

namespace OwnerBot.Dialogs.Understanding.Rules;

/// <summary>Reads yes and no, stars, an address and a rough time.</summary>
internal static partial class AnswerReading
{
    private static readonly IReadOnlyDictionary<string, WordList> Lists = WordList.Load("answers.words");

    public static Got Of(string folded, Circumstances circumstances)
    {
        var building = Building().Match(folded);
        var unit = Unit().Match(folded);
        var room = Room().Match(folded);
        return new Got
        {
            Yes = YesOrNo(folded),
            Stars = Stars(folded, circumstances.Asked == "rating"),
            Building = building.Success ? building.Groups["n"].Value : null,
            Unit = unit.Success ? unit.Groups["n"].Value : null,
            Room = room.Success ? room.Groups["n"].Value : null,
            Start = Start(folded, circumstances),
        };
    }

    private static bool? YesOrNo(string folded) =>
        folded.Length > 30 ? null
        : Lists["no"].IsAllOf(folded) ? false
        : Lists["yes"].IsAllOf(folded) ? true
        : null;

    private static int? Stars(string folded, bool asked)
    {
        if (folded.Length > 60)
        {
            return null;
        }

        var glyphs = folded.Count(c => c is '⭐' or '★');
        if (glyphs is >= 1 and <= 5)
        {
            return glyphs;
        }

        var said = SaidStars().Match(folded);
        if (said.Success)
        {
            return Number(said.Groups["n"].Value);
        }

        if (FiveStarWords().IsMatch(folded))
        {
            return 5;
        }

        var bare = BareNumber().Match(folded);
        return asked && bare.Success ? Number(bare.Groups["n"].Value) : null;
    }

    private static int? Number(string word) => word switch
    {
        "1" or "一" or "one" => 1,
        "2" or "二" or "两" or "兩" or "two" => 2,
        "3" or "三" or "three" => 3,
        "4" or "四" or "four" => 4,
        "5" or "五" or "five" => 5,
        _ => null,
    };

    private static SaidTime? Start(string folded, Circumstances circumstances)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(circumstances.Now, circumstances.Zone).DateTime);
        var day = Day().Match(folded);
        if (!day.Success)
        {
            return null;
        }

        var date = day.Value switch
        {
            "今天" or "今晚" or "today" or "tonight" => today,
            "后天" or "後天" => today.AddDays(2),
            "明天" or "明早" or "明晚" or "tomorrow" => today.AddDays(1),
            var weekday => Next(today, weekday),
        };
        var hour = Hour().Match(folded);
        if (!hour.Success || !int.TryParse(hour.Groups["h"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var h) || h > 23)
        {
            return new SaidTime(date, null);
        }

        var afternoon = h < 12 && Afternoon().IsMatch(folded);
        return new SaidTime(date, new TimeOnly(afternoon ? h + 12 : h, 0));
    }

    private static DateOnly Next(DateOnly today, string weekday)
    {
        string[] english = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
        var wanted = Array.IndexOf(english, weekday);
        wanted = wanted >= 0 ? wanted : "日一二三四五六天".IndexOf(weekday[^1], StringComparison.Ordinal) % 7;
        var ahead = (wanted - (int)today.DayOfWeek + 7) % 7;
        return today.AddDays(ahead);
    }

    [GeneratedRegex(@"(?<n>\d{1,3})\s?(?:栋|棟|幢|号楼|號樓|座)|(?:building|block|tower)\s?(?<n>\d{1,3})", RegexOptions.NonBacktracking)]
    private static partial Regex Building();

    [GeneratedRegex(@"(?<n>\d{1,2})\s?(?:单元|單元)|unit\s?(?<n>\d{1,2})", RegexOptions.NonBacktracking)]
    private static partial Regex Unit();

    [GeneratedRegex(@"(?:room|flat|单元|單元|栋|棟|幢|座|-|^)\s?(?<n>\d{3,4})|(?<n>\d{3,4})\s?(?:室|房|号房|號房)", RegexOptions.NonBacktracking)]
    private static partial Regex Room();

    [GeneratedRegex(@"(?<n>[1-5一二两兩三四五])\s?(?:颗|顆)?星|(?<n>[1-5])\s?/\s?5|\b(?<n>[1-5]|one|two|three|four|five)[\s-]?stars?\b", RegexOptions.NonBacktracking)]
    private static partial Regex SaidStars();

    [GeneratedRegex(@"给个好评|給個好評|给好评|給好評|满分|滿分|full marks", RegexOptions.NonBacktracking)]
    private static partial Regex FiveStarWords();

    [GeneratedRegex(@"^\s?(?<n>[1-5一二两兩三四五]|one|two|three|four|five)\s?(?:分|out of 5|out of five)?[.!。]?$", RegexOptions.NonBacktracking)]
    private static partial Regex BareNumber();

    [GeneratedRegex("今天|今晚|明天|明早|明晚|后天|後天|(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]|today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day", RegexOptions.NonBacktracking)]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<h>\d{1,2})\s?(?:点|點|时|時|:|am|pm)", RegexOptions.NonBacktracking)]
    private static partial Regex Hour();

    [GeneratedRegex("下午|晚|pm|afternoon|evening", RegexOptions.NonBacktracking)]
    private static partial Regex Afternoon();
}
