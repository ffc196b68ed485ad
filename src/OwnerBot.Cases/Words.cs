namespace OwnerBot.Cases;

/// <summary>What people may write on a case.</summary>
public static class Words
{
    /// <summary>Characters, after trimming.</summary>
    public const int Longest = 4000;

    /// <summary>Null when the words are fit to keep.</summary>
    internal static Refusal? Unfit(string text, bool mayBeEmpty = false) => text.Trim().Length switch
    {
        0 when !mayBeEmpty => Refusal.TextMissing(),
        > Longest => Refusal.TextTooLong(Longest),
        _ => null,
    };
}
