namespace OwnerBot.Cases.Services;

/// <summary>A price as it is shown to the owner and approved by the owner.</summary>
/// <param name="Currency">ISO 4217: CNY, HKD.</param>
/// <param name="Lines">What it is made of.</param>
/// <param name="Covers">What it pays for.</param>
public sealed record Quote(decimal Amount, string Currency, IReadOnlyList<QuoteLine> Lines, LocalText Covers)
{
    /// <summary>What approval is given to: the same amount in the same money.</summary>
    public string Stamp => $"{Currency} {Amount.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)}";
}

/// <param name="How">"92 × 8.00"; empty for a fixed sum.</param>
public sealed record QuoteLine(LocalText Name, string How, decimal Amount);
