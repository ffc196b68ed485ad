namespace OwnerBot.Dialogs.Understanding.Recognition;

/// <summary>What a part of the day means to the desk. The recogniser's own afternoon ends at four and its evening at eight.</summary>
internal static class DayPart
{
    /// <param name="mark">The part in a TIMEX: MO, AF, EV, NI, MI …</param>
    public static (TimeOnly From, TimeOnly To)? Of(string mark) => mark switch
    {
        "DT" => (new(8, 0), new(18, 0)),
        "EM" or "EMO" => (new(6, 0), new(8, 0)),
        "MO" => (new(9, 0), new(12, 0)),
        "MI" or "MID" => (new(12, 0), new(14, 0)),
        "AF" => (new(14, 0), new(18, 0)),
        "EV" => (new(18, 0), new(21, 0)),
        "NI" => (new(18, 0), new(21, 0)),
        _ => null,
    };
}
