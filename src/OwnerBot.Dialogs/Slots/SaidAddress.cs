using System.Text.RegularExpressions;
using OwnerBot.Cases;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.Slots;

/// <summary>An address in an owner's words.</summary>
internal static partial class SaidAddress
{
    /// <summary>Longer words hold more than where it is.</summary>
    private const int Short = 30;

    /// <summary>"3栋2单元1502" from whatever stood around it; null when not even a building was said.</summary>
    public static string? In(Got got, Language language)
    {
        if (got.Building is null)
        {
            return null;
        }

        string?[] parts = language switch
        {
            Language.English => [$"Building {got.Building}", Part(got.Unit, "Unit ", ""), got.Room],
            Language.TraditionalChinese => [$"{got.Building}棟", Part(got.Unit, "", "單元"), got.Room],
            _ => [$"{got.Building}栋", Part(got.Unit, "", "单元"), got.Room],
        };
        return string.Join(language is Language.English ? ", " : "", parts.Where(part => part is not null));
    }

    /// <summary>True when nothing but an address was said.</summary>
    public static bool IsWhole(SlotHeard heard) =>
        (heard.Got.Building ?? heard.Got.Unit ?? heard.Got.Room) is not null && !AllButAddress().Replace(heard.Folded, "").Any(char.IsLetterOrDigit);

    /// <summary>True when the words are mostly an address, as in "3栋2单元门口".</summary>
    public static bool IsMost(SlotHeard heard) =>
        (heard.Got.Building ?? heard.Got.Unit ?? heard.Got.Room) is not null && heard.Folded.Length <= Short;

    private static string? Part(string? number, string before, string after) => number is null ? null : before + number + after;

    [GeneratedRegex(@"\d{1,4}|栋|棟|幢|号楼|號樓|座|单元|單元|室|房|号|號|building|block|tower|unit|room|flat|我家|我是|在|是|住|的", RegexOptions.NonBacktracking)]
    private static partial Regex AllButAddress();
}
