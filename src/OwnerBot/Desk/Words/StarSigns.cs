namespace OwnerBot.Desk.Words;

/// <summary>Stars as the text's own font draws them: not every office computer has a font for the coloured ones.</summary>
internal static class StarSigns
{
    public static string Plain(string text) => text.Replace("⭐\uFE0F", "★", StringComparison.Ordinal).Replace('⭐', '★');
}
