using System.Text;
using System.Text.RegularExpressions;
using PhoneNumbers;

namespace OwnerBot.Dialogs.Understanding.Recognition;

/// <summary>Finds a phone number: mainland, Hong Kong and Taiwan as written at home, any country with its plus.</summary>
internal static partial class PhoneReader
{
    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <returns>E.164, and the text without it; (null, the text) when there is none.</returns>
    public static (string? Phone, string Others) Read(string text)
    {
        text = SpokenDigits().Replace(text, spoken => string.Concat(spoken.Value.Select(SaidNumber.Digit)));
        foreach (Match candidate in Candidate().Matches(text))
        {
            if (Valid(candidate.Value) is { } phone)
            {
                return (phone, string.Concat(text.AsSpan(0, candidate.Index), " ", text.AsSpan(candidate.Index + candidate.Length)));
            }
        }

        return (null, text);
    }

    private static string? Valid(string written)
    {
        var digits = new StringBuilder(written.Length);
        foreach (var c in written.Where(c => char.IsAsciiDigit(c) || c == '+'))
        {
            digits.Append(c);
        }

        foreach (var region in Regions(digits.ToString()))
        {
            if (Parse(digits.ToString(), region) is { } number && Numbers.IsValidNumber(number))
            {
                return Numbers.Format(number, PhoneNumberFormat.E164);
            }
        }

        return null;
    }

    // Twelve-digit codes, dates and meter readings look like numbers too: a country is tried only where its own shape fits.
    private static string[] Regions(string digits) => digits switch
    {
        ['+', ..] => ["ZZ"],
        ['0', '0', ..] => ["CN"],
        ['1', >= '3', ..] when digits.Length == 11 => ["CN"],
        ['0', '9', ..] when digits.Length == 10 => ["TW"],
        ['0', ..] when digits.Length is 9 or 10 => ["TW", "CN"],
        ['0', ..] when digits.Length is 11 or 12 => ["CN"],
        ['8', '5', '2', ..] when digits.Length == 11 => ["HK"],
        ['8', '5', '3', ..] when digits.Length == 11 => ["MO"],
        ['8', '6', '1', ..] when digits.Length == 13 => ["CN"],
        ['8', '8', '6', '9', ..] when digits.Length == 12 => ["TW"],
        [>= '2' and <= '9', ..] when digits.Length == 8 && !IsDate(digits) => ["HK"],
        _ => [],
    };

    private static bool IsDate(string digits) => EightDigitDate().IsMatch(digits);

    private static PhoneNumber? Parse(string digits, string region)
    {
        try
        {
            return Numbers.Parse(digits is ['8', '5', '2' or '3', ..] or ['8', '6', '1', ..] or ['8', '8', '6', ..] && digits.Length > 8 ? "+" + digits : digits, region);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"(?<![\d.])(?:\+\s?|\(\+?)?\d(?:[\s().-]{0,2}\d){7,14}(?!\d)")]
    private static partial Regex Candidate();

    [GeneratedRegex(@"[零〇一二三四五六七八九幺]{8,13}")]
    private static partial Regex SpokenDigits();

    [GeneratedRegex(@"^20[2-3]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$")]
    private static partial Regex EightDigitDate();
}
