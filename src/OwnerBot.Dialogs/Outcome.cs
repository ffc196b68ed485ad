using OwnerBot.Cases;
using OwnerBot.Cases.Bookings;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Services;

namespace OwnerBot.Dialogs;

/// <summary>What a turn wants done in the world. The host does it once for each turn and ordinal, then asks for the words.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <param name="Place">Where it is, in the owner's words or the home's address; empty when unknown.</param>
    /// <param name="Summary">One line for the desk's list, at most 120 characters, in the owner's words.</param>
    public sealed record OpenCase(
        ServiceKey Service, HomeId? Home, string Place, string Summary, IReadOnlyList<CaseFact> Facts, IReadOnlyList<string> Photos) : Outcome
    {
        /// <summary>What is booked and paid with it; null for a case without.</summary>
        public ServiceOrder? Order { get; init; }
    }

    /// <summary>Everything that is booked under a case goes to another time, all or nothing.</summary>
    /// <param name="Needs">What must be free there.</param>
    public sealed record MoveBookings(CaseId Case, DateTimeOffset Start, IReadOnlyList<PlacesNeeded> Needs) : Outcome;

    /// <summary>Everything that is booked or waited for under a case is given back.</summary>
    public sealed record CancelBookings(CaseId Case) : Outcome;

    /// <summary>The place that is kept for the owner is taken.</summary>
    public sealed record TakePlace(CaseId Case) : Outcome;

    /// <summary>The owner added something to an open case.</summary>
    public sealed record AddToCase(CaseId Case, string Text, IReadOnlyList<string> Photos) : Outcome;

    /// <param name="Words">What was said in the same message; empty when only the stars.</param>
    public sealed record RateCase(CaseId Case, int Stars, string Words) : Outcome;

    /// <summary>The owner's word to the stars just given.</summary>
    public sealed record SayWhy(CaseId Case, string Words) : Outcome;

    /// <summary>The owner says that a finished matter is not well.</summary>
    public sealed record ReopenCase(CaseId Case, string Reason) : Outcome;

    /// <summary>A question that the community's facts do not answer, for the manager's list of gaps.</summary>
    public sealed record NoteGap(string Question, Language Language) : Outcome;

    /// <summary>A one-time binding code as typed, letters upper-cased and separators dropped.</summary>
    public sealed record RedeemCode(string Code) : Outcome;
}

/// <summary>How an outcome ended.</summary>
public abstract record Ended
{
    private Ended()
    {
    }

    /// <param name="Reason">How the clerk was chosen.</param>
    public sealed record CaseIsOpen(
        CaseId Id, CaseNumber Number, ServiceKey Service, LocalText Clerk, DateTimeOffset AnswerBy, FirstContactReason Reason) : Ended
    {
        /// <summary>What was booked with it.</summary>
        public IReadOnlyList<CaseBooking> Booked { get; init; } = [];

        /// <summary>What is waited for; null when nothing.</summary>
        public CaseBooking? WaitsFor { get; init; }
    }

    /// <summary>What is booked under a case is not what it was.</summary>
    /// <param name="Bookings">As they stand now.</param>
    public sealed record BookingsChanged(CaseGlance Case, IReadOnlyList<CaseBooking> Bookings) : Ended;

    /// <summary>The time was taken meanwhile, or cannot be had; nothing was booked and nothing given back.</summary>
    /// <param name="Offer">What is free now.</param>
    public sealed record NotBooked(Refusal Why, ServiceOffer Offer) : Ended;

    /// <summary>The community has no clerk and no manager yet: nobody could answer for a case.</summary>
    public sealed record NobodyYet : Ended;

    public sealed record CaseChanged(CaseGlance Case) : Ended;

    public sealed record Bound(OwnerFacts Owner) : Ended;

    /// <param name="Left">Tries left before the lock; 1 to 4.</param>
    public sealed record CodeWrong(int Left) : Ended;

    public sealed record CodesLocked(DateTimeOffset Until) : Ended;

    /// <summary>Written down; nothing to say about it.</summary>
    public sealed record Noted : Ended;

    /// <summary>The rules said no.</summary>
    public sealed record Refused(Refusal Why) : Ended;
}
