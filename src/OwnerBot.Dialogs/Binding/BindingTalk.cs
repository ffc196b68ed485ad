using System.Text.RegularExpressions;
using OwnerBot.Cases.Homes;
using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Slots;
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

        if (expecting && turn.Pressed is null && TriedCode().IsMatch(WordList.Fold(turn.Text).ToUpperInvariant()))
        {
            return turn.Says(NotACode());
        }

        if (!expecting || turn.Pressed is not null || turn.IsClear || Manners.IsCancel(turn.Folded) || Manners.IsNod(turn.Folded) || turn.IsEmpty)
        {
            return null;
        }

        return turn.Says(NotACode());
    }

    private static Say NotACode() => new Say(TextKeys.BindNotACode).Offering(
        new Choice(new Arg.Text(TextKeys.ButtonPerson)), new Choice(new Arg.Text(TextKeys.ButtonCancel)));

    /// <summary>
    /// A message that is a code and nothing else, before anything else is read into it. Not while a clerk speaks: then it is for
    /// the clerk.
    /// </summary>
    public static Step? OnlyACode(Turn turn) =>
        turn.Pressed is null && turn.Before.HeldBy is null && turn.Heard.Photos.Count == 0 && turn.Text.Length <= 20
        && Only().Match(WordList.Fold(turn.Text).ToUpperInvariant()) is { Success: true } && BindingCode.AsTyped(turn.Text) is { LooksLikeACode: true } code
            ? turn.Does(new Outcome.RedeemCode(code.Value))
            : null;

    /// <summary>
    /// "要先绑定您的房屋", and the answer is an address: nobody is bound by saying where they live, so that the code is asked for.
    /// The wish stays kept.
    /// </summary>
    public static Step? AddressInstead(Turn turn) =>
        turn.Facts.Owner is null && turn.Pressed is null && turn.Before.Kept is { Vague: false, Text.Length: > 0 } && SaidAddress.IsWhole(turn.ForForm())
            ? turn.With(turn.Before with { Expecting = Expecting.BindingCode })
                .Says(new Say(TextKeys.BindAsk).Offering(new Choice(new Arg.Text(TextKeys.ButtonPerson))))
            : null;

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
        // "Unit 1502" is a door, though it is as long as a code.
        return code.Any(char.IsAsciiDigit) && (binding || code.Any(char.IsAsciiLetter))
            && (new BindingCode(code).LooksLikeACode || !match.Groups["code"].Value.Contains(' ')) ? code : null;
    }

    [GeneratedRegex(@"(?:^|[^A-Z0-9])(?<code>[A-Z0-9]{4}[-\s–—]?[A-Z0-9]{4})(?:$|[^A-Z0-9])", RegexOptions.NonBacktracking)]
    private static partial Regex Loose();

    [GeneratedRegex(@"^[A-Z0-9]{4}[-\s–—]?[A-Z0-9]{4}$", RegexOptions.NonBacktracking)]
    private static partial Regex Only();

    /// <summary>Too short or too long, but nobody's answer to anything else: "ABC123".</summary>
    [GeneratedRegex(@"^(?:[0-9]{5,14}|[A-Z0-9-]*(?:[A-Z][A-Z0-9-]*[0-9]|[0-9][A-Z0-9-]*[A-Z])[A-Z0-9-]*)$", RegexOptions.NonBacktracking)]
    private static partial Regex TriedCode();

    [GeneratedRegex("^(?<code>[A-Z0-9]{4}-[A-Z0-9]{4})$", RegexOptions.NonBacktracking)]
    private static partial Regex Exact();
}
