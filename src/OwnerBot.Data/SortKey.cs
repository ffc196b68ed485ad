using System.Globalization;

namespace OwnerBot.Data;

/// <summary>Sort values whose ordinal order is the order meant.</summary>
public static class SortKey
{
    /// <summary>UTC, fixed width: "20261123T103000.0000000".</summary>
    public static string Of(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss.fffffff", CultureInfo.InvariantCulture);

    /// <param name="number">Not negative.</param>
    public static string Of(long number) => number.ToString("D12", CultureInfo.InvariantCulture);
}
