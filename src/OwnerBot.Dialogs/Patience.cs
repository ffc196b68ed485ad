using OwnerBot.Dialogs.Texts;

namespace OwnerBot.Dialogs;

/// <summary>What a good host does not do twice in a row: show the whole menu, or say "I did not follow" and leave it there.</summary>
internal static class Patience
{
    public static Step With(Conversation before, Step step)
    {
        var missed = step.Says.Any(say => say.Key is TextKeys.Unclear or TextKeys.UnclearTwo or TextKeys.UnclearAgain or TextKeys.Hurry);
        var shows = step.Says.Any(ShowsMenu);
        var says = shows && before.MenuShown ? [.. step.Says.Select(Shorter)] : step.Says;
        return step with { Says = says, After = step.After with { Misses = missed ? before.Misses + 1 : 0, MenuShown = shows } };
    }

    private static bool ShowsMenu(Say say) => Offers(say, TextKeys.ButtonRepair) && Offers(say, TextKeys.ButtonComplaint);

    private static bool Offers(Say say, string key) => say.Choices.Any(choice => choice.Label is Arg.Text text && text.Key == key);

    /// <summary>The menu stands a line above: a person is what is left to offer.</summary>
    private static Say Shorter(Say say)
    {
        if (!ShowsMenu(say))
        {
            return say;
        }

        var person = say.Choices.Where(choice => choice.Label is Arg.Text { Key: TextKeys.ButtonPerson }).ToList();
        return say.Key switch
        {
            TextKeys.Hello => new Say(TextKeys.HelloAgain).Offering(person),
            TextKeys.Unclear => new Say(TextKeys.UnclearAgain).Offering(person),
            _ => say with { Choices = person },
        };
    }
}
