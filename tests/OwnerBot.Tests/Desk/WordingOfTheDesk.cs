using System.Text.RegularExpressions;
using OwnerBot.Cases;
using OwnerBot.Cases.Duties;
using OwnerBot.Cases.Promises;
using OwnerBot.Channels;
using OwnerBot.Data.Conversations;
using OwnerBot.Desk.Board;
using OwnerBot.Desk.CaseView;
using OwnerBot.Desk.Texts;
using OwnerBot.Desk.Words;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Desk;

/// <summary>Every word of the desk stands in each of its languages.</summary>
public sealed partial class WordingOfTheDesk
{
    public static TheoryData<Language> Languages { get; } = new(Enum.GetValues<Language>());

    [Theory]
    [MemberData(nameof(Languages))]
    public void Each_language_has_the_same_keys_and_the_same_places_to_fill(Language language)
    {
        var (here, chinese) = (DeskTexts.In(language), DeskTexts.In(Language.SimplifiedChinese));

        Assert.Equal(chinese.Keys.Order(), here.Keys.Order());
        Assert.All(here, text => Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key));
        // A clerk's name has an English spelling of its own.
        Assert.All(here, text => Assert.Equal(
            Places(chinese[text.Key]).Select(place => place.Replace("clerkEn", "clerk", StringComparison.Ordinal).Replace("clerkHant", "clerk", StringComparison.Ordinal)),
            Places(text.Value).Select(place => place.Replace("clerkEn", "clerk", StringComparison.Ordinal).Replace("clerkHant", "clerk", StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_refusal_has_a_sentence(Language language)
    {
        var missing = Refusal.Codes.Concat(RefusalWords.HostCodes).Where(code => !DeskTexts.In(language).ContainsKey($"refusal_{code}"));

        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_event_button_and_name_has_its_words(Language language)
    {
        var events = typeof(CaseEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CaseEvent))).Select(type => $"event_{type.Name}");
        var actions = CaseActionList.All.Concat(CaseActionList.Offer).Concat(CaseActionList.TakeBack).ToList();
        string[] wanted =
        [
            .. events, .. actions.Select(action => $"act_{action.Key}"),
            .. actions.Where(action => action.Asks.Count > 0).Select(action => $"hint_{action.Key}"),
            .. actions.Where(action => action.Asks.Contains(Field.Text)).Select(action => $"text_{action.Key}"),
            .. Names<CaseStage>("stage"), .. Names<PromiseKind>("promise"), .. Names<Duty>("duty"), .. Names<Language>("language"),
            .. Names<FirstContactReason>("why"), .. Names<MatterFilter>("filter"), .. Names<MatterFilter>("empty"),
            .. Names<Dialogs.Understanding.Hazard>("said_hazard"),
            .. Names<ChannelRefusal>("why_not"), .. Names<LineKind>("line").Where(name => name != "line_Said"),
            .. new[] { "msteams", "directline", "webchat", "emulator" }.Select(channel => $"channel_{channel}"),
            .. new[] { "pending", "sent", "dead", "settled", "late" }.Select(state => $"delivery_{state}"),
            .. new[] { "pending", "done", "waived" }.Select(state => $"duty_is_{state}"),
            .. new[] { "too_large", "empty", "type_not_taken", "not_what_it_says", "too_many", "unread" }.Select(code => $"attachment_{code}"),
            .. new[] { "wrong", "locked", "invitation_gone", "name_missing", "password_length", "name_taken", "other" }.Select(fault => $"fault_{fault}"),
        ];

        Assert.DoesNotContain(wanted, key => !DeskTexts.In(language).ContainsKey(key));
    }

    [Fact]
    public void Every_text_that_a_page_asks_for_is_there()
    {
        var asked = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "OwnerBot"), "*.*", SearchOption.AllDirectories)
            .Where(file => (file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
                && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Asked().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Distinct()
            .ToList();

        Assert.True(asked.Count > 50, "The pages ask for hardly any text: does this test still read them?");
        Assert.DoesNotContain(asked, key => !DeskTexts.In(Language.English).ContainsKey(key));
    }

    [Fact]
    public void A_missing_duty_is_named_in_the_clerks_language()
    {
        var texts = new DeskTexts();
        texts.Speak("en");

        var words = RefusalWords.Of(Refusal.DutyMissing(new(1007), [Duty.Accept, Duty.FollowUp]), texts, _ => "");

        Assert.Equal("Case 1007 cannot close yet. Missing: Accept, Follow up. Do them first, or waive them with a reason.", words);
    }

    [Fact]
    public void A_colleague_is_called_by_name_and_not_by_id()
    {
        var texts = new DeskTexts();
        texts.Speak("zh-Hant");

        var words = RefusalWords.Of(Refusal.NotYourCase(new(1007), new("li-wei")), texts, _ => "李偉");

        Assert.Contains("李偉", words, StringComparison.Ordinal);
        Assert.DoesNotContain("li-wei", words, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names<T>(string prefix)
        where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{prefix}_{name}");

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();

    // T["key"] and T["key", …]; keys made of names are held by the tests above.
    [GeneratedRegex("""\b(?:T|texts)\["([a-z0-9_A-Z]+)"[\],]""")]
    private static partial Regex Asked();
}
