namespace OwnerBot.Dialogs.Understanding.SecondOpinion;

/// <summary>How far a second opinion counts.</summary>
public static class Advice
{
    /// <summary>Below this the dialogs ask rather than act, and a second opinion is worth its wait.</summary>
    public const double Unsure = 0.7;

    private const double Agreed = 0.75;
    private const double Disputed = 0.6;

    public static bool IsWanted(Understood read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return read.Emergency is null && read.Intent != Intent.Emergency && read.Confidence < Unsure;
    }

    /// <summary>
    /// Two that agree are acted upon; where they differ the owner is asked which of the two it is. What the owner said and we read
    /// ourselves stays; the other only adds to it.
    /// </summary>
    public static Understood Advised(this Understood read, Opinion? opinion)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (opinion is null || !IsWanted(read))
        {
            return read;
        }

        var known = opinion.Intent == read.Intent || opinion.Intent == read.Second;
        return read with
        {
            Intent = opinion.Intent,
            Confidence = known ? Agreed : Disputed,
            Second = opinion.Intent == read.Intent ? read.Second : read.Intent,
            SecondConfidence = opinion.Intent == read.Intent ? read.SecondConfidence : read.Confidence,
            Got = With(read.Got, opinion.Got),
        };
    }

    private static Got With(Got own, Got other) => own with
    {
        Building = own.Building ?? other.Building,
        Unit = own.Unit ?? other.Unit,
        Room = own.Room ?? other.Room,
        Count = own.Count ?? other.Count,
        Utilities = own.Utilities.Count > 0 ? own.Utilities : other.Utilities,
    };
}
