using OwnerBot.Cases.Promises;

namespace OwnerBot.Cases.Responsibility;

/// <summary>Whether a clerk may be added to the roster, or changed in it.</summary>
public static class RosterChange
{
    public const int LongestName = 60;

    private const int MinutesOfDay = 24 * 60;

    /// <summary>Every code that <see cref="WhyNot"/> answers with, so that each can be held to have a wording in each language.</summary>
    public static IReadOnlyList<string> Codes { get; } =
        ["managers_only", "clerk_name_missing", "clerk_name_too_long", "clerk_language_missing", "shifts_overlap", "clerk_has_open_cases", "last_manager"];

    /// <param name="by">Who asks for the change.</param>
    /// <param name="next">The clerk as it is to be; new when the roster does not know the id.</param>
    /// <param name="openCases">Open cases that this clerk answers for.</param>
    /// <returns>Null when nothing stands against it.</returns>
    public static Refusal? WhyNot(Roster roster, ClerkId by, Clerk next, int openCases)
    {
        var names = new[] { next.Name.ZhHans, next.Name.ZhHant, next.Name.En };
        var leads = next is { Active: true, IsManager: true };
        return next switch
        {
            _ when roster.Find(by) is not { Active: true, IsManager: true } => new("managers_only", "Only a manager changes the team."),
            _ when names.Any(string.IsNullOrWhiteSpace) => new("clerk_name_missing", "Write the name in all three scripts."),
            _ when names.Any(name => name.Length > LongestName) =>
                new("clerk_name_too_long", $"At most {LongestName} characters for a name.", Args(("max", $"{LongestName}"))),
            { Languages.Count: 0 } => new("clerk_language_missing", "Choose at least one language that this person speaks with owners."),
            _ when Overlap(next.Shifts) is { } day => new("shifts_overlap", $"Two shifts of {day} overlap.", Args(("day", $"{day}"))),
            { Active: false } when openCases > 0 => new(
                "clerk_has_open_cases", $"{next.Name.En} still answers for {openCases} open case(s): transfer them first.",
                Args(("clerk", next.Name.ZhHans), ("clerkHant", next.Name.ZhHant), ("clerkEn", next.Name.En), ("count", $"{openCases}"))),
            _ when !leads && roster.Managers.All(manager => manager == next.Id) =>
                new("last_manager", "This is the only active manager: make somebody else a manager first."),
            _ => null,
        };
    }

    /// <summary>The first day with two shifts at once, counting what a night shift takes of the day after; null when none.</summary>
    public static DayOfWeek? Overlap(IReadOnlyList<WeeklyShift> shifts)
    {
        const int week = 7 * MinutesOfDay;
        for (var one = 0; one < shifts.Count; one++)
        {
            for (var other = 0; other < shifts.Count; other++)
            {
                if (other != one && (Start(shifts[other]) - Start(shifts[one]) + week) % week < Length(shifts[one]))
                {
                    return shifts[other].Day;
                }
            }
        }

        return null;
    }

    private static int Start(WeeklyShift shift) => ((int)shift.Day * MinutesOfDay) + Minute(shift.From);

    private static int Length(WeeklyShift shift) =>
        Minute(shift.To) - Minute(shift.From) is var length && length > 0 ? length : length + MinutesOfDay;

    private static int Minute(TimeOnly time) => (time.Hour * 60) + time.Minute;

    private static Dictionary<string, string> Args(params ReadOnlySpan<(string Name, string Value)> args)
    {
        var byName = new Dictionary<string, string>();
        foreach (var (name, value) in args)
        {
            byName[name] = value;
        }

        return byName;
    }
}
