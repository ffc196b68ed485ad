using System.Globalization;
using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Bookings;
using OwnerBot.Dialogs.Slots;
using OwnerBot.Dialogs.Texts;

namespace OwnerBot.Dialogs.Services.Kinds;

/// <summary>A yes to the price that the other answers come to. Another price needs another yes.</summary>
internal sealed class ApprovalSlot(FormSlot entry, Service service) : CatalogueSlot(entry)
{
    public override bool AppliesTo(Facts facts) => base.AppliesTo(facts) && PriceOf(facts) is not null;

    public override bool IsStillPossible(string stored, Facts facts) => PriceOf(facts)?.Stamp == stored;

    public override bool TakesButton(string key) => key is TextKeys.ButtonApprove or TextKeys.ButtonDecline or TextKeys.ButtonChange;

    public override Say Ask(Facts facts)
    {
        var price = PriceOf(facts)!;
        var lines = price.Lines.Select(line => new Say(line.How.Length > 0 ? TextKeys.QuoteLineCounted : TextKeys.QuoteLine)
            .With("name", line.Name).With("how", line.How).With("amount", Plain(line.Amount)));
        return new Say(TextKeys.QuoteAsk)
            .With("lines", new Arg.Lines([.. lines])).With("amount", Plain(price.Amount)).With("currency", price.Currency).With("covers", price.Covers)
            .Offering(new Choice(new Arg.Text(TextKeys.ButtonApprove)), new Choice(new Arg.Text(TextKeys.ButtonDecline)));
    }

    public override SlotReading Read(SlotHeard heard) => (Buttons.Pressed(heard.Folded), heard.Got.Yes) switch
    {
        (null, _) when BookingWords.Approves(heard.Folded) => new SlotReading.Taken(PriceOf(heard.Facts)!.Stamp),
        (TextKeys.ButtonApprove, _) or (null, true) => new SlotReading.Taken(PriceOf(heard.Facts)!.Stamp),
        (TextKeys.ButtonDecline, _) or (null, false) => new SlotReading.AskOn(new Say(TextKeys.QuoteDeclined).Offering(
            new Choice(new Arg.Text(TextKeys.ButtonChange)), new Choice(new Arg.Text(TextKeys.ButtonApprove)), new Choice(new Arg.Text(TextKeys.ButtonPerson)), new Choice(new Arg.Text(TextKeys.ButtonCancel)))),
        _ => new SlotReading.Unclear(),
    };

    private Quote? PriceOf(Facts facts) => Pricing.Of(service, facts.Filled);

    private static string Plain(decimal amount) => amount.ToString("N2", CultureInfo.InvariantCulture);
}
