using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Recognizers.Text;

namespace OwnerBot.Dialogs.Understanding.Recognition;

/// <summary>One thing that the recogniser found, settled to one meaning.</summary>
internal sealed partial class TimeFound
{
    public TimeFound(ModelResult result, string text, DateTime now)
    {
        var values = result.Resolution is not null && result.Resolution.TryGetValue("values", out var list) ? (IEnumerable<Dictionary<string, string>>)list : [];
        var kind = result.TypeName[(result.TypeName.LastIndexOf('.') + 1)..];
        var timex = values.Select(v => v.GetValueOrDefault("timex")).FirstOrDefault(t => t is not null) ?? "";
        var chosen = Choose([.. values], timex, now);
        IsTime = chosen is not null && kind is "date" or "datetime" or "time" or "daterange" or "datetimerange" or "timerange";
        if (chosen is null || !IsTime)
        {
            return;
        }

        Modifier = chosen.GetValueOrDefault("Mod");
        var part = DayPartIn().Match(timex) is { Success: true } p ? DayPart.Of(p.Groups["part"].Value) : null;
        switch (kind)
        {
            case "date":
                (Date, HasDate) = (DateOf(chosen["value"]), true);
                break;
            case "datetime":
                (Date, Time, HasDate) = (DateOf(chosen["value"]), Sensible(TimeOf(chosen["value"]), timex, result.Text), true);
                break;
            case "time":
                Time = Sensible(TimeOf(chosen["value"]), timex, result.Text);
                break;
            case "timerange":
                (Time, EndTime) = part is { } whole ? (whole.From, whole.To) : Range(chosen, timex, result.Text);
                IsPart = part is not null;
                break;
            case "daterange":
                (Date, EndDate, HasDate) = (Maybe(chosen, "start"), Maybe(chosen, "end"), true);
                if (EndDate is { } end && Date is not null && Modifier is null && !timex.StartsWith('('))
                {
                    EndDate = end.AddDays(-1);
                }

                break;
            case "datetimerange":
                (Date, EndDate, HasDate) = (Maybe(chosen, "start"), Maybe(chosen, "end"), true);
                (Time, EndTime) = part is { } span && !timex.StartsWith('(') ? (span.From, span.To) : Range(chosen, timex, result.Text);
                IsPart = part is not null;
                break;
        }

        Settle(text, result, now);
    }

    public bool IsTime { get; }

    private bool HasDate { get; }

    private bool IsPart { get; }

    private string? Modifier { get; set; }

    private DateOnly? Date { get; set; }

    private DateOnly? EndDate { get; set; }

    private TimeOnly? Time { get; set; }

    private TimeOnly? EndTime { get; set; }

    private bool IsLastTimeOnly => !HasDate;

    /// <summary>Puts a day and an hour that were found apart together; the first of each that was said stands.</summary>
    public static Said Join(List<TimeFound> found, string text, DateTime now)
    {
        // Of a day gone by and one to come, the one to come is the wish.
        var today = DateOnly.FromDateTime(now);
        var day = found.Find(f => f.HasDate && (f.EndDate ?? f.Date) >= today) ?? found.Find(f => f.HasDate);
        var second = found.Find(f => f.HasDate && f != day);
        var hour = found.Find(f => !f.HasDate && !f.IsPart) ?? found.Find(f => !f.HasDate);
        if (day is null && hour is null)
        {
            return default;
        }

        if (day is null)
        {
            return hour!.At(Today(hour, now));
        }

        if (day.Time is null && day.EndTime is null && hour is not null)
        {
            return hour.At(day.Date ?? day.EndDate ?? DateOnly.FromDateTime(now));
        }

        // "周三到周五": two days with a word between them that spans.
        if (second is { Date: { } last } && day.Date is { } first && day.EndDate is null && day.Modifier is null && last > first && Spans().IsMatch(text))
        {
            return new Said(new SaidTime(first, day.Time), new SaidTime(last, second.Time));
        }

        return day.Alone();
    }

    // An hour without a day is the next one: today while it is still to come.
    private static DateOnly Today(TimeFound hour, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        return (hour.EndTime ?? hour.Time) is { } last && last <= TimeOnly.FromDateTime(now) ? today.AddDays(1) : today;
    }

    private Said At(DateOnly day) => Modifier switch
    {
        "before" or "until" => new Said(null, new SaidTime(day, EndTime ?? Time)),
        "after" or "since" => new Said(new SaidTime(day, Time), null),
        _ => new Said(new SaidTime(day, Time), EndTime is { } end ? new SaidTime(end < Time ? day.AddDays(1) : day, end) : null),
    };

    private Said Alone()
    {
        var start = Date is { } from ? new SaidTime(from, Time) : (SaidTime?)null;
        var end = EndDate is { } to ? new SaidTime(to, EndTime) : EndTime is { } hour && Date is { } same ? new SaidTime(same, hour) : (SaidTime?)null;
        return Modifier switch
        {
            "before" or "until" => new Said(null, end ?? start),
            "after" or "since" => new Said(start ?? end, null),
            _ => new Said(start, end is { } e && start is { } s && e == s ? null : end),
        };
    }

    // A year that was not said: soon past is meant as past (and refused by name), long past is next year's.
    private static Dictionary<string, string>? Choose(List<Dictionary<string, string>> values, string timex, DateTime now)
    {
        var usable = values.Where(v => v.GetValueOrDefault("value") != "not resolved" && (v.ContainsKey("value") || v.ContainsKey("start") || v.ContainsKey("end"))).ToList();
        if (usable.Count <= 1)
        {
            return usable.FirstOrDefault();
        }

        var dated = usable.Where(v => First(v).Length >= 10).ToList();
        if (dated.Count == 0)
        {
            return usable[0];
        }

        var earliest = timex.Contains("XXXX-WXX", StringComparison.Ordinal) ? now.Date : now.Date.AddDays(-45);
        return dated.Find(v => DateOf(First(v)).ToDateTime(TimeOnly.MinValue) >= earliest) ?? dated[^1];
    }

    private static string First(Dictionary<string, string> value) => value.GetValueOrDefault("value") ?? value.GetValueOrDefault("start") ?? value["end"];

    // What the recogniser leaves out of its own span: "以后", "之前" after a day; and "before" in front.
    private void Settle(string text, ModelResult result, DateTime now)
    {
        if (Modifier is not null)
        {
            return;
        }

        var rest = text[Math.Min(text.Length, result.End + 1)..];
        var head = text[..result.Start];
        Modifier = AfterBehind().IsMatch(rest) || AfterAhead().IsMatch(head) ? "after" : BeforeBehind().IsMatch(rest) || BeforeAhead().IsMatch(head) ? "before" : null;
        if (Modifier == "before" && EndDate is not null)
        {
            // "下周前" ends where the week begins.
            (EndDate, EndTime) = (Date, Time);
        }
    }

    // "三点" with no half of the day: the desk's hours decide.
    private static TimeOnly? Sensible(TimeOnly? time, string timex, string words) =>
        time is { Hour: >= 1 and <= 6 } early && !HalfSaid().IsMatch(words) ? early.AddHours(12) : time;

    private static (TimeOnly? From, TimeOnly? To) Range(Dictionary<string, string> value, string timex, string words)
    {
        var from = value.TryGetValue("start", out var start) && start.Contains(':', StringComparison.Ordinal) ? TimeOf(start) : null;
        var to = value.TryGetValue("end", out var end) && end.Contains(':', StringComparison.Ordinal) ? TimeOf(end) : null;
        (from, to) = (Sensible(from, timex, words), Sensible(to, timex, words));
        return from is { } a && to is { } b && b < a && b.Hour < 12 && !HalfSaid().IsMatch(words) ? (a, b.AddHours(12)) : (from, to);
    }

    private static DateOnly? Maybe(Dictionary<string, string> value, string key) => value.TryGetValue(key, out var said) && said.Length >= 10 ? DateOf(said) : null;

    private static DateOnly DateOf(string value) => DateOnly.ParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static TimeOnly? TimeOf(string value) => TimeOnly.TryParseExact(value.AsSpan(value.LastIndexOf(' ') + 1), "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    [GeneratedRegex(@"T(?<part>DT|EMO?|MO|MID?|AF|EV|NI)\b")]
    private static partial Regex DayPartIn();

    [GeneratedRegex(@"^\s*(?:到|至|-|~|–)|(?:到|至|\bto\b|\bthrough\b|\buntil\b|-|~|–)")]
    private static partial Regex Spans();

    [GeneratedRegex(@"^\s*(?:之?后|以后|过后|起|开始|onwards|or later|and later)(?!\s*[天日])")]
    private static partial Regex AfterBehind();

    [GeneratedRegex(@"(?:\bafter|\bfrom|\bsince|\bnot before|\bno earlier than|\bearliest|最早|过了)\s*$")]
    private static partial Regex AfterAhead();

    [GeneratedRegex(@"^\s*(?:之?前|以前|or earlier|at the latest)(?!\s*[天日台])")]
    private static partial Regex BeforeBehind();

    [GeneratedRegex(@"(?:\bbefore|\bby|\buntil|\btill|\bno later than|\blatest|最晚|最迟)\s*(?:the\s+)?$")]
    private static partial Regex BeforeAhead();

    [GeneratedRegex(@"上午|早|晨|凌晨|下午|晚|夜|中午|am\b|pm\b|a\.m|p\.m|morning|night|midnight")]
    private static partial Regex HalfSaid();
}
