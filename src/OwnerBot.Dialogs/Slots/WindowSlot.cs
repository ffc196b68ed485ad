using System.Globalization;
using System.Text.RegularExpressions;
using OwnerBot.Cases;
using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.Slots;

internal sealed partial class WindowSlot(string name, string label, string question) : Slot<string>(name, label)
{
    private const int Longest = 200;

    /// <summary>A longer one, dictated without a comma, holds more than the time.</summary>
    private const int AClause = 20;
    private static readonly char[] ClauseEnds = [',', '，', '。', '.', ';', '；', '!', '！', '\n'];

    public override bool TakesAnyWords => true;

    public override string From(string stored, Facts facts) => stored;

    public override Say Ask(Facts facts) =>
        new Say(question).Offering([.. HalfDays(facts).Select(half => new Choice(new Arg.Text(half.Key))), new Choice(new Arg.Text(TextKeys.WindowAny))]);

    public override SlotReading Read(SlotHeard heard)
    {
        var words = heard.Text.Trim();
        return words.Length > Longest ? new SlotReading.Refused(new Say(TextKeys.TooLong))
            : Past(words, heard) is { } past ? new SlotReading.Refused(new Say(TextKeys.WindowPast).With("when", past))
            : heard.Got.Start is not null || Manners.IsAnyTime(heard.Folded) || Manners.IsOnlyATime(heard.Folded) || Manners.SaysWhen(heard.Folded)
                ? new SlotReading.Taken(WithTheDay(words, heard))
            : new SlotReading.Unclear();
    }

    public override string? Overhear(SlotHeard heard)
    {
        if (Manners.IsAnyTime(heard.Folded))
        {
            return heard.Text.Trim();
        }

        if (heard.Got.Start is null || heard.Folded.Length > Longest * 2)
        {
            return null;
        }

        // A visit is still to come: "leaking since yesterday" is no time for one.
        var clause = heard.Text.Split(ClauseEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .FirstOrDefault(part => heard.Reread(part).Start is not null && Past(part, heard) is null);
        if (clause is null)
        {
            return null;
        }

        var only = Moving().Replace(clause, "").Trim();
        only = only.Length > 0 && MeansTheSame(only, clause, heard) ? only : clause;
        var time = only.Length > AClause && Time().Match(only) is { Success: true } match && MeansTheSame(match.Value, only, heard) ? match.Value.Trim() : only;
        return time.Length <= Longest ? WithTheDay(time, heard) : null;
    }

    /// <summary>Of "change it to Friday 3pm" the time is kept, but never less than was said: not "Friday".</summary>
    private static bool MeansTheSame(string part, string whole, SlotHeard heard) =>
        (heard.Reread(part), heard.Reread(whole)) is var (a, b) && a.Start == b.Start && a.End == b.End;

    public override bool IsWhole(SlotHeard heard) => heard.Folded.Length > 0 && Manners.IsOnlyATime(heard.Folded);

    /// <summary>A day that went by while the form lay open can no longer be meant.</summary>
    public override bool IsStillPossible(string stored, Facts facts) =>
        Stored().Match(stored) is not { Success: true } day || DateOnly.Parse(day.Groups["day"].ValueSpan, CultureInfo.InvariantCulture) >= facts.Today;

    /// <summary>The time by name when it has gone by; null when it is to come or no time.</summary>
    private static string? Past(string words, SlotHeard heard)
    {
        if (heard.Reread(words) is not { Start: { } start } got)
        {
            return null;
        }

        var now = TimeZoneInfo.ConvertTime(heard.Facts.Now, heard.Facts.Zone).DateTime;
        var end = got.End ?? start;
        var over = end.Time is { } time && (got.End is not null || end.Date < heard.Facts.Today) ? end.Date.ToDateTime(time) < now : end.Date < heard.Facts.Today;
        return over ? $"{words.Trim()} ({start.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)})" : null;
    }

    /// <summary>"明天下午" means little to a clerk who reads it the day after: the day stands beside the words.</summary>
    private static string WithTheDay(string words, SlotHeard heard)
    {
        var folded = WordList.Fold(words);
        var half = HalfDays(heard.Facts).FirstOrDefault(
            half => Enum.GetValues<Language>().Any(language => WordList.Fold(Wording.Plain(half.Key, language)) == folded));
        var date = half.Key is null ? heard.Reread(words).Start?.Date : half.Date;
        return date is { } day ? $"{words} ({day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)})" : words;
    }

    private static (string Key, DateOnly Date)[] HalfDays(Facts facts)
    {
        var local = TimeZoneInfo.ConvertTime(facts.Now, facts.Zone);
        var today = DateOnly.FromDateTime(local.DateTime);
        (string, DateOnly)[] all =
        [
            (TextKeys.WindowTodayMorning, today),
            (TextKeys.WindowTodayAfternoon, today),
            (TextKeys.WindowTomorrowMorning, today.AddDays(1)),
            (TextKeys.WindowTomorrowAfternoon, today.AddDays(1)),
            (TextKeys.WindowDayAfterMorning, today.AddDays(2)),
        ];
        // A half-day that is nearly over is no offer.
        var gone = local.Hour < 10 ? 0 : local.Hour < 16 ? 1 : 2;
        return all[gone..(gone + 3)];
    }

    [GeneratedRegex(
        @"(?:今天|今晚|明天|明早|明晚|后天|後天|(?:周|週|星期|礼拜|禮拜)[一二三四五六日天])(?:早上|上午|中午|下午|傍晚|晚上)?(?:[\d一二两兩三四五六七八九十]{1,3}[点點]半?)?(?:以后|以後|之后|之後|以前|之前)?(?:都?在家|都?有空|都?可以)?" +
        @"|(?:today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: (?:morning|afternoon|evening|noon))?(?: (?:after|before|around|at) \d{1,2}(?::\d\d)? ?(?:am|pm)?)?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Time();

    [GeneratedRegex(@"\((?<day>\d{4}-\d\d-\d\d)\)$")]
    private static partial Regex Stored();

    /// <summary>"时间改成后天下午": of this the time is kept, not the asking.</summary>
    [GeneratedRegex(
        @"^.{0,20}?(?:[改换換](?:成|到|为|為|在|去)?|(?:change|move|make)(?: (?:the|my))?(?: (?:time|visit|it|window|appointment))?(?: to)?)\s*|(?:吧|好吗|好嗎|可以吗|可以嗎|,? please|,? thanks)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Moving();
}
