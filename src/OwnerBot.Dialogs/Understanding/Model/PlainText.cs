using System.Globalization;
using System.Text;

namespace OwnerBot.Dialogs.Understanding.Model;

/// <summary>A message as the readers want it: half-width, lower case, simplified characters; same words.</summary>
internal static class PlainText
{
    private static readonly Dictionary<char, char> Simplified = ReadCharacters();

    /// <summary>Characters in their simplified form. Length may change: full-width and composed forms are folded first (NFKC).</summary>
    public static string Of(string text)
    {
        var folded = WithoutBrokenPairs(text).Normalize(NormalizationForm.FormKC);
        return string.Create(folded.Length, folded, static (to, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                to[i] = from[i] switch
                {
                    '\u2019' or '\u2018' => '\'',
                    '\u3002' => '.',
                    '\u3001' => ',',
                    '\n' or '\r' or '\t' => ' ',
                    var c when c < 128 => char.ToLowerInvariant(c),
                    var c => Simplified.TryGetValue(c, out var simple) ? simple : char.ToLower(c, CultureInfo.InvariantCulture),
                };
            }
        });
    }

    /// <summary>A space between Chinese and English, where people leave none: "book下个Sat".</summary>
    public static string Spaced(string plain)
    {
        var spaced = new StringBuilder(plain.Length + 8);
        for (var i = 0; i < plain.Length; i++)
        {
            if (i > 0 && ((IsHan(plain[i]) && char.IsAsciiLetter(plain[i - 1])) || (IsHan(plain[i - 1]) && char.IsAsciiLetter(plain[i]))))
            {
                spaced.Append(' ');
            }

            spaced.Append(plain[i]);
        }

        return spaced.ToString();
    }

    /// <summary>True when <paramref name="c"/> is a character that only traditional writing uses.</summary>
    public static bool IsTraditional(char c) => Simplified.ContainsKey(c);

    public static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff');

    // Normalize refuses half of a surrogate pair, and a cut-off message may end in one.
    private static string WithoutBrokenPairs(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    private static Dictionary<char, char> ReadCharacters() =>
        WordFiles.Lines("characters.txt")
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(pair => pair[0], pair => pair[1]);
}
