namespace OwnerBot.Cases;

/// <summary>One wording in our three languages: a clerk's name, a service's name.</summary>
/// <param name="ZhHans">Simplified Chinese.</param>
/// <param name="ZhHant">Traditional Chinese.</param>
/// <param name="En">English.</param>
public sealed record LocalText(string ZhHans, string ZhHant, string En)
{
    /// <param name="language">A tag as in <see cref="Language"/>; anything unknown reads as simplified Chinese.</param>
    public string In(Language language) => language switch
    {
        Language.English => En,
        Language.TraditionalChinese => ZhHant,
        _ => ZhHans,
    };
}

/// <summary>The languages that we speak.</summary>
public enum Language
{
    SimplifiedChinese,
    TraditionalChinese,
    English,
}
