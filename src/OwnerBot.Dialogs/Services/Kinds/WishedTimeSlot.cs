using System.Globalization;
using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Slots;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.Services.Kinds;

/// <summary>
/// The day that was spoken of before a free time was chosen: "周六上午" in the first sentence. Gathered by the way, never asked.
/// </summary>
internal sealed class WishedTimeSlot(FormSlot entry, Service service) : CatalogueSlot(entry with { Name = NameOf(entry.Name) })
{
    private readonly FreeTimeSlot asked = new(entry, service);

    public override bool Hidden => true;

    public override string? Clears => asked.Name;

    public static string NameOf(string timeSlot) => timeSlot + "_day";

    public static string Store(SaidTime wished) => wished.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        + (wished.Time is { } time ? time.ToString("'T'HH:mm", CultureInfo.InvariantCulture) : "");

    /// <summary>Null when no day was spoken of.</summary>
    public static SaidTime? In(string timeSlot, Facts facts) => facts.Filled.GetValueOrDefault(NameOf(timeSlot)) is { Length: > 0 } stored
        ? new(DateOnly.Parse(stored[..10], CultureInfo.InvariantCulture), stored.Length > 11 ? TimeOnly.Parse(stored[11..], CultureInfo.InvariantCulture) : null)
        : null;

    // Whatever the chosen kind turns out to be, the day counts; it is emptied, not asked for, when nothing was said.
    public override bool AppliesTo(Facts facts) => true;

    public override string? OnlyAnswer(Facts facts) => asked.AppliesTo(facts) ? "" : null;

    public override SlotReading Read(SlotHeard heard) => new SlotReading.Unclear();

    public override string? Overhear(SlotHeard heard) => heard.Got.Start is { } start && start.Date >= Today(heard.Facts) ? Store(start) : null;

    public override string? Tell(string stored, Facts facts, Language language) => null;

    private static DateOnly Today(Facts facts) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(facts.Now, facts.Zone).DateTime);
}
