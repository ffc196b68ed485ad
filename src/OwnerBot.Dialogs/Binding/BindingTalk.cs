using System.Text.RegularExpressions;
using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.Binding;

/// <summary>Binding a home by a one-time code: "绑定房屋 K7M4-2QXP", or the wish first and then the code.</summary>
internal static partial class BindingTalk
{
    public static Step? Hear(Turn turn)
    {
        var expecting = turn.Before.Expecting == Expecting.BindingCode;
        var wishes = turn.Pressed == TextKeys.ButtonBind || Manners.WantsBinding(turn.Folded);
        if (turn.Pressed is null && CodeIn(turn.Text, expecting || wishes) is { } code)
        {
            return turn.Does(new Outcome.RedeemCode(code));
        }

        if (wishes)
        {
            return turn.With(turn.Before with { Expecting = Expecting.BindingCode }).Says(Ask(turn.Facts));
        }

        if (!expecting || turn.Pressed is not null || turn.IsClear || Manners.IsCancel(turn.Folded) || Manners.IsNod(turn.Folded) || turn.IsEmpty)
        {
            return null;
        }

        return turn.Says(new Say(TextKeys.BindNotACode).Offering(
            new Choice(new Arg.Text(TextKeys.ButtonPerson)), new Choice(new Arg.Text(TextKeys.ButtonCancel))));
    }

    public static Arg HomesOf(OwnerFacts owner) => new Arg.Lines([.. owner.Homes.Select(home =>
        new Say(TextKeys.NewsAnswered).With("words", home.Address))]);

    private static Say Ask(Facts facts) => facts.Owner is { Homes.Count: > 0 } owner
        ? new Say(TextKeys.BindAlready).With("homes", HomesOf(owner))
        : new Say(TextKeys.BindAsk);

    /// <summary>The code in the words; outside a binding only the full shape with its dash counts, for a stray word must not cost a try.</summary>
    private static string? CodeIn(string text, bool binding)
    {
        if (text.Length > 200)
        {
            return null;
        }

        var upper = WordList.Fold(text).ToUpperInvariant();
        var match = binding ? Loose().Match(upper) : Exact().Match(upper);
        if (!match.Success)
        {
            return null;
        }

        var code = string.Concat(match.Groups["code"].Value.Where(char.IsAsciiLetterOrDigit));
        return code.Any(char.IsAsciiDigit) && (binding || code.Any(char.IsAsciiLetter)) ? code : null;
    }

    [GeneratedRegex(@"(?:^|[^A-Z0-9])(?<code>[A-Z0-9]{4}[-\s–—]?[A-Z0-9]{4})(?:$|[^A-Z0-9])", RegexOptions.NonBacktracking)]
    private static partial Regex Loose();

    [GeneratedRegex("^(?<code>[A-Z0-9]{4}-[A-Z0-9]{4})$", RegexOptions.NonBacktracking)]
    private static partial Regex Exact();
}
