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

    [Theory]
    [InlineData("zh-Hans", "已等不到 1 分钟", "访客回复了")]
    [InlineData("zh-Hant", "已等不到 1 分鐘", "访客回复了")]
    [InlineData("en", "waiting under 1 min", "访客回复了")]
    public void Between_chinese_characters_no_space_is_left_where_a_place_was_filled(string tag, string waits, string joined)
    {
        var texts = new DeskTexts();
        texts.Speak(tag);

        Assert.Equal(waits, texts["waits", ("span", texts["span_moment"])]);
        Assert.Equal(joined, OwnerBot.Desk.Texts.Places.Fill("{who} 回复了", new Dictionary<string, string> { ["who"] = "访客" }));
        Assert.Equal("Anna 回复了 5 次", OwnerBot.Desk.Texts.Places.Fill("{who} 回复了 {n} 次", new Dictionary<string, string> { ["who"] = "Anna", ["n"] = "5" }));
    }

    [Fact]
    public void One_line_is_not_one_lines_and_what_a_person_wrote_is_never_filled()
    {
        var texts = new DeskTexts();
        texts.Speak("en");

        Assert.Equal(("1 line", "2 lines"), (texts["line_count", ("count", 1)], texts["line_count", ("count", 2)]));
        Assert.Equal("The owner added: {clerk}", texts["event_OwnerAdded", ("words", "{clerk}"), ("clerk", "Anna")]);
    }

    [Fact]
    public void A_case_reopened_without_a_word_leaves_no_empty_place()
    {
        var texts = DeskTexts.In(Language.SimplifiedChinese);

        Assert.DoesNotContain("words", texts["event_CaseReopened_plain"], StringComparison.Ordinal);
        Assert.Equal("业主重开事项。承诺：P", OwnerBot.Desk.Texts.Places.Fill(texts["event_CaseReopened_plain"], new Dictionary<string, string> { ["clerk"] = "业主", ["promise"] = "P" }));
    }

    [Fact]
    public void Stars_are_signs_of_the_text_font() => Assert.Equal("★★★ 一般", StarSigns.Plain("⭐⭐⭐\uFE0F 一般"));

    [Fact]
    public void Traditional_characters_are_written_the_one_way_in_every_room()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.zh-Hant.json", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToList();

        Assert.True(files.Count >= 4, "Where are the texts?");
        Assert.All(files, file => Assert.DoesNotMatch("裏|甚麼|爲|着", File.ReadAllText(file)));
    }

    [Theory]
    [InlineData(3_599, false, 0)]
    [InlineData(3_600, true, 0)]
    [InlineData(4_000, true, 0)]
    [InlineData(4_012, true, 12)]
    public void A_reply_shows_its_length_near_the_end_and_how_much_is_too_much(int typed, bool shown, int tooMany)
    {
        var length = OwnerBot.Desk.Chat.ReplyLength.Of($" {new string('a', typed)}\n");

        Assert.Equal((shown, tooMany), (length.IsNearTheEnd, length.TooMany));
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
