using OwnerBot.Cases;
using OwnerBot.Dialogs.Texts;

namespace OwnerBot.Dialogs;

/// <summary>The greeting, and the buttons for what can be done.</summary>
internal static class Welcome
{
    public static IEnumerable<Choice> Menu(Facts facts)
    {
        string[] services = facts.Offer.Forms.Any() ? [TextKeys.ButtonServices] : [];
        string[] keys = [TextKeys.ButtonRepair, TextKeys.ButtonComplaint, .. services, TextKeys.ButtonStatus, TextKeys.ButtonPerson];
        return keys.Concat(facts.Owner is { Homes.Count: > 0 } ? [] : [TextKeys.ButtonBind]).Select(key => new Choice(new Arg.Text(key)));
    }

    public static Step Arrival(Conversation conversation, Heard heard, Facts facts)
    {
        var arrived = conversation with { Language = conversation.Language ?? heard.ChannelLocale };
        return arrived.Greeted || arrived.HeldBy is not null
            ? new Step(arrived, [], [])
            : new Step(arrived with { Greeted = true }, [Greeting(facts)], []);
    }

    public static Step Hello(Turn turn)
    {
        var greeting = turn.Before.Greeted ? new Say(TextKeys.Hello).Offering([.. Menu(turn.Facts)]) : Greeting(turn.Facts);
        return turn.With(turn.Before with { Greeted = true }).Says(greeting);
    }

    private static Say Greeting(Facts facts) =>
        new Say(TextKeys.Greeting).With("community", facts.Community).Offering([.. Menu(facts)]);
}
