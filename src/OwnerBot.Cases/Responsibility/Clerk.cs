using OwnerBot.Cases.Promises;
using OwnerBot.Cases.Services;

namespace OwnerBot.Cases.Responsibility;

/// <summary>A named person on the desk.</summary>
/// <param name="Buildings">Empty: every building.</param>
/// <param name="Skills">Empty: every service.</param>
/// <param name="Shifts">Every week; a day split by lunch is two.</param>
/// <param name="DaysOff">Leave.</param>
/// <param name="Phone">For the on-call chain; null when there is none.</param>
/// <param name="Active">False once the person has left; the name stays on old cases.</param>
public sealed record Clerk(
    ClerkId Id, LocalText Name, IReadOnlyList<Language> Languages, IReadOnlyList<string> Buildings, IReadOnlyList<ServiceKey> Skills,
    IReadOnlyList<WeeklyShift> Shifts, IReadOnlyList<DateOnly> DaysOff, bool IsManager, string? Phone, bool Active = true)
{
    public bool Speaks(Language language) => Languages.Contains(language);

    /// <param name="building">Null when the owner is not bound to a home: everybody serves that.</param>
    public bool Serves(string? building) => building is null || Buildings.Count == 0 || Buildings.Contains(building);

    public bool Knows(ServiceKey service) => Skills.Count == 0 || Skills.Contains(service);
}
