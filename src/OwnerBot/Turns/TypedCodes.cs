using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OwnerBot.Cases.Homes;
using OwnerBot.Channels.Activities;
using OwnerBot.Data.People;
using OwnerBot.Dialogs;
using OwnerBot.Inbound;

namespace OwnerBot.Turns;

/// <summary>
/// Hides the binding codes that an owner typed before anything is written down: a code that is still good opens a home to
/// whoever reads it. Words that only look like a code stay as they are.
/// </summary>
internal sealed partial class TypedCodes(CodeStore codes)
{
    private const string Hidden = "••••";

    /// <param name="outcomes">What the turn came to: a code that it tries is hidden even when it is a wrong one, for it may be wrong by one letter.</param>
    /// <returns>The message as it may be kept; the very same one when there is nothing to hide.</returns>
    public async Task<Incoming> HideAsync(Incoming incoming, IReadOnlyList<Outcome> outcomes, CancellationToken cancellationToken)
    {
        var tried = outcomes.OfType<Outcome.RedeemCode>().Select(redeem => BindingCode.AsTyped(redeem.Code)).ToHashSet();
        HashSet<BindingCode> hidden = [];
        foreach (var code in Shape().Matches(incoming.Text).Select(CodeOf).Distinct())
        {
            if (tried.Contains(code) || (code.LooksLikeACode && await codes.WasIssuedAsync(code, cancellationToken)))
            {
                hidden.Add(code);
            }
        }

        return hidden.Count == 0
            ? incoming
            : incoming with { Text = Mask(incoming.Text, hidden), Heard = incoming.Heard with { Text = Mask(incoming.Heard.Text, hidden) } };
    }

    /// <summary>The activity with what was hidden in its message hidden, too.</summary>
    public static Activity Hide(Activity activity, string hidden) => activity with
    {
        Text = activity.Text is null ? null : hidden,
        Value = activity.Value is { ValueKind: JsonValueKind.String } ? JsonSerializer.SerializeToElement(hidden) : activity.Value,
    };

    private static string Mask(string text, HashSet<BindingCode> hidden) =>
        Shape().Replace(text, match => hidden.Contains(CodeOf(match)) ? $"{match.Groups["head"].Value}-{Hidden}" : match.Value);

    private static BindingCode CodeOf(Match match) =>
        BindingCode.AsTyped($"{match.Groups["head"].Value}{match.Groups["tail"].Value}".Normalize(NormalizationForm.FormKC));

    // Full-width letters are read as a code, too, hence hidden, too.
    [GeneratedRegex(
        @"(?<![0-9A-Za-z０-９Ａ-Ｚａ-ｚ])(?<head>[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]{4})[-－\s–—]?(?<tail>[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]{4})(?![0-9A-Za-z０-９Ａ-Ｚａ-ｚ])")]
    private static partial Regex Shape();
}
