using OwnerBot.Cases;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding.Rules;
using OwnerBot.Testing.Dialogs;

namespace OwnerBot.Dialogs.Tests;

public sealed class BeingToldNo
{
    /// <summary>What an owner's own wishes can meet; the last two are the host's.</summary>
    private static readonly string[] Owners =
    [
        "case_is_closed", "case_is_open", "text_missing", "text_too_long", "stars_out_of_range", "stars_not_asked", "stars_too_late",
        "not_rated_yet", "rating_explained", "case_not_found", "owner_not_found",
    ];

    /// <summary>Only a clerk's wishes meet these; a new code is put here or above.</summary>
    private static readonly string[] Clerks =
    [
        "case_is_done", "not_your_case", "only_responsible", "not_done_yet", "not_accepted_yet", "not_waiting", "duty_missing",
        "duty_settled", "duty_not_waivable", "promise_in_past", "clerk_unknown", "transfer_to_self", "transfer_not_offered",
        "transfer_not_yours", "not_an_emergency",
    ];

    /// <summary>An owner meets these where a time is chosen; free ones are then offered with the words.</summary>
    private static readonly string[] Bookings =
    [
        "slot_in_past", "slot_too_soon", "slot_beyond_horizon", "slot_outside_hours", "slot_full", "slot_has_room", "places_out_of_range",
        "past_cut_off", "offer_over", "booking_elsewhere", "booking_not_found", "resource_closed",
    ];

    private static readonly CaseId Case = new("case-1027");

    private static readonly Outcome[] Wishes =
    [
        new Outcome.RateCase(Case, 5, ""), new Outcome.SayWhy(Case, "好"), new Outcome.AddToCase(Case, "好", []),
        new Outcome.ReopenCase(Case, "又漏"), new Outcome.RedeemCode("K7M42QXP"),
    ];

    [Fact]
    public void Every_code_is_either_an_owners_or_a_clerks() =>
        Assert.Equal(Refusal.Codes.Concat(["case_not_found", "owner_not_found"]).Order(), Owners.Concat(Clerks).Concat(Bookings).Order());

    [Fact]
    public void Each_that_an_owner_can_meet_has_its_own_sentence_in_each_language()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var general = Word(SayingNo.To(Refused("never_heard_of")), language);
            var sentences = Owners.Select(code => Word(SayingNo.To(Refused(code)), language)).ToList();
            Assert.Equal(Owners.Length, sentences.Distinct().Count());
            Assert.DoesNotContain(general, sentences);
            Assert.All(Clerks, code => Assert.Equal(general, Word(SayingNo.To(Refused(code)), language)));
        }
    }

    [Fact]
    public void A_refusal_without_its_arguments_falls_back_to_the_general_sentence() =>
        Assert.Equal(TextKeys.Refused, SayingNo.To(new Refusal("stars_too_late", "Too late.")).Key);

    [Fact]
    public void Whatever_is_wished_and_refused_the_owner_hears_one_sentence_and_the_talk_goes_on()
    {
        var desk = new FrontDesk(new RuleReader());
        var facts = Talk.WithAStranger().Facts;
        foreach (var wish in Wishes)
        {
            Assert.All(Owners.Concat(Clerks), code =>
            {
                var step = desk.After(new Conversation(), wish, new Ended.Refused(Refused(code)), facts);
                Assert.NotEmpty(Word(Assert.Single(step.Says), Language.English));
                Assert.Empty(step.Outcomes);
            });
        }
    }

    [Fact]
    public void Words_for_a_case_that_was_closed_meanwhile_are_kept_until_the_owner_says_what_they_are()
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Given(Talk.ACase(1027));
        talk.NextEnd = new Ended.Refused(Refusal.CaseIsClosed(new CaseNumber(1027)));
        talk.Owner("1027 水龙头又开始滴水了").Says(TextKeys.RefusedCaseIsClosed);
        talk.Presses(TextKeys.ButtonReopen);
        Assert.Equal("1027 水龙头又开始滴水了", talk.Wants<Outcome.ReopenCase>().Reason);
    }

    [Fact]
    public void A_form_goes_on_after_a_refused_code()
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Owner("厨房漏水");
        talk.NextEnd = new Ended.Refused(new Refusal("owner_not_found", "Gone."));
        talk.Owner("绑定 K7M4-2QXP").Says(TextKeys.RefusedOwnerNotFound, TextKeys.RepairAskPhoto);
    }

    private static Refusal Refused(string code) =>
        new(code, "No.", new Dictionary<string, string> { ["number"] = "1027", ["max"] = "4000" });

    private static string Word(Say say, Language language) => Wording.Render(say, language, Talk.Monday, Talk.Shanghai).Text;
}
