using System.Globalization;

namespace OwnerBot.Widget.Embed;

/// <summary>The colours that a site asks for in <c>data-accent</c>, made so that words on them can be read.</summary>
/// <param name="Accent">What was asked for, <c>#rrggbb</c>: buttons, the owner's bubbles.</param>
/// <param name="Deep">Darker, for the head of the panel.</param>
/// <param name="OnAccent">White or ink, whichever is easier to read on <paramref name="Accent"/>.</param>
internal sealed record EmbedLook(string Accent, string Deep, string OnAccent)
{
    private const string White = "#ffffff";
    private const string Ink = "#1f1b17";
    private const double Deeper = 0.78;

    /// <returns>Null for what is no colour of the form <c>#rgb</c> or <c>#rrggbb</c>: the house's own colours stay.</returns>
    public static EmbedLook? Of(string? accent)
    {
        var digits = accent?.TrimStart('#') ?? "";
        if (digits.Length is not (3 or 6) || !digits.All(char.IsAsciiHexDigit))
        {
            return null;
        }

        if (digits.Length == 3)
        {
            digits = string.Concat(digits.Select(digit => new string(digit, 2)));
        }

        byte[] parts = [.. Enumerable.Range(0, 3).Select(i => byte.Parse(digits.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
        var light = Luminance(parts);
        var onAccent = (1.05 / (light + 0.05)) >= ((light + 0.05) / (Luminance([0x1f, 0x1b, 0x17]) + 0.05)) ? White : Ink;
        return new(Hex(parts), onAccent == White ? Hex([.. parts.Select(part => (byte)(part * Deeper))]) : Hex(parts), onAccent);
    }

    /// <summary>WCAG 2, relative luminance.</summary>
    private static double Luminance(byte[] parts)
    {
        double[] linear = [.. parts.Select(part => part / 255d).Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }

    private static string Hex(byte[] parts) => "#" + Convert.ToHexStringLower(parts);
}
