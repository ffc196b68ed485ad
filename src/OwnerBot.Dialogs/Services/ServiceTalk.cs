using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Forms;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.Services;

/// <summary>Begins the services of the catalogue, by wish or by name, and shows which there are.</summary>
internal static class ServiceTalk
{
    /// <summary>The services to choose from, the name of one, or a wish for one; null when it is none of these.</summary>
    public static Step? Hear(Turn turn) =>
        turn.Pressed == TextKeys.ButtonServices ? turn.Says(Menu(turn.Facts))
        : Named(turn) is { } named ? Begin(turn, named)
        : null;

    /// <summary>The offered service that this wish begins; null when none.</summary>
    public static Service? Beginning(Turn turn) => turn.IsClear ? Beginning(turn.Read.Intent, turn.Facts) : null;

    public static Service? Beginning(Intent intent, Facts facts)
    {
        var wish = IntentNames.Of(intent);
        return facts.Offer.Forms.FirstOrDefault(service => service.Form!.Wish == wish);
    }

    public static Step Begin(Turn turn, Service service)
    {
        if (service.For == Audience.Bound && turn.Facts.Owner is not { Homes.Count: > 0 })
        {
            var kept = new KeptWords(turn.Text, [.. turn.Before.Kept?.Photos ?? [], .. turn.Heard.Photos]);
            return turn.With(turn.Before with { Kept = kept }).Says(new Say(TextKeys.ServiceBindFirst).With("service", service.Name)
                .Offering(new Choice(new Arg.Text(TextKeys.ButtonBind)), new Choice(new Arg.Text(TextKeys.ButtonPerson))));
        }

        var group = service.Form?.Slots.FirstOrDefault(slot => slot.Kind is SlotKind.Resource)?.Group;
        return group is null || turn.Facts.Offer.Resources.Values.Any(each => each.Resource.Group == group && each.Times.Count > 0)
            ? FormTalk.Begin(turn, service.Key.Value)
            : turn.Says(new Say(TextKeys.ServiceNothing).With("service", service.Name).Offering(new Choice(new Arg.Text(TextKeys.ButtonPerson))));
    }

    /// <summary>The service was switched off while it was asked for: what was said goes to a person, if the owner wants.</summary>
    public static Step NoLongerOffered(Turn turn, FormState form)
    {
        var name = turn.Facts.Offer.Services.FirstOrDefault(service => service.Key.Value == form.Name)?.Name;
        var said = string.Join('\n', form.Answers.Where(answer => answer.Key is FormDialog.Also or "words").Select(answer => answer.Value).Append(turn.Text).Where(words => words.Length > 0));
        return turn.With(turn.Before with { Form = null, Kept = new KeptWords(said, form.Photos) })
            .Says((name is null ? new Say(TextKeys.ServiceGone) : new Say(TextKeys.ServiceOff).With("service", name))
                .Offering(new Choice(new Arg.Text(TextKeys.ButtonPerson)), new Choice(new Arg.Text(TextKeys.ButtonServices))));
    }

    private static Say Menu(Facts facts) => new Say(TextKeys.ServiceMenu).Offering(
        [.. facts.Offer.Forms.Select(service => new Choice(service.Name)), new Choice(new Arg.Text(TextKeys.ButtonPerson))]);

    private static Service? Named(Turn turn) => turn.Folded.Length is 0 or > 40 ? null : turn.Facts.Offer.Forms.FirstOrDefault(service =>
        new[] { service.Name.ZhHans, service.Name.ZhHant, service.Name.En }.Any(name => WordList.Fold(name) == turn.Folded));
}
