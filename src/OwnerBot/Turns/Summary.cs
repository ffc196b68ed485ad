namespace OwnerBot.Turns;

/// <summary>A message as a list shows it.</summary>
internal static class Summary
{
    private const int Longest = 120;

    /// <summary>The first 120 characters; never half of one that takes two.</summary>
    public static string Of(string text) => text.Length <= Longest
        ? text
        : $"{text[..(char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1)]}…";
}
