using System.Globalization;
using OwnerBot.Cases.Duties;

namespace OwnerBot.Cases;

/// <summary>Every way in which the rules say no.</summary>
public sealed partial record Refusal
{
    /// <summary>Every code there is, so that each can be held to have a wording in each language.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        "case_is_closed", "case_is_open", "case_is_done", "not_your_case", "only_responsible", "text_missing", "text_too_long",
        "not_done_yet", "not_accepted_yet", "not_waiting", "duty_missing", "duty_settled", "duty_not_waivable", "promise_in_past",
        "stars_out_of_range", "stars_not_asked", "stars_too_late", "not_rated_yet", "rating_explained", "clerk_unknown", "transfer_to_self", "transfer_not_offered",
        "transfer_not_yours", "not_an_emergency",
        .. BookingCodes,
    ];

    /// <summary>Args: number.</summary>
    public static Refusal CaseIsClosed(CaseNumber number) =>
        Of("case_is_closed", $"Case {number} is closed. Reopen it to go on with it.", ("number", $"{number}"));

    /// <summary>Args: number.</summary>
    public static Refusal CaseIsOpen(CaseNumber number) =>
        Of("case_is_open", $"Case {number} is still open; there is nothing to reopen.", ("number", $"{number}"));

    /// <summary>Args: number.</summary>
    public static Refusal CaseIsDone(CaseNumber number) =>
        Of("case_is_done", $"The work of case {number} is finished. Reopen it to go on with it.", ("number", $"{number}"));

    /// <summary>Args: number, responsible (a clerk's id).</summary>
    public static Refusal NotYourCase(CaseNumber number, ClerkId responsible) =>
        Of("not_your_case", $"{responsible} is responsible for case {number}.", ("number", $"{number}"), ("responsible", $"{responsible}"));

    /// <summary>Args: number, responsible (a clerk's id).</summary>
    public static Refusal OnlyResponsible(CaseNumber number, ClerkId responsible) =>
        Of("only_responsible", $"Only {responsible}, who is responsible for case {number}, or a manager does this.",
            ("number", $"{number}"), ("responsible", $"{responsible}"));

    public static Refusal TextMissing() => Of("text_missing", "Write a few words first.");

    /// <summary>Args: max.</summary>
    public static Refusal TextTooLong(int max) =>
        Of("text_too_long", $"At most {max} characters, please.", ("max", max.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Args: number.</summary>
    public static Refusal NotDoneYet(CaseNumber number) =>
        Of("not_done_yet", $"The work of case {number} is not finished; finish it before accepting it.", ("number", $"{number}"));

    /// <summary>Args: number.</summary>
    public static Refusal NotAcceptedYet(CaseNumber number) =>
        Of("not_accepted_yet", $"Case {number} is not accepted; accept the work before following up.", ("number", $"{number}"));

    /// <summary>Args: number.</summary>
    public static Refusal NotWaiting(CaseNumber number) =>
        Of("not_waiting", $"Case {number} does not wait for the owner.", ("number", $"{number}"));

    /// <summary>Args: number, duties (names, comma-separated, in the order of the duties).</summary>
    public static Refusal DutyMissing(CaseNumber number, IReadOnlyList<Duty> duties) =>
        Of("duty_missing", $"Case {number} cannot close: {string.Join(", ", duties)} neither done nor waived.",
            ("number", $"{number}"), ("duties", string.Join(",", duties)));

    /// <summary>Args: number, duty, by (a clerk's id).</summary>
    public static Refusal DutySettled(CaseNumber number, DutyState duty) =>
        Of("duty_settled", $"{duty.Duty} of case {number} is settled by {duty.By}.",
            ("number", $"{number}"), ("duty", $"{duty.Duty}"), ("by", $"{duty.By}"));

    /// <summary>Args: duty.</summary>
    public static Refusal DutyNotWaivable(Duty duty) =>
        Of("duty_not_waivable", $"{duty} may not be waived for this service, save by a manager.", ("duty", $"{duty}"));

    public static Refusal PromiseInPast() => Of("promise_in_past", "Promise an instant that is still to come.");

    public static Refusal StarsOutOfRange() => Of("stars_out_of_range", "One to five stars.");

    /// <summary>Args: number.</summary>
    public static Refusal StarsNotAsked(CaseNumber number) =>
        Of("stars_not_asked", $"Case {number} is not at its follow-up yet; stars come after it.", ("number", $"{number}"));

    /// <summary>Args: number.</summary>
    public static Refusal StarsTooLate(CaseNumber number) =>
        Of("stars_too_late", $"Case {number} was closed too long ago for stars.", ("number", $"{number}"));

    /// <summary>Args: number.</summary>
    public static Refusal NotRatedYet(CaseNumber number) =>
        Of("not_rated_yet", $"Case {number} has no stars yet; a word comes with them.", ("number", $"{number}"));

    /// <summary>Args: number.</summary>
    public static Refusal RatingExplainedAlready(CaseNumber number) =>
        Of("rating_explained", $"The latest stars of case {number} have their word; it is written once.", ("number", $"{number}"));

    public static Refusal ClerkUnknown() => Of("clerk_unknown", "There is no such clerk on the desk.");

    /// <summary>Args: responsible (a clerk's id).</summary>
    public static Refusal TransferToSelf(ClerkId responsible) =>
        Of("transfer_to_self", $"{responsible} is responsible already.", ("responsible", $"{responsible}"));

    /// <summary>Args: number.</summary>
    public static Refusal TransferNotOffered(CaseNumber number) =>
        Of("transfer_not_offered", $"Nobody offers case {number} to another clerk.", ("number", $"{number}"));

    /// <summary>Args: number, to (a clerk's id).</summary>
    public static Refusal TransferNotYours(CaseNumber number, ClerkId to) =>
        Of("transfer_not_yours", $"Case {number} is offered to {to}.", ("number", $"{number}"), ("to", $"{to}"));

    /// <summary>Args: number.</summary>
    public static Refusal NotAnEmergency(CaseNumber number) =>
        Of("not_an_emergency", $"Case {number} is not an emergency; nobody is rung.", ("number", $"{number}"));

    private static Refusal Of(string code, string detail, params ReadOnlySpan<(string Name, string Value)> args)
    {
        var byName = new Dictionary<string, string>();
        foreach (var (name, value) in args)
        {
            byName[name] = value;
        }

        return new Refusal(code, detail, byName);
    }
}
