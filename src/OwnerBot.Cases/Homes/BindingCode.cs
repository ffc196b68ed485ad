namespace OwnerBot.Cases.Homes;

/// <summary>
/// A one-time code that binds a chat to an owner's homes: eight letters and digits, none that are mistaken for one another
/// when read out. 31^8 of them, so that five tries guess nothing.
/// </summary>
public readonly record struct BindingCode(string Value)
{
    public const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public const int Length = 8;

    public static TimeSpan ValidFor { get; } = TimeSpan.FromDays(7);

    /// <summary>As typed: spaces and dashes dropped, letters upper-cased. Not yet checked.</summary>
    public static BindingCode AsTyped(string typed) =>
        new(new string([.. typed.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]));

    /// <summary>Letters and digits both: so it is told from a word and from a number when it comes inside a sentence.</summary>
    public bool LooksLikeACode =>
        Value.Length == Length && Value.Any(char.IsAsciiDigit) && Value.Any(char.IsAsciiLetter) && Value.All(Letters.Contains);

    /// <summary>"K7M4-2QXP", as it is given to the owner.</summary>
    public string ForPeople => Value.Length == Length ? $"{Value[..4]}-{Value[4..]}" : Value;

    public override string ToString() => "(binding code)";
}
