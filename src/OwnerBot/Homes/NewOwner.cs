using OwnerBot.Cases;
using OwnerBot.Data.People;
using PhoneNumbers;

namespace OwnerBot.Homes;

/// <summary>An owner with a home, as the desk types them.</summary>
internal sealed class NewOwner
{
    public const int LongestName = 60;

    public const int LongestPart = 12;

    /// <summary>Numbers without a country code are read as these.</summary>
    private const string HomeRegion = "CN";

    public string Name { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Building { get; set; } = "";

    public string Unit { get; set; } = "";

    public string Room { get; set; } = "";

    /// <returns>The owner and the home, or the text key of what is to be mended.</returns>
    public (OwnerRecord? Owner, HomeRecord? Home, string? Fault) Read(OwnerId id)
    {
        var (building, unit, room) = (Part(Building), Part(Unit), Part(Room));
        var phone = PhoneNumber();
        return Name.Trim() switch
        {
            { Length: 0 or > LongestName } => (null, null, "owners_fault_name"),
            _ when building is null || room is null || new[] { building, unit, room }.Any(part => part?.Length > LongestPart) =>
                (null, null, "owners_fault_home"),
            _ when phone is null && !string.IsNullOrWhiteSpace(Phone) => (null, null, "owners_fault_phone"),
            var name => HomeIdOf(building, unit, room) is { } home
                ? (new OwnerRecord(id, name, phone, [home]), new HomeRecord(home, null, building, unit, room, null), null)
                : (null, null, "owners_fault_home"),
        };
    }

    /// <summary>As in the community's files: <c>b3-u2-1502</c>, so that the same home typed twice is the same home.</summary>
    private static HomeId? HomeIdOf(string building, string? unit, string room)
    {
        var id = $"b{building}-{(unit is null ? "" : $"u{unit}-")}{room}".ToLowerInvariant();
        return id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-') ? new(id) : null;
    }

    /// <summary>"3栋", "２單元" and "1502室" are how people say 3, 2 and 1502.</summary>
    private static string? Part(string typed)
    {
        var part = typed.Normalize(System.Text.NormalizationForm.FormKC).Trim().TrimEnd('栋', '棟', '座', '号', '號', '楼', '樓', '单', '單', '元', '室', '房').Trim();
        return part.Length == 0 ? null : part.ToUpperInvariant();
    }

    /// <returns>E.164; null when empty or not a phone number.</returns>
    private string? PhoneNumber()
    {
        var phones = PhoneNumberUtil.GetInstance();
        try
        {
            var number = phones.Parse(Phone, HomeRegion);
            return phones.IsValidNumber(number) ? phones.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
