using System.Security.Cryptography;
using OwnerBot.Cases;
using OwnerBot.Cases.Promises;
using OwnerBot.Cases.Responsibility;
using OwnerBot.Cases.Services;

namespace OwnerBot.Manager;

/// <summary>A clerk as a manager edits them.</summary>
public sealed class ClerkForm
{
    private readonly Clerk? _before;

    /// <param name="before">Null for somebody new.</param>
    public ClerkForm(Clerk? before)
    {
        _before = before;
        Id = before?.Id ?? new($"clerk-{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
        (ZhHans, ZhHant, En) = (before?.Name.ZhHans ?? "", before?.Name.ZhHant ?? "", before?.Name.En ?? "");
        Languages = [.. before?.Languages ?? [Language.SimplifiedChinese]];
        Buildings = string.Join(", ", before?.Buildings ?? []);
        Skills = [.. before?.Skills.Select(skill => skill.Value) ?? []];
        Phone = before?.Phone ?? "";
        IsManager = before?.IsManager ?? false;
        Active = before?.Active ?? true;
        DaysOff = [.. before?.DaysOff ?? []];
        IReadOnlyList<WeeklyShift> shifts = before?.Shifts ?? WeeklyShift.Weekdays(Shift.Of("09:00", "12:00"), Shift.Of("13:30", "18:00"));
        Hours = ShiftWords.Week.ToDictionary(day => day, day => ShiftWords.Write(shifts, day));
    }

    public ClerkId Id { get; }

    public bool IsNew => _before is null;

    public string ZhHans { get; set; }

    public string ZhHant { get; set; }

    public string En { get; set; }

    public HashSet<Language> Languages { get; }

    /// <summary>Separated by commas; empty: every building.</summary>
    public string Buildings { get; set; }

    /// <summary>Service keys; empty: every service.</summary>
    public IReadOnlyCollection<string> Skills { get; set; }

    public string Phone { get; set; }

    public bool IsManager { get; set; }

    public bool Active { get; set; }

    public SortedSet<DateOnly> DaysOff { get; }

    /// <summary>Each day's shifts as <see cref="ShiftWords"/> reads them.</summary>
    public Dictionary<DayOfWeek, string> Hours { get; }

    /// <summary>Days whose shifts cannot be read.</summary>
    public IReadOnlyList<DayOfWeek> UnreadDays => [.. ShiftWords.Week.Where(day => ShiftWords.Read(Hours[day], day) is null)];

    /// <exception cref="InvalidOperationException">There are <see cref="UnreadDays"/>.</exception>
    public Clerk Read() => new(
        Id,
        new(ZhHans.Trim(), ZhHant.Trim(), En.Trim()),
        [.. Enum.GetValues<Language>().Where(Languages.Contains)],
        [.. Buildings.Split([',', '，', '、', ';', '；', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()],
        [.. Skills.Select(skill => new ServiceKey(skill))],
        [.. ShiftWords.Week.SelectMany(day => ShiftWords.Read(Hours[day], day) ?? throw new InvalidOperationException($"The shifts of {day} cannot be read."))],
        [.. DaysOff],
        IsManager,
        string.IsNullOrWhiteSpace(Phone) ? null : Phone.Trim(),
        Active);
}
