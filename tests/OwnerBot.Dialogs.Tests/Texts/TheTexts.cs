using System.Reflection;
using System.Text.RegularExpressions;
using OwnerBot.Cases;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Testing.Dialogs;

namespace OwnerBot.Dialogs.Tests.Texts;

public sealed partial class TheTexts
{
    private static readonly IReadOnlyDictionary<string, string> Constants = typeof(TextKeys)
        .GetFields(BindingFlags.Public | BindingFlags.Static).ToDictionary(field => field.Name, field => (string)field.GetRawConstantValue()!);

    [Fact]
    public void Every_language_has_every_key_with_the_same_placeholders()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var texts = Wording.All(language);
            Assert.Equal(Constants.Values.Order(), texts.Keys.Order());
            foreach (var (key, text) in texts)
            {
                Assert.False(string.IsNullOrWhiteSpace(text), $"{key} is empty in {language}");
                Assert.Equal((key, Placeholders(Wording.All(Language.English)[key])), (key, Placeholders(text)));
            }
        }
    }

    [Fact]
    public void Every_key_is_used()
    {
        var sources = Directory.EnumerateFiles(SourceOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "TextKeys.cs");
        var used = sources.SelectMany(file => UsedKey().Matches(File.ReadAllText(file))).Select(match => match.Groups["name"].Value).ToHashSet();
        Assert.Equal([], Constants.Keys.Except(used));
    }

    [Theory]
    [InlineData(0, "今天 10:30", "今天 10:30", "10:30 today")]
    [InlineData(1, "明天 10:30", "明天 10:30", "10:30 tomorrow")]
    [InlineData(-1, "昨天 10:30", "昨天 10:30", "10:30 yesterday")]
    [InlineData(3, "11月26日（周四）10:30", "11月26日（週四）10:30", "10:30 on Thu 26 Nov")]
    public void Moments_are_said_as_people_say_them(int days, string hans, string hant, string en)
    {
        var say = new Say(TextKeys.BindLocked).With("until", Talk.Monday.AddDays(days).AddHours(1).ToUniversalTime());
        Assert.Contains(hans, Render(say, Language.SimplifiedChinese), StringComparison.Ordinal);
        Assert.Contains(hant, Render(say, Language.TraditionalChinese), StringComparison.Ordinal);
        Assert.Contains(en, Render(say, Language.English), StringComparison.Ordinal);
    }

    /// <summary>One rule for Chinese: a space between characters and digits, none beside punctuation.</summary>
    [Theory]
    [InlineData(Language.SimplifiedChinese)]
    [InlineData(Language.TraditionalChinese)]
    public void Digits_stand_apart_from_Chinese_characters(Language language)
    {
        Assert.All(Wording.All(language), text => Assert.DoesNotMatch(DigitsTouching(), text.Value));
        var say = new Say(TextKeys.Reopened).With("clerk", Talk.WangFang).With("number", new CaseNumber(1027)).With("by", Talk.Monday);
        Assert.Contains("今天 09:30 前", Render(say, language), StringComparison.Ordinal);
    }

    [Fact]
    public void Traditional_Chinese_holds_no_simplified_character_and_no_mainland_word() =>
        Assert.All(Wording.All(Language.TraditionalChinese), text => Assert.DoesNotMatch(Mainland(), text.Value));

    [Fact]
    public void Texts_are_short_enough_for_a_phone()
    {
        string[] longer = [TextKeys.Greeting, TextKeys.Help];
        foreach (var language in Enum.GetValues<Language>())
        {
            var most = language is Language.English ? 180 : 90;
            Assert.All(
                Wording.All(language).Where(text => !longer.Contains(text.Key)),
                text => Assert.True(text.Value.Length <= most, $"{text.Key} in {language} has {text.Value.Length} characters"));
        }
    }

    [Fact]
    public void An_owners_words_are_never_read_as_a_template() =>
        Assert.Equal("{clerk} {by} <b>", Render(new Say(TextKeys.NewsAnswered).With("words", "{clerk} {by} <b>"), Language.English));

    private static string Render(Say say, Language language) => Wording.Render(say, language, Talk.Monday, Talk.Shanghai).Text;

    private static string Placeholders(string text) => string.Join(',', Placeholder().Matches(text).Select(match => match.Value).Distinct().Order());

    private static string SourceOf(string folder)
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "OwnerBot.sln")))
        {
            at = at.Parent;
        }

        return Path.Combine(at!.FullName, folder);
    }

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Placeholder();

    // After a number, an hour or a count; the units of a date are set solid.
    [GeneratedRegex(@"\{(?:by|until|number|left|max|stars)\}[\u4e00-\u9fff]|[\u4e00-\u9fff]\{(?:number|left|max|stars)\}")]
    private static partial Regex DigitsTouching();

    [GeneratedRegex("视频|視頻|質量|信息|人工|网|网络|網絡|短信|屏幕|默认|登录|登錄|辦結|提交|[个们这来时说会对还没请为后过开关间楼电问题报诉坏厨卫厅卧阳机灯门锁谁吗点几号单处谢换转维进]")]
    private static partial Regex Mainland();

    [GeneratedRegex(@"TextKeys\.(?<name>\w+)")]
    private static partial Regex UsedKey();
}
