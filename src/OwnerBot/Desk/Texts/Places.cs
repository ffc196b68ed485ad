using System.Text;
using System.Text.RegularExpressions;

namespace OwnerBot.Desk.Texts;

/// <summary>
/// Fills the places of a text: <c>{name}</c>, and <c>{n|file|files}</c> for the word that goes with a number. Between Chinese
/// characters a text keeps no space: "已等 {span}" reads "已等 5 分钟", but "已等不到 1 分钟".
/// </summary>
internal static partial class Places
{
    public static string Fill(string text, IReadOnlyDictionary<string, string> values)
    {
        var (filled, at) = (new StringBuilder(text.Length + 40), 0);
        foreach (Match place in Place().Matches(text))
        {
            if (!values.TryGetValue(place.Groups["name"].Value, out var value))
            {
                continue;
            }

            value = place.Groups["one"].Success ? place.Groups[value == "1" ? "one" : "many"].Value : value;
            Join(filled, text.AsSpan(at, place.Index - at));
            Join(filled, value);
            at = place.Index + place.Length;
        }

        Join(filled, text.AsSpan(at));
        return filled.ToString();
    }

    private static void Join(StringBuilder filled, ReadOnlySpan<char> next)
    {
        if (next.IsEmpty)
        {
            return;
        }

        if (filled is { Length: > 1 } && filled[^1] == ' ' && IsHan(filled[^2]) && IsHan(next[0]))
        {
            filled.Length--;
        }
        else if (filled is { Length: > 0 } && next is [' ', var first, ..] && IsHan(filled[^1]) && IsHan(first))
        {
            next = next[1..];
        }

        filled.Append(next);
    }

    private static bool IsHan(char sign) => sign is >= '\u4e00' and <= '\u9fff';

    [GeneratedRegex(@"\{(?<name>\w+)(?:\|(?<one>[^|{}]*)\|(?<many>[^{}]*))?\}")]
    private static partial Regex Place();
}
