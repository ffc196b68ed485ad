namespace OwnerBot.Cases;

/// <summary>The rules say no, and why.</summary>
/// <param name="Code">Stable, <c>snake_case</c>; a text key and a log word.</param>
/// <param name="Detail">For a person at the desk, in English; pages word it in the clerk's language by <see cref="Code"/>.</param>
/// <param name="Args">What the wording needs, by placeholder name.</param>
public sealed partial record Refusal(string Code, string Detail, IReadOnlyDictionary<string, string>? Args = null)
{
    public bool Equals(Refusal? other) => other is not null && Code == other.Code && Detail == other.Detail;

    public override int GetHashCode() => HashCode.Combine(Code, Detail);
}
