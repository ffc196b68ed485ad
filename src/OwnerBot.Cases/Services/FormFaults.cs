namespace OwnerBot.Cases.Services;

/// <summary>What is wrong with a service's form, bookings and price, a sentence each that says what to write instead.</summary>
internal static class FormFaults
{
    public static IEnumerable<string> Of(Service service)
    {
        if (service.Form is not { } form)
        {
            return service.Books.Count > 0 || service.Price is not null
                ? [$"'{service.Key}' books or costs something but asks nothing; give it a form."]
                : [];
        }

        return
        [
            .. form.Slots.Count == 0 ? [$"'{service.Key}' has a form without slots; write at least one."] : Array.Empty<string>(),
            .. form.Slots.GroupBy(slot => slot.Name).Where(same => same.Count() > 1)
                .Select(same => $"'{service.Key}' has {same.Count()} slots named '{same.Key}'; name each differently."),
            .. form.Openers.Any(string.IsNullOrWhiteSpace) ? [$"'{service.Key}' has an empty opener; take it out."] : Array.Empty<string>(),
            .. form.Slots.SelectMany((slot, at) => OfSlot(service, form, slot, at)),
            .. form.What is { } what && form.Find(what)?.Kind is not SlotKind.Text
                ? [$"'{service.Key}' says that '{what}' takes the first words; it must be one of its slots of kind Text."] : Array.Empty<string>(),
            .. service.Books.SelectMany(rule => OfRule(service, form, rule)),
            .. form.Slots.Where(slot => slot.Kind is SlotKind.Time && service.Books.All(rule => rule.Slot != slot.Name))
                .Select(slot => $"'{service.Key}' asks for the time '{slot.Name}' and books nothing with it; add an entry to books."),
            .. OfPrice(service, form),
            .. Texts(service).Where(text => text.Text is { } all && new[] { all.ZhHans, all.ZhHant, all.En }.Any(string.IsNullOrWhiteSpace))
                .Select(text => $"'{service.Key}' has {text.Where} without words in one of the three languages; write zhHans, zhHant and en."),
            .. service.ChecklistFrom is { } from && form.Find(from)?.Kind is not SlotKind.Several
                ? [$"'{service.Key}' takes its checklist from '{from}'; that must be one of its slots of kind Several."] : Array.Empty<string>(),
            .. service.Checklist.GroupBy(item => item.Id).Where(same => same.Count() > 1)
                .Select(same => $"'{service.Key}' has the step '{same.Key}' {same.Count()} times; give each an id of its own."),
        ];
    }

    private static IEnumerable<string> OfSlot(Service service, ServiceForm form, FormSlot slot, int at)
    {
        if (!IsId(slot.Name) || slot.Name is "also" or "words" or "confirm" or "change")
        {
            yield return $"'{service.Key}' has a slot '{slot.Name}'; use lower-case letters, digits and '_', and none of also, words, confirm, change.";
        }

        if (slot.Kind is SlotKind.Choice or SlotKind.Several && slot.Options.Count == 0)
        {
            yield return $"'{service.Key}' offers nothing to choose in '{slot.Name}'; write its options.";
        }

        foreach (var option in slot.Options.Where(option => !IsId(option.Id) || option.Price < 0))
        {
            yield return $"'{service.Key}', '{slot.Name}': the option '{option.Id}' needs an id of lower-case letters, digits and '_', and a price of 0 or more.";
        }

        foreach (var same in slot.Options.GroupBy(option => option.Id).Where(same => same.Count() > 1))
        {
            yield return $"'{service.Key}', '{slot.Name}': the option '{same.Key}' is there {same.Count()} times; keep one.";
        }

        if (slot.Min < 0 || (slot.Max != 0 && slot.Max < slot.Min))
        {
            yield return $"'{service.Key}', '{slot.Name}': min {slot.Min} and max {slot.Max} leave no answer; max must be at least min.";
        }

        if (slot.Kind is SlotKind.Resource && string.IsNullOrEmpty(slot.Group))
        {
            yield return $"'{service.Key}', '{slot.Name}': say which group of resources it chooses from.";
        }

        if (slot.When is { } when && OfCondition(form.Slots.Take(at), when) is { } fault)
        {
            yield return $"'{service.Key}', '{slot.Name}': {fault}";
        }
    }

    private static IEnumerable<string> OfRule(Service service, ServiceForm form, BookingRule rule)
    {
        if (form.Find(rule.Slot)?.Kind is not SlotKind.Time)
        {
            yield return $"'{service.Key}' books by '{rule.Slot}'; that must be one of its slots of kind Time.";
        }

        if ((rule.AnyOf.Count == 0) == (rule.BySlot is null) || (rule.BySlot is { } by && form.Find(by)?.Kind is not SlotKind.Resource))
        {
            yield return $"'{service.Key}' books by '{rule.Slot}': name the resources in anyOf, or in bySlot a slot of kind Resource.";
        }

        if (rule.Places is { } places && form.Find(places)?.Kind is not SlotKind.Count)
        {
            yield return $"'{service.Key}' takes the places from '{places}'; that must be one of its slots of kind Count.";
        }

        if (rule.When is { } when && OfCondition(form.Slots, when) is { } fault)
        {
            yield return $"'{service.Key}' books by '{rule.Slot}': {fault}";
        }
    }

    private static IEnumerable<string> OfPrice(Service service, ServiceForm form)
    {
        var approvals = form.Slots.Count(slot => slot.Kind is SlotKind.Approval);
        if (service.Price is not { } price)
        {
            if (approvals > 0)
            {
                yield return $"'{service.Key}' asks for a yes to a price and has none; write its price.";
            }

            yield break;
        }

        if (approvals != 1)
        {
            yield return $"'{service.Key}' costs something: it needs one slot of kind Approval, so that the owner agrees first.";
        }

        if (price.Currency is not { Length: 3 } || !price.Currency.All(char.IsAsciiLetterUpper))
        {
            yield return $"'{service.Key}': the currency '{price.Currency}' must be three capital letters, such as CNY.";
        }

        if (price.Fixed < 0 || price.PerUnit < 0 || price.Least < 0)
        {
            yield return $"'{service.Key}' has a price below zero; write 0 or more.";
        }

        if (price.PerSlot is { } counted && form.Find(counted)?.Kind is not SlotKind.Count)
        {
            yield return $"'{service.Key}' is priced by '{counted}'; that must be one of its slots of kind Count.";
        }
    }

    /// <summary>A condition looks back only: so no two slots can wait for each other.</summary>
    private static string? OfCondition(IEnumerable<FormSlot> earlier, SlotCondition when) =>
        earlier.FirstOrDefault(slot => slot.Name == when.Slot) is not { } asked ? $"its condition names '{when.Slot}', which is not asked before it."
        : when.Is.Count == 0 || when.Is.Any(id => asked.Options.All(option => option.Id != id)) ? $"its condition needs ids of options of '{when.Slot}'."
        : null;

    private static IEnumerable<(string Where, LocalText? Text)> Texts(Service service) =>
    [
        ("an opening", service.Form!.Opening), ("a closing", service.Form.Closing), ("a price", service.Price?.Covers),
        .. service.Form.Slots.SelectMany(slot => new (string, LocalText?)[] { ($"the slot '{slot.Name}'", slot.Label), ($"the question of '{slot.Name}'", slot.Ask) }),
        .. service.Form.Slots.SelectMany(slot => slot.Options).Select(option => ($"the option '{option.Id}'", (LocalText?)option.Name)),
        .. service.Papers.Select(paper => ("a paper", (LocalText?)paper)),
        .. service.Checklist.Select(item => ($"the step '{item.Id}'", (LocalText?)item.Name)),
    ];

    private static bool IsId(string id) => id.Length > 0 && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
}
