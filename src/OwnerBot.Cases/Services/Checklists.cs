namespace OwnerBot.Cases.Services;

/// <summary>The steps of a case: those of its service, and one for each thing that the owner chose.</summary>
public static class Checklists
{
    /// <param name="service">Null when it is no longer in the catalogue.</param>
    public static IReadOnlyList<ChecklistItem> Of(Service? service, OwnerCase ownerCase)
    {
        if (service is null)
        {
            return [];
        }

        // A fact holds the names as they were told to the owner.
        var chosen = ownerCase.Facts.FirstOrDefault(fact => fact.Slot == service.ChecklistFrom)?.Said.Split(", ") ?? [];
        var options = service.ChecklistFrom is { } from ? service.Form?.Find(from)?.Options ?? [] : [];
        return
        [
            .. service.Checklist,
            .. options.Where(option => new[] { option.Name.ZhHans, option.Name.ZhHant, option.Name.En }.Any(chosen.Contains))
                .Select(option => new ChecklistItem(option.Id, option.Name)),
        ];
    }
}
