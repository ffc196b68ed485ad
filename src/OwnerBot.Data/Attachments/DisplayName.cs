using System.Globalization;
using System.Text;

namespace OwnerBot.Data.Attachments;

/// <summary>A sender's file name, fit to be shown and to be downloaded under. Never used as a path of ours.</summary>
internal static class DisplayName
{
    private const int Longest = 120;
    private const int LongestExtension = 10;
    private const string Nameless = "file";

    public static string Of(string? name)
    {
        var clean = new StringBuilder();
        foreach (var rune in (name ?? "").EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                // Path parts are the sender's own folders, or somebody's try at ours.
                case var _ when rune.Value is '/' or '\\':
                    clean.Clear();
                    break;
                case var _ when rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*':
                    clean.Append('_');
                    break;
                // Format characters too: a right-to-left mark makes "gpj.exe" read as "exe.jpg".
                case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                case UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                case var _ when rune == Rune.ReplacementChar:
                    break;
                default:
                    clean.Append(rune);
                    break;
            }
        }

        var whole = clean.ToString().Normalize().Trim().Trim('.').Trim();
        return whole.Length == 0 ? Nameless : Shorten(whole);
    }

    /// <summary>Cut in the middle, so that the extension stays; whole characters only.</summary>
    private static string Shorten(string name)
    {
        if (name.Length <= Longest)
        {
            return name;
        }

        var extension = Path.GetExtension(name);
        extension = extension.Length <= LongestExtension ? extension : "";
        var length = Longest - extension.Length - 1;
        return $"{name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)]}…{extension}";
    }
}
