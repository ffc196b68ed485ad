namespace OwnerBot.Data.People;

/// <summary>What a person types to find an owner: part of a name, of a phone, or a home as it is spoken or short as "3-2-1502".</summary>
internal sealed class OwnerWords(string text)
{
    private readonly string _typed = text.Trim();

    private readonly string _plain = Plain(text);

    public bool IsEmpty => _plain.Length == 0;

    public bool Fit(OwnerRecord owner) =>
        owner.Name.Contains(_typed, StringComparison.OrdinalIgnoreCase) || (IsDigits && owner.Phone?.Contains(_plain, StringComparison.Ordinal) is true);

    public bool Fit(HomeRecord home)
    {
        string?[] parts = [home.Phase, home.Building, home.Unit, home.Room];
        return new[] { home.Address.ZhHans, home.Address.ZhHant, home.Address.En, string.Concat(parts) }
            .Any(said => Plain(said).Contains(_plain, StringComparison.Ordinal));
    }

    private bool IsDigits => _plain.Length >= 4 && _plain.All(char.IsAsciiDigit);

    private static string Plain(string said) => new([.. said.Where(char.IsLetterOrDigit).Select(Folded)]);

    /// <summary>A building is a 栋, 棟, 幢 or 座, as people are used to.</summary>
    private static char Folded(char letter) => letter switch
    {
        '棟' or '幢' or '座' => '栋',
        '單' => '单',
        _ => char.ToLowerInvariant(letter),
    };
}
