using OwnerBot.Dialogs.Interruptions;
using OwnerBot.Dialogs.Texts;

namespace OwnerBot.Dialogs;

/// <summary>
/// Where the app is put into a channel by its person: the greeting asks for consent and language first. Nobody is held up by it
/// (DESIGN rule 13): whoever writes instead of pressing has agreed, as the greeting says.
/// </summary>
internal static class Doorstep
{
    /// <summary>Channels tell of one installation more than once; a clerk who holds the conversation needs no greeting beside.</summary>
    public static Step Installed(Conversation conversation, Heard heard, Facts facts)
    {
        var came = conversation with { Language = conversation.Language ?? heard.ChannelLocale, Greeted = true, Away = false };
        return conversation.HeldBy is not null || (conversation is { Greeted: true, Away: false }) ? new Step(came, [], [])
            : came.Agreed == true ? new Step(came, [new Say(TextKeys.GreetingBack).Offering([.. Welcome.Menu(facts)])], [])
            : new Step(came with { Agreed = false }, [Greeting(facts)], []);
    }

    /// <returns>Null when the person has begun to talk about something.</returns>
    public static Step? Hear(Turn turn)
    {
        if (turn.Before.Agreed != false)
        {
            return null;
        }

        if (turn.Pressed == TextKeys.ButtonAgree)
        {
            return turn.With(turn.Before with { Agreed = true }).Says(new Say(TextKeys.Hello).Offering([.. Welcome.Menu(turn.Facts)]));
        }

        return ChangingLanguage.Pressed(turn) is { } chosen
            ? turn.With(ChangingLanguage.Chosen(turn.Before, chosen)).Says(Greeting(turn.Facts))
            : null;
    }

    private static Say Greeting(Facts facts) => new Say(TextKeys.GreetingInstalled)
        .With("community", facts.Community).With("consent", new Arg.Text(TextKeys.Consent))
        .Offering([new Choice(new Arg.Text(TextKeys.ButtonAgree)), .. ChangingLanguage.Languages]);
}
