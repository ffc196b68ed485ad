using OwnerBot.Cases;

namespace OwnerBot.Dialogs.Understanding.Rules;

/// <summary>Reads a message by lists of words: the plainest understanding, and the one that needs nothing learnt.</summary>
public sealed class RuleReader : IUnderstanding
{
    private const double Sure = 0.9;
    private const double Unsure = 0.2;

    /// <summary>A wish to cancel or a greeting is short; in a longer message the words mean something else.</summary>
    private const int Short = 30;

    private static readonly IReadOnlyDictionary<string, WordList> Lists = WordList.Load("intents.words");

    /// <summary>The more telling first: "the noise from the repair" complains.</summary>
    private static readonly (Intent Intent, string List)[] Order =
    [
        (Intent.TalkToHuman, "talk_to_human"),
        (Intent.ChangeLanguage, "change_language"),
        (Intent.Cancel, "cancel"),
        (Intent.Complaint, "complaint"),
        (Intent.CaseStatus, "case_status"),
        (Intent.RepairRequest, "repair_request"),
        (Intent.RateService, "rate_service"),
        (Intent.RelocationBooking, "relocation_booking"),
        (Intent.MoveInBooking, "move_in_booking"),
        (Intent.CleaningBooking, "cleaning_booking"),
        (Intent.ShowcaseOrder, "showcase_order"),
        (Intent.UtilityActivation, "utility_activation"),
        (Intent.PaymentSetup, "payment_setup"),
        (Intent.Suggestion, "suggestion"),
        (Intent.HomeVisit, "home_visit"),
        (Intent.CommunityActivity, "community_activity"),
        (Intent.Coordination, "coordination"),
        (Intent.Help, "help"),
        (Intent.Inquiry, "inquiry"),
        (Intent.Greeting, "greeting"),
    ];

    public Understood Read(string text, Circumstances circumstances)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(circumstances);
        var folded = WordList.Fold(text);
        var language = LanguageReading.Of(folded, circumstances.Known);
        var got = AnswerReading.Of(folded, circumstances);
        if (EmergencyReading.Of(folded) is { } hazard)
        {
            return new Understood(Intent.Emergency, Sure, null, hazard, language, got);
        }

        var found = Order.Where(each => Lists[each.List].IsIn(folded) && FitsLength(each.Intent, folded)).Select(each => each.Intent).Take(2).ToList();
        return found switch
        {
            [] => new Understood(got.Stars is null ? Intent.OutOfScope : Intent.RateService, got.Stars is null ? Unsure : Sure, null, null, language, got),
            [var only] => new Understood(only, Sure, null, null, language, got),
            [var first, var second, ..] => new Understood(first, Sure, second, null, language, got),
        };
    }

    private static bool FitsLength(Intent intent, string folded) => intent switch
    {
        Intent.Cancel or Intent.Greeting or Intent.Help or Intent.ChangeLanguage => folded.Length <= Short,
        Intent.TalkToHuman => folded.Length <= 200,
        _ => true,
    };
}
