using System.Globalization;
using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Bookings;
using OwnerBot.Dialogs.Slots;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.Services.Kinds;

/// <summary>A time at which everything that the service books is free, or one that is full and waited for.</summary>
internal sealed class FreeTimeSlot(FormSlot entry, Service service) : CatalogueSlot(entry)
{
    private const string WaitsFor = "wait ";

    public override bool AppliesTo(Facts facts) => base.AppliesTo(facts) && Needs(facts).Count > 0;

    /// <summary>Gone once somebody else has it.</summary>
    public override bool IsStillPossible(string stored, Facts facts)
    {
        var (start, waits) = Parse(stored);
        return Times(facts).Any(time => time.Slot.Start == start && (waits || time.Left > 0));
    }

    public override string? OnlyAnswer(Facts facts) => Times(facts) is [{ Left: > 0 } only] ? Store(only.Slot.Start, waits: false) : null;

    public override Say Ask(Facts facts) => TimeTalk.Nearest(Asking(), Times(facts), WishedTimeSlot.In(Name, facts));

    public override SlotReading Read(SlotHeard heard) =>
        TimeTalk.Read(heard, Times(heard.Facts), Day(heard.Facts), mayWait: Needs(heard.Facts).Count == 1) switch
        {
            TimeSaid.Chosen(var start, var waits) => new SlotReading.Taken(Store(start, waits)),
            TimeSaid.Ask(var say, var day) => new SlotReading.AskOn(say)
            {
                Beside = day is { } wished ? (WishedTimeSlot.NameOf(Name), WishedTimeSlot.Store(wished)) : null,
            },
            _ => new SlotReading.Unclear(),
        };

    public override string? Overhear(SlotHeard heard) =>
        TimeTalk.Read(heard, Times(heard.Facts), Day(heard.Facts), mayWait: false) is TimeSaid.Chosen(var start, false) ? Store(start, waits: false) : null;

    public override bool IsWhole(SlotHeard heard) => heard.Got.Start is not null && Courtesy.Manners.IsOnlyATime(heard.Folded);

    public override Arg Show(string stored, Facts facts)
    {
        var (start, waits) = Parse(stored);
        return waits ? new Arg.Lines([new Say(TextKeys.WaitFor).With("time", start)]) : start;
    }

    public override string? Tell(string stored, Facts facts, Language language)
    {
        var (start, waits) = Parse(stored);
        var told = TimeZoneInfo.ConvertTime(start, facts.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return waits ? Wording.Render(new Say(TextKeys.WaitFor).With("time", told), language, facts.Now, facts.Zone).Text : told;
    }

    internal static (DateTimeOffset Start, bool Waits) Parse(string stored)
    {
        var waits = stored.StartsWith(WaitsFor, StringComparison.Ordinal);
        return (DateTimeOffset.Parse(waits ? stored[WaitsFor.Length..] : stored, CultureInfo.InvariantCulture), waits);
    }

    private static string Store(DateTimeOffset start, bool waits) => $"{(waits ? WaitsFor : "")}{start.ToString("O", CultureInfo.InvariantCulture)}";

    /// <summary>The day that an hour said alone belongs to: the one that was chosen, or else spoken of. Null when neither was.</summary>
    private SaidTime? Day(Facts facts) => facts.Filled.TryGetValue(Name, out var chosen)
        ? new(DateOnly.FromDateTime(Parse(chosen).Start.DateTime), null)
        : WishedTimeSlot.In(Name, facts);

    private IReadOnlyList<PlacesNeeded> Needs(Facts facts) => FreeTimes.Needs(service, Name, facts.Filled);

    private IReadOnlyList<FreeTime> Times(Facts facts) => FreeTimes.For(Needs(facts), facts.Offer);
}
