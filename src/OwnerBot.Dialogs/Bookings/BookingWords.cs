using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.Bookings;

/// <summary>What owners say about bookings, times and prices, from <c>bookings.words</c>.</summary>
internal static class BookingWords
{
    private static readonly IReadOnlyDictionary<string, WordList> Lists = WordList.Load("bookings.words");

    /// <summary>"最早的就行": whichever comes first.</summary>
    public static bool WantsEarliest(string folded) => folded.Length <= 40 && Lists["earliest"].IsAllOf(folded);

    public static bool WantsToWait(string folded) => Lists["wait"].IsIn(folded);

    public static bool WantsToMove(string folded) => Lists["move"].IsIn(folded);

    public static bool WantsToCancel(string folded) => Lists["cancel"].IsIn(folded);

    public static bool AsksForMine(string folded) => Lists["mine"].IsIn(folded);

    /// <summary>"同意", "this price is fine": a yes to a price.</summary>
    public static bool Approves(string folded) => folded.Length <= 40 && Lists["approve"].IsAllOf(folded);
}
