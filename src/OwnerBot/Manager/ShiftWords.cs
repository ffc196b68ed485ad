using System.Globalization;
using System.Text.RegularExpressions;
using OwnerBot.Cases.Promises;

namespace OwnerBot.Manager;

/// <summary>A day's shifts as people write them: "09:00–12:00, 13:30–18:00".</summary>
internal static partial class ShiftWords
{
    /// <summary>Monday first.</summary>
    public static IReadOnlyList<DayOfWeek> Week { get; } =
        [.. Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7))];

    public static string Write(IEnumerable<WeeklyShift> shifts, DayOfWeek day) =>
        string.Join(", ", shifts.Where(shift => shift.Day == day).OrderBy(shift => shift.From).Select(shift =>
            string.Create(CultureInfo.InvariantCulture, $"{shift.From:HH\\:mm}–{shift.To:HH\\:mm}")));

    /// <returns>None for an empty text; null when it cannot be read.</returns>
    public static IReadOnlyList<WeeklyShift>? Read(string text, DayOfWeek day)
    {
        List<WeeklyShift> shifts = [];
        foreach (var part in text.Normalize(System.Text.NormalizationForm.FormKC).Split([',', ';', '、', '/', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (FromTo().Match(part) is not { Success: true } found || Time(found.Groups[1].Value) is not { } from || Time(found.Groups[2].Value) is not { } to)
            {
                return null;
            }

            shifts.Add(new(day, from, to));
        }

        return shifts;
    }

    /// <summary>24:00 is midnight.</summary>
    private static TimeOnly? Time(string text) =>
        text is "24:00" or "24" ? TimeOnly.MinValue
        : TimeOnly.TryParseExact(text, ["H:mm", "HH:mm", "%H"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    [GeneratedRegex(@"^(\d{1,2}(?::\d{2})?)\s*(?:-|–|—|~|至|到|to)\s*(\d{1,2}(?::\d{2})?)$", RegexOptions.IgnoreCase)]
    private static partial Regex FromTo();
}
