using System.Text.RegularExpressions;

namespace OwnerBot.Dialogs.Understanding.Recognition;

/// <summary>Finds a home in words: "12栋3单元502", "5座23楼A室", "Tower 5 Flat 23A", "12-3-502".</summary>
internal static partial class HomeReader
{
    /// <param name="text">Plain, phone numbers taken out.</param>
    /// <param name="asked">The slot asked for; a bare "502" answers only <c>room</c>.</param>
    public static Home Read(string text, string? asked)
    {
        text = TakenBack().Replace(text, " ");
        var home = Dashed().Match(text) is { Success: true } dashed && !LooksLikeTime(text, dashed) ? From(dashed) : Hashed().Match(text) is { Success: true } hashed ? From(hashed) : Han().Match(text) is { Success: true } han ? From(han)
            : HanUnit().Match(text) is { Success: true } inUnit ? From(inUnit) : FromEnglish(text);
        if (home.IsNothing && HanFloorFlat().Match(text) is { Success: true } onFloor)
        {
            home = new Home(null, null, OnFloor(onFloor));
        }
        else if (home.IsNothing && HanRoom().Match(text) is { Success: true } room)
        {
            home = new Home(null, null, Letters(room.Groups["room"].Value));
        }

        return home.IsNothing && asked is "building" or "unit" or "room" or "home" ? Bare(text.Trim(), asked, home) : home;
    }

    /// <summary>The text without its home, so that "Tower 5" counts no towers.</summary>
    public static string Without(string text)
    {
        foreach (var home in (Regex[])[Dashed(), Han(), HanFloorFlat(), HanRoom(), EnglishBuilding(), EnglishUnit(), EnglishRoom(), EnglishFloor()])
        {
            text = home.Replace(text, " ; ");
        }

        return text;
    }

    private static Home Bare(string text, string asked, Home otherwise)
    {
        if (!BareAnswer().IsMatch(text))
        {
            return otherwise;
        }

        var value = Letters(text);
        return asked switch
        {
            "building" => new Home(value, null, null),
            "unit" => new Home(null, value, null),
            _ => new Home(null, null, value),
        };
    }

    // "5座23楼A室" has its room in two pieces, the floor and the letter.
    private static Home From(Match match) => new(
        Value(match, "building"),
        Value(match, "unit"),
        match.Groups["door"].Success ? Letters(match.Groups["floor"].Value) + "-" + Letters(match.Groups["door"].Value)
            : match.Groups["floor"].Success && match.Groups["flat"].Success ? OnFloor(match)
            : Value(match, "room"));

    // "23楼A室" is 23A; of "8楼2号" nobody knows whether it is written 802.
    private static string OnFloor(Match match)
    {
        var (floor, flat) = (Letters(match.Groups["floor"].Value), Letters(match.Groups["flat"].Value));
        return char.IsAsciiLetter(flat[0]) ? floor + flat : $"{floor}-{flat}";
    }

    private static Home FromEnglish(string text)
    {
        var building = EnglishBuilding().Match(text);
        var unit = EnglishUnit().Match(text);
        var room = EnglishRoom().Match(text);
        var floor = EnglishFloor().Match(text);
        var unitValue = Value(unit, "unit");
        var roomValue = Value(room, "room");

        // "Unit 1001" is the flat itself where no flat is named beside it; "unit 5-23A" is building and flat.
        if (roomValue is null && unitValue is { } only && (only.Length >= 3 || only.Any(char.IsAsciiLetter)))
        {
            (roomValue, unitValue) = (only, null);
        }

        if (roomValue is { Length: 1 } letter && char.IsAsciiLetter(letter[0]) && floor.Success)
        {
            roomValue = Value(floor, "floor") + letter;
        }

        if (roomValue is null && building.Success && Leading().Match(text[..building.Index]) is { Success: true } leading)
        {
            roomValue = Value(leading, "room");
        }

        // "building 3 1502", "building 3 unit 2 1502": after whichever came last.
        var end = Math.Max(building.Index + building.Length, unit.Index + unit.Length);
        if (roomValue is null && building.Success && Trailing().Match(text, end) is { Success: true } trailing)
        {
            roomValue = Value(trailing, "room");
        }

        return new Home(Value(building, "building"), unitValue, roomValue);
    }

    private static string? Value(Match match, string group) => match.Groups[group] is { Success: true, Value: var value } ? Letters(value) : null;

    private static string Letters(string said)
    {
        said = said.Trim().TrimEnd('室', '房', '号', '户');
        return SaidNumber.Parse(said)?.ToString(System.Globalization.CultureInfo.InvariantCulture) is { } number && !said.StartsWith('0')
            ? number : said.ToUpperInvariant();
    }

    private static bool LooksLikeTime(string text, Match match) =>
        !match.Groups["unit"].Success && match.Groups["room"].Value.Length < 3
        || (match.Index > 0 && text[match.Index - 1] is ':' or '.' or '/')
        || (match.Index + match.Length < text.Length && text[match.Index + match.Length] is ':' or '点' or '号' or '日' or '-' or '/');

    [GeneratedRegex(@"(?<![a-z0-9_.:/-])(?:[tT]|第)?(?<building>\d{1,2}|[a-h])\s*[-–—]\s*(?:(?<unit>\d{1,2})\s*[-–—]\s*)?(?<room>\d{3,4}[a-h]?|\d{1,2}[a-h])(?![a-z0-9_:])")]
    private static partial Regex Dashed();

    [GeneratedRegex(@"(?<building>[0-9]{1,3}|[一二三四五六七八九十]{1,3}|[a-z])\s*(?:栋|幢|座|号楼|楼栋|号院|#楼|期楼|大厦)\s*楼?[\s,，]*(?:第?(?<unit>[0-9]{1,2}|[一二三四五六七八九十两]{1,2})\s*(?:单元|门洞|梯间|梯|门(?=\d)))?[\s,，的]*(?:(?<floor>[0-9]{1,2}|[一二三四五六七八九十廿]{1,3})\s*(?:楼|层)(?:之(?<door>[0-9]{1,2}|[一二三四五六七八九十])|[\s,]*(?<flat>[a-z](?![a-z])|[0-9]{1,2}(?=室|号|房|户))\s*(?:室|座|房|户|单位)?)|(?<room>[0-9]{2,4}\s?[a-z]?(?![a-z0-9])|[0-9]{1,2}[a-z](?![a-z])|[零〇一二三四五六七八九]{3,4})(?:\s*(?:室|房|号|户))?(?!\s*(?:点|:|月|日|平|元|块|个|分钟|小时|人))|(?<floor>[0-9]{1,2})\s*(?:楼|层))?")]
    private static partial Regex Han();

    // "不是3栋,是13栋": the last word counts.
    [GeneratedRegex(@"^.*(?:不是|不对|错了)[^,]{0,12},\s*(?:应该|而)?是(?=.*\d)")]
    private static partial Regex TakenBack();

    [GeneratedRegex(@"(?<![\d.:#])(?<building>\d{1,2})#\s*(?:楼\s*)?(?<room>\d{3,4})(?!\d)")]
    private static partial Regex Hashed();

    [GeneratedRegex(@"(?<![\d.:])(?<unit>[0-9]{1,2}|[一二三四五六七八九十]{1,2})单元\s*(?<room>\d{3,4}[a-z]?)(?!\d)")]
    private static partial Regex HanUnit();

    [GeneratedRegex(@"(?<![\d.:])(?<floor>[0-9]{1,2}|[一二三四五六七八九十廿]{1,3})\s*(?:楼|层)\s*(?<flat>[a-h](?![a-z]))\s*(?:室|座|房|户|单位)?")]
    private static partial Regex HanFloorFlat();

    [GeneratedRegex(@"(?<![\d月.:])(?<room>[0-9]{3,4}[a-z]?|[0-9]{1,2}[a-z]|[零〇一二三四五六七八九]{3,4})\s*(?:室|房间|房(?!租|价|两)|户)")]
    private static partial Regex HanRoom();

    [GeneratedRegex(@"\b(?:tower|block|blk|building|bldg|bld|house no\.?|t|b)\.?\s*(?:no\.?|number|#)?\s*(?<building>\d{1,3}|(?<=(?:tower|block|blk|building|bldg)\s{1,3})[a-h](?![a-z])|(?<=(?:tower|block|blk|building|bldg)\s{1,3})(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)(?![\d:])")]
    private static partial Regex EnglishBuilding();

    [GeneratedRegex(@"\b(?:unit|entrance|stair|staircase|entry)\s*(?:no\.?|number|#)?\s*(?<unit>\d{1,4}[a-h]?)\b")]
    private static partial Regex EnglishUnit();

    [GeneratedRegex(@"(?:\b(?:flat|room|rm|apt|apartment|suite|door)\.?\s*(?:no\.?|number)?\s*#?|#)\s*(?<room>\d{2}-\d{2,3}|\d{1,4}\s?[a-h]?|[a-h])(?![a-z0-9:])")]
    private static partial Regex EnglishRoom();

    [GeneratedRegex(@"(?:\b(?:floor|fl|level)\s*(?<floor>\d{1,2})\b|\b(?<floor>\d{1,2})\s*(?:/f\b|f\b|(?:st|nd|rd|th)\s+floor))")]
    private static partial Regex EnglishFloor();

    // "14D, tower 6".
    [GeneratedRegex(@"\b(?<room>\d{1,2}[a-h]|\d{3,4})[\s,]+(?:of |in |at )?$")]
    private static partial Regex Leading();

    [GeneratedRegex(@"\G[\s,/-]*(?<room>\d{3,4}[a-h]?|\d{1,2}[a-h])\b(?!\s*(?:am|pm|:))")]
    private static partial Regex Trailing();

    [GeneratedRegex(@"^(?:\d{1,4}[a-z]?|[a-z]|[一二三四五六七八九十零〇]{1,4})(?:室|房|号|户|栋|座|幢|单元|楼)?$")]
    private static partial Regex BareAnswer();
}

internal readonly record struct Home(string? Building, string? Unit, string? Room)
{
    public bool IsNothing => Building is null && Unit is null && Room is null;

    /// <summary>True when the message is nothing but the home: "12-3-502" is no time.</summary>
    public bool IsWhole(string text) => !IsNothing && text.Trim().Length <= 12 && !text.Contains(':', StringComparison.Ordinal) && text.Any(char.IsAsciiDigit)
        && !text.Any(c => "点天周月号日".Contains(c, StringComparison.Ordinal));
}
