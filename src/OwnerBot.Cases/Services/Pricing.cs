using System.Globalization;

namespace OwnerBot.Cases.Services;

/// <summary>Works out a price from a service's price list and what the owner answered.</summary>
public static class Pricing
{
    /// <param name="answers">Slot name to stored answer; several options are joined by commas.</param>
    /// <returns>Null when the service has no price, or a count that the price needs is not known.</returns>
    public static Quote? Of(Service service, IReadOnlyDictionary<string, string> answers)
    {
        if (service is not { Price: { } price, Form: { } form })
        {
            return null;
        }

        List<QuoteLine> lines = [];
        if (price.Fixed > 0)
        {
            lines.Add(new(price.FixedName, "", price.Fixed));
        }

        if (price.PerSlot is { } counted)
        {
            if (!answers.TryGetValue(counted, out var said) || !int.TryParse(said, CultureInfo.InvariantCulture, out var count))
            {
                return null;
            }

            lines.Add(new(form.Find(counted)!.Label, $"{count} × {Plain(price.PerUnit)}", count * price.PerUnit));
        }

        foreach (var slot in form.Slots.Where(slot => slot.Options.Any(option => option.Price > 0)))
        {
            var chosen = answers.GetValueOrDefault(slot.Name, "").Split(',');
            lines.AddRange(slot.Options.Where(option => option.Price > 0 && chosen.Contains(option.Id)).Select(option => new QuoteLine(option.Name, "", option.Price)));
        }

        var sum = lines.Sum(line => line.Amount);
        if (sum < price.Least)
        {
            lines.Add(new(price.LeastName, "", price.Least - sum));
        }

        return new Quote(Math.Max(sum, price.Least), price.Currency, lines, price.Covers);
    }

    private static string Plain(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);
}
