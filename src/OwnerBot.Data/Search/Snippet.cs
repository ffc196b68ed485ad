namespace OwnerBot.Data.Search;

/// <summary>The part of a line worth showing.</summary>
internal static class Snippet
{
    private const int Longest = 120;
    private const int Before = 30;

    public static string Of(string text, IReadOnlyList<string> marks)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        var found = marks.Select(mark => text.IndexOf(mark, StringComparison.OrdinalIgnoreCase)).Where(at => at >= 0).DefaultIfEmpty(0).Min();
        var start = Whole(text, Math.Clamp(found - Before, 0, text.Length - Longest));
        var end = Whole(text, start + Longest);
        return $"{(start > 0 ? "…" : "")}{text[start..end]}{(end < text.Length ? "…" : "")}";
    }

    /// <summary>Not between the two halves of a character beyond U+FFFF.</summary>
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
