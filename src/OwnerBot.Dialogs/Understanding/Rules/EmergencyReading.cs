namespace OwnerBot.Dialogs.Understanding.Rules;

/// <summary>Finds a hazard that is there now. When in doubt it says yes: a false alarm costs less than a missed one.</summary>
internal static class EmergencyReading
{
    private static readonly IReadOnlyDictionary<string, WordList> Lists = WordList.Load("emergencies.words");
    private static readonly char[] ClauseEnds = [',', '.', ';', '!', '?', '。', '、', '\n'];

    /// <summary>The deadliest first, where a message names two.</summary>
    private static readonly (Hazard Hazard, string List)[] Order =
    [
        (Hazard.Gas, "gas"),
        (Hazard.Fire, "fire"),
        (Hazard.ElectricShock, "electric_shock"),
        (Hazard.Medical, "medical"),
        (Hazard.TrappedInLift, "trapped_in_lift"),
        (Hazard.Intruder, "intruder"),
        (Hazard.Flood, "flood"),
    ];

    public static Hazard? Of(string folded)
    {
        // Idioms go first, so that "累死了,家里着火了" still counts.
        var plain = Lists["idiom"].IsIn(folded) ? Lists["idiom"].Without(folded) : folded;
        var clauses = plain.Split(ClauseEnds, StringSplitOptions.RemoveEmptyEntries).Where(IsNow).ToList();
        foreach (var (hazard, list) in Order)
        {
            if (clauses.Any(Lists[list].IsIn))
            {
                return hazard;
            }
        }

        return null;
    }

    private static bool IsNow(string clause) =>
        !Lists["never"].IsIn(clause) && (!Lists["past"].IsIn(clause) || Lists["now"].IsIn(clause));
}
