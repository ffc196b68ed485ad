using OwnerBot.Cases;

namespace OwnerBot.Dialogs.Understanding;

/// <summary>Reads what the owner meant. Pure: the same words and the same circumstances give the same reading.</summary>
public interface IUnderstanding
{
    /// <param name="text">As written, at most 20,000 characters; empty gives <see cref="Intent.OutOfScope"/> with nothing got.</param>
    Understood Read(string text, Circumstances circumstances);
}

/// <param name="Now">The instant the message arrived.</param>
/// <param name="Zone">The community's time zone: "today" is its day.</param>
/// <param name="Known">The owner's language so far; decides when the words themselves don't.</param>
/// <param name="Asked"><c>confirm</c>, <c>rating</c>, a slot's name, or null when nothing was asked.</param>
public sealed record Circumstances(DateTimeOffset Now, TimeZoneInfo Zone, Language? Known, string? Asked);

/// <summary>One reading of one message.</summary>
/// <param name="Confidence">0 to 1, of <paramref name="Intent"/>.</param>
/// <param name="Second">The next likeliest, for a short question with two choices; null when there is none worth asking about.</param>
/// <param name="Emergency">The hazard when this is an emergency now; null otherwise. Looked for before anything else.</param>
/// <param name="Language">Found from the words; null when they don't tell (digits, emoji, a name).</param>
public sealed record Understood(
    Intent Intent, double Confidence, Intent? Second, Hazard? Emergency, Language? Language, Got Got)
{
    /// <summary>0 to 1, of <see cref="Second"/>; 0 when there is none.</summary>
    public double SecondConfidence { get; init; }
}

/// <summary>Only what was said; what was not said is null or empty, never guessed.</summary>
public sealed record Got
{
    public static Got Nothing { get; } = new();

    /// <summary>When the window or instant starts, in the community's local time; time of day null when only a date was said.</summary>
    public SaidTime? Start { get; init; }
    public SaidTime? End { get; init; }
    public string? Building { get; init; }
    public string? Unit { get; init; }
    public string? Room { get; init; }

    /// <summary>E.164.</summary>
    public string? Phone { get; init; }
    public int? Count { get; init; }
    public bool? Yes { get; init; }

    /// <summary>1 to 5.</summary>
    public int? Stars { get; init; }
    public IReadOnlyList<Utility> Utilities { get; init; } = [];
}

public readonly record struct SaidTime(DateOnly Date, TimeOnly? Time);

public enum Utility
{
    Water,
    Electricity,
    Gas,
    Telephone,
    CableTv,
    Broadband,
}

/// <summary>What can be going wrong right now.</summary>
public enum Hazard
{
    Gas,
    Fire,
    Flood,
    TrappedInLift,
    ElectricShock,
    Intruder,
    Medical,
}

/// <summary>What a message is for. Wire names are snake_case: <c>repair_request</c>.</summary>
public enum Intent
{
    MoveInBooking,
    RelocationBooking,
    CleaningBooking,
    ShowcaseOrder,
    UtilityActivation,
    PaymentSetup,
    RepairRequest,
    Complaint,
    Suggestion,
    Inquiry,
    Coordination,
    HomeVisit,
    CommunityActivity,
    CaseStatus,
    RateService,
    TalkToHuman,
    Emergency,
    Greeting,
    Help,
    Cancel,
    ChangeLanguage,
    OutOfScope,
}
